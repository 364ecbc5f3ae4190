import type { Yoga } from '../../api/yoga.ts';

/** One row of a duty register, flat. */
export interface RegisterLine {
  readonly id: string;
  readonly group: 'NAMED' | 'RELATED' | 'ADDRESSED';
  /** Stem of the document's file. */
  readonly document: string;
  readonly region: string | null;
  readonly path: string;
  readonly quote: string;
  readonly bearer: string | null;
  readonly modality: string;
  readonly modalities: readonly string[];
  readonly deadline: string | null;
  readonly frequency: string | null;
  readonly through: readonly { readonly id: string; readonly relation: string }[];
}

const QUERY = `query (
  $for: String!, $extent: Extent, $order: DutyOrder, $groups: [DutyGroup!], $modalities: [String!], $withDeadline: Boolean, $first: Int, $after: String
) {
  duties(for: $for, extent: $extent, order: $order, groups: $groups, modalities: $modalities, withDeadline: $withDeadline, first: $first, after: $after) {
    edges { node {
      id group through { id relation }
      statement { quote bearer modality modalities deadline { text date } frequency { text } clause { path } }
      document { name region { id } }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Node {
  readonly id: string;
  readonly group: RegisterLine['group'];
  readonly through: RegisterLine['through'];
  readonly statement: {
    readonly quote: string;
    readonly bearer: string | null;
    readonly modality: string;
    readonly modalities: readonly string[];
    readonly deadline: { readonly text: string; readonly date: string | null } | null;
    readonly frequency: { readonly text: string } | null;
    readonly clause: { readonly path: string };
  };
  readonly document: { readonly name: string; readonly region: { readonly id: string } | null };
}
interface Answer {
  readonly data?: {
    readonly duties: {
      readonly edges: readonly { readonly node: Node }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
  readonly errors?: readonly { readonly message: string }[];
}

/** All rows of a register, read page after page through the interface. */
export async function readRegister(yoga: Yoga, variables: Readonly<Record<string, unknown>>, first = 100): Promise<RegisterLine[]> {
  const lines: RegisterLine[] = [];
  for (let after: string | null = null; ;) {
    const body = JSON.stringify({ query: QUERY, variables: { ...variables, first, after } });
    const response = await yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const { data, errors } = (await response.json()) as Answer;
    if (data === undefined) throw new Error(errors?.[0]?.message ?? 'no answer');
    for (const { node } of data.duties.edges) {
      const { id, group, through, statement, document } = node;
      const { quote, bearer, modality, modalities } = statement;
      const slots = {
        deadline: statement.deadline?.date ?? statement.deadline?.text ?? null,
        frequency: statement.frequency?.text ?? null,
      };
      const place = { document: document.name, region: document.region?.id ?? null, path: statement.clause.path };
      lines.push({ id, group, through, ...place, quote, bearer, modality, modalities, ...slots });
    }
    if (!data.duties.pageInfo.hasNextPage) return lines;
    after = data.duties.pageInfo.endCursor;
  }
}
