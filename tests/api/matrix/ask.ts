import { graphql } from 'graphql';
import { makeContext } from '../../../api/context.ts';
import type { Services } from '../../../api/context.ts';
import { makeSchema } from '../../../api/schema.ts';

export interface Cell {
  readonly row: string;
  readonly column: string;
  readonly state: string;
  readonly letters: readonly string[];
  readonly clauses: number;
  readonly documents: number;
  readonly mentioned: number;
  readonly covers: readonly { readonly document: { readonly title: string } }[];
}

export interface Table {
  readonly columns: readonly { readonly key: string; readonly name: string; readonly kind: string }[];
  readonly rows: readonly {
    readonly region: { readonly id: string; readonly name: string };
    readonly documents: number;
    readonly own: number;
    readonly addedAs: readonly string[];
    readonly cells: readonly Cell[];
  }[];
  readonly legend: readonly { readonly letter: string; readonly reason: string }[];
  readonly unknownRegions: readonly string[];
  readonly unplaced: number;
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  readonly extent: { readonly documents: number; readonly asOf: string };
}

export interface Fact {
  readonly id: string;
  readonly region: { readonly id: string };
  readonly column: string;
  readonly columnName: string;
  readonly surface: string;
  readonly quote: string;
  readonly letter: string;
  readonly force: string;
  readonly role: string;
  readonly acts: boolean;
  readonly range: { readonly start: number; readonly end: number };
  readonly clause: { readonly id: string; readonly path: string; readonly text: string };
  readonly document: { readonly id: string };
}

const schema = makeSchema();

async function ask<T>(services: Services, source: string, variableValues: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: makeContext(services) });
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('; '));
  return data as T;
}

/** The table that the arguments, written as in GraphQL, ask for. */
export async function askMatrix(services: Services, asked: string): Promise<Table> {
  const { matrix } = await ask<{ matrix: Table }>(
    services,
    `{ matrix(${asked}) { columns { key name kind } unknownRegions unplaced hiddenRows hiddenColumns legend { letter reason } extent { documents asOf }
       rows { region { id name } documents own addedAs cells { row column state letters clauses documents mentioned covers { document { title } } } } } }`,
  );
  return matrix;
}

/** All facts behind it, a few a page. */
export async function askFacts(services: Services, asked: string): Promise<{ facts: Fact[]; totalCount: number }> {
  const facts: Fact[] = [];
  for (let after: string | null = null; ;) {
    const { matrixClauses: page }: { matrixClauses: Page } = await ask(
      services,
      `query ($after: String) { matrixClauses(${asked}, first: 37, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node {
         id region { id } column columnName surface quote letter force role acts range { start end } clause { id path text } document { id } } } } }`,
      { after },
    );
    facts.push(...page.edges.map(({ node }) => node));
    if (!page.pageInfo.hasNextPage) return { facts, totalCount: page.totalCount };
    after = page.pageInfo.endCursor;
  }
}

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: Fact }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
