import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../graph/store/port.ts';
import { makeServices } from '../../api/services.ts';
import { makeYoga } from '../../api/yoga.ts';
import { fetchAnswer, type Answered } from '../asking.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../seeds.ts';

const { store, dispose } = temporaryStore();
/** Names of the queries that reached the store since the last reset. */
const calls: string[] = [];
const counted: GraphStore = {
  ...store,
  query: (name, parameters) => {
    calls.push(name);
    return store.query(name, parameters);
  },
};
const logged: string[] = [];
const yoga = makeYoga(makeServices(counted), (line) => logged.push(line));

type Answer = Answered<Record<string, never>>;
const ask = (query: string, variables: object = {}): Promise<Answer> => fetchAnswer(yoga, query, variables);

beforeAll(async () => {
  await ingest(store, SAMPLE_FILES, 'samples');
});
afterAll(dispose);

const WHO = '山西的绿色保险由哪个部门牵头';

describe('the way from a question to the marked source', () => {
  it('answers who leads with the department, its clause and its place in the text', async () => {
    const { data } = await ask(
      `query ($question: String!) { search(question: $question, first: 5, explain: true) {
        understanding { intent chips { kind name } }
        answer { status items { text role fact clause { path text departments { id name role range { start end } body { id } } document { id region { name } } } } }
        edges { node { path } snippet { text marks { start end } } match reasons { signal score text } }
        searched { clauses regions { name } } facets { kind values { name clauses selected } }
      } }`,
      { question: WHO },
    );
    const search = data?.['search'] as unknown as {
      understanding: { intent: string; chips: { kind: string; name: string }[] };
      answer: {
        status: string;
        items: {
          text: string;
          role: string;
          fact: string;
          clause: {
            path: string;
            text: string;
            departments: { id: string; name: string; role: string; range: { start: number; end: number }; body: { id: string } | null }[];
            document: { region: { name: string } };
          };
        }[];
      };
      edges: {
        node: { path: string };
        snippet: { text: string; marks: { start: number; end: number }[] };
        match: string;
        reasons: { signal: string; score: number; text: string }[];
      }[];
    };
    expect(search.understanding).toMatchObject({
      intent: 'who',
      chips: expect.arrayContaining([{ kind: 'region', name: '山西省' }]) as unknown,
    });
    expect(search.answer.status).toBe('found');
    const [item] = search.answer.items;
    expect(item).toMatchObject({
      text: '国家金融监督管理总局山西监管局',
      clause: { path: '3/14', document: { region: { name: '山西省' } } },
    });
    const fact = item?.clause.departments.find((department) => department.id === item.fact);
    expect(item?.clause.text.slice(fact?.range.start, fact?.range.end)).toBe('国家金融监督管理总局山西监管局');
    expect(fact).toMatchObject({ role: 'lead', body: { id: expect.stringContaining('@140000') as unknown } });
    expect(search.edges[0]?.node.path).toBe('3/14');
    const [best] = search.edges;
    expect(best?.snippet.marks.map(({ start, end }) => best.snippet.text.slice(start, end))).toContain('绿色保险');
    expect(best?.match).toMatch(/^匹配：绿色保险＝工具；山西＝地区/);
    expect(best?.reasons.map(({ signal, text }) => [signal, text])).toContainEqual(['region', '山西＝地区']);
    const { data: plain } = await ask(`{ search(question: "${WHO}", first: 1) { edges { match reasons { score } } } }`);
    expect(plain).toEqual({ search: { edges: [{ match: best?.match, reasons: [] }] } });
  });

  it('leads from a department to its other duties, a region to its documents, an instrument to its regions', async () => {
    const { data } = await ask(`{ region(code: "140000") {
      name parent { name } documents(first: 5) { totalCount edges { node { title issuers { name body { id duties(role: "lead", first: 3) { totalCount edges { node { clause { path heading } } } } } } } } }
      instruments { instrument { id name } clauses } bodies(first: 3) { body { name } led supported }
    } instrument(id: "insurance") { name children { instrument { name } clauses } regions { region { name } clauses } uses(region: "140000", first: 2) { totalCount edges { node { surface modality clause { path } } } } } }`);
    expect(data).toMatchObject({
      region: { name: '山西省', parent: { name: '全国' }, documents: { totalCount: 1 } },
      instrument: { name: '绿色保险', uses: { edges: expect.arrayContaining([expect.anything()]) as unknown } },
    });
  });

  it('shows a document as issued, its facts with their places, and what it cites', async () => {
    const { data: list } = await ask('{ documents(region: "140000") { edges { node { id } } } }');
    const id = (list?.['documents'] as unknown as { edges: { node: { id: string } }[] }).edges[0]?.node.id;
    const { data, errors } = await ask(
      `query ($id: ID!) { document(id: $id) { title docNumber docType issued status(asOf: "2026-01-01") sources { fileName collection } findings { severity message }
        issuers { name evidence quote range { start end } clause { path text } } addressees { name } citations { title docNumber role cited { id } }
        clauses { id path kind label heading text headingRange { start end } bodyRange { start end } parent: ancestors { path }
          departments { name quote } instruments { surface quote range { start end } } targets { metric op value unit deadline } statements { modality modalities bearer bearerRange { start end } quote } citations { title } } } }`,
      { id },
    );
    expect(errors).toBeUndefined();
    const document = data?.['document'] as unknown as {
      status: string;
      issuers: { name: string; range: { start: number; end: number }; clause: { text: string } }[];
      clauses: {
        heading: string | null;
        text: string;
        headingRange: { start: number; end: number } | null;
        statements: { bearer: string | null; bearerRange: { start: number; end: number } | null }[];
      }[];
    };
    expect(document).toMatchObject({ docNumber: '晋银发〔2024〕53号', docType: '实施意见', issued: '2024-07-18', status: '未注明' });
    for (const { name, range, clause } of document.issuers) expect(clause.text.slice(range.start, range.end)).toBe(name);
    for (const { heading, text, headingRange, statements } of document.clauses) {
      if (heading !== null)
        expect(text.slice(headingRange?.start, headingRange?.end).replace(/\s+/g, '')).toBe(heading.replace(/\s+/g, ''));
      for (const { bearer, bearerRange } of statements) {
        if (bearer !== null) expect(text.slice(bearerRange?.start, bearerRange?.end)).toBe(bearer);
      }
    }
  });

  it('says 未收录 for a region that the collection does not hold, and never answers with another one', async () => {
    const { data } = await ask(
      '{ search(question: "海南的绿色保险由哪个部门牵头") { answer { status reason explanation items { text } } } }',
    );
    expect(data).toMatchObject({ search: { answer: { status: 'not_found', reason: 'not_in_collection', items: [] } } });
  });
});

