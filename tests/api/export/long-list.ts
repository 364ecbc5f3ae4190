import { said } from '../../../api/said.ts';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { makeExport } from '../../../api/export/answer.ts';
import type { ExportList, Variables } from '../../../api/export/types.ts';
import type { Services } from '../../../api/context.ts';

/** A sentence as long as those of the genre. */
const SENTENCE =
  '鼓励银行业金融机构开展绿色信贷业务，创新绿色金融产品和服务，加大对节能环保、清洁生产、清洁能源、生态环境、基础设施绿色升级和绿色服务等产业的支持力度。';

interface Duty {
  readonly id: number;
  readonly text: string;
}

interface Data {
  readonly duties: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: Duty }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const typeDefs = `
  type Query { duties(rows: Int!, first: Int!, after: String): Connection! collection: Collection! document(id: ID!): Document }
  type Connection { totalCount: Int! edges: [Edge!]! pageInfo: PageInfo! }
  type Edge { node: Duty! }
  type Duty { id: Int! text: String! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Collection { revision: Int! documentCount: Int! clauseCount: Int! }
  type Document { reference(style: Style, accessed: String): String! }
  enum Style { GBT7714 }
`;

/** Which pages were asked for, and what to do before one is answered. */
export interface Watch {
  readonly pages: number[];
  before?: (from: number) => void;
}

/** A made-up list of any length behind the product's own way from schema to file; `rows` of the variables is its length. */
export const longList: ExportList<Data, Duty> = {
  name: 'long',
  zh: '长表',
  en: 'Long list',
  document: `query ($rows: Int!, $first: Int!, $after: String) {
    duties(rows: $rows, first: $first, after: $after) { totalCount edges { node { id text } } pageInfo { hasNextPage endCursor } }
  }`,
  formats: ['csv', 'xlsx', 'docx', 'json'],
  page: ({ duties: { totalCount, edges, pageInfo } }) => ({
    rows: edges.map(({ node }) => node),
    totalCount,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  }),
  subject: (_data, { rows }: Variables) => `${String(rows)}行`,
  remarks: () => [],
  columns: () => [
    { key: 'id', zh: '序号', en: 'Number', meaning: said('从 1 起', '从 1 起'), kind: 'number', share: 1, value: ({ id }) => id },
    ...Array.from({ length: 14 }, (_, at) => ({
      key: `text${at}`,
      zh: `列${at}`,
      en: `Column ${at}`,
      meaning: said('一段文字', '一段文字'),
      kind: 'text' as const,
      value: ({ id, text }: Duty) => text.slice(at, at + 12) + String(id),
    })),
    { key: 'text', zh: '原文', en: 'Text', meaning: said('一句话', '一句话'), kind: 'long', share: 5, value: ({ text }) => text },
    {
      key: 'link',
      zh: '链接',
      en: 'Link',
      meaning: said('原文', '原文'),
      kind: 'link',
      value: ({ id }, links) => links.clause('abc', `3/${id}`),
    },
  ],
  sources: ({ id }) => [{ documentId: 'abc', place: `第${id}条` }],
};

/** Serves the list; `watch` sees the pages that are asked of the schema. */
export async function serveLongList(
  services: Services,
  watch: Watch,
  log: (line: string) => void,
): Promise<{ url: string; server: Server }> {
  const resolvers = {
    Query: {
      duties: async (_parent: unknown, { rows, first, after }: { rows: number; first: number; after: string | null }) => {
        const from = Number(after ?? 0);
        watch.before?.(from);
        watch.pages.push(from);
        // As a store that reads elsewhere: answers come in a later turn.
        await new Promise((resolve) => setImmediate(resolve));
        const edges = Array.from({ length: Math.min(first, rows - from) }, (_, at) => ({
          node: { id: from + at + 1, text: `${SENTENCE}${from + at}` },
        }));
        return { totalCount: rows, edges, pageInfo: { hasNextPage: from + edges.length < rows, endCursor: String(from + edges.length) } };
      },
      collection: () => ({ revision: 1, documentCount: 1, clauseCount: 1 }),
      document: () => ({ reference: '某机关. 某通知[A]. (2024)[2026-11-21].' }),
    },
  };
  const answer = makeExport(services, makeExecutableSchema({ typeDefs, resolvers }), log, [longList as ExportList]);
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