describe('batched loading', () => {
  it('asks the store as often for one clause as for all of a document', async () => {
    const { data } = await ask('{ documents(first: 5) { edges { node { id } } } }');
    const [id] = (data?.['documents'] as unknown as { edges: { node: { id: string } }[] }).edges.map((edge) => edge.node.id);
    calls.length = 0;
    await ask(
      `{ document(id: "${id ?? ''}") { clauses { departments { body { id region { name } } quote } instruments { instrument { name } range { start } } targets { metric } statements { bearerRange { start } } citations { title } document { title } ancestors { path } } } }`,
    );
    expect(calls.length).toBeLessThanOrEqual(16);
    for (const name of new Set(calls)) expect(calls.filter((call) => call === name).length, name).toBeLessThanOrEqual(2);
  });
});

describe('limits and errors', () => {
  const nested = (depth: number): string => (depth === 0 ? '{ id }' : `{ id parent ${nested(depth - 1)} }`);
  it.each([
    ['a request that is nested too deep', `{ region(code: "140000") ${nested(14)} }`, 'BAD_REQUEST', /depth/i],
    [
      'a request that asks the same again and again',
      `{ ${Array.from({ length: 51 }, (_, at) => `a${at}: collection { documentCount }`).join(' ')} }`,
      'GRAPHQL_VALIDATION_FAILED',
      /51 fields.*50/,
    ],
    [
      'one that does so through fragments',
      `{ ...A ...A } fragment A on Query { ...B ...B } fragment B on Query { ... on Query { ${Array.from({ length: 13 }, (_, at) => `a${at}: collection { documentCount }`).join(' ')} } }`,
      'GRAPHQL_VALIDATION_FAILED',
      /52 fields/,
    ],
    ['a page that is too long', '{ documents(first: 101) { totalCount } }', 'BAD_ARGUMENT', /100/],
    ['a negative page', '{ documents(first: -1) { totalCount } }', 'BAD_ARGUMENT', /first/],
    ['a cursor of nothing', '{ documents(after: "???") { totalCount } }', 'BAD_ARGUMENT', /cursor|after/],
    ['an empty question', '{ search(question: "  ") { totalCount } }', 'BAD_ARGUMENT', /问题/],
    ['an overlong question', `{ search(question: "${'问'.repeat(501)}") { totalCount } }`, 'BAD_ARGUMENT', /500/],
    ['a field that is none', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED', /nothing/],
    ['a text that is no request', '{', 'GRAPHQL_PARSE_FAILED', /Syntax/],
  ])('refuses %s', async (_what, query, code, message) => {
    const { errors } = await ask(query);
    expect(errors?.[0]?.extensions?.code).toBe(code);
    expect(errors?.[0]?.message).toMatch(message);
  });

  it('refuses an answer that grows without bound', async () => {
    const { errors } = await ask(
      '{ documents(first: 5) { edges { node { clauses { document { clauses { document { clauses { document { clauses { id } } } } } } } } } } }',
    );
    expect(errors?.[0]?.extensions?.code).toBe('BAD_ARGUMENT');
  });

  it('masks what is not meant for people, and logs it', async () => {
    logged.length = 0;
    const broken = makeYoga(makeServices({ ...store, query: () => Promise.reject(new Error('secret of the store')) }), (line) =>
      logged.push(line),
    );
    const response = await broken.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ collection { documentCount } }' }),
    });
    const text = await response.text();
    expect(text).not.toContain('secret');
    expect((JSON.parse(text) as Answer).errors?.[0]?.extensions?.code).toBe('INTERNAL');
    expect(logged.join('\n')).toContain('secret of the store');
  });

  it('answers null for what does not exist', async () => {
    const { data, errors } = await ask(
      '{ document(id: "nothing") { id } clause(id: "a/b") { id } body(id: "x") { id } region(code: "999999") { id } instrument(id: "x") { id } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ document: null, clause: null, body: null, region: null, instrument: null });
  });

  it('pages through a list without losing or repeating', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data }: Answer = await ask(
        'query ($after: String) { search(question: "绿色信贷", first: 7, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } totalCount } }',
        { after },
      );
      const page = data?.['search'] as unknown as {
        edges: { node: { id: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
        totalCount: number;
      };
      seen.push(...page.edges.map((edge) => edge.node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      if (after === null) expect(seen).toHaveLength(page.totalCount);
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
  });
});
