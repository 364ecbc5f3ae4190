import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { graphql } from 'graphql';
import { JingweiError } from '../../graph/errors.ts';
import { makeContext, type Services } from '../context.ts';
import { makeSchema } from '../schema.ts';
import { makeServices } from '../services.ts';
import { toBatchRow } from '../search/batch.ts';
import { vocabularyNames } from '../search/understand/names.ts';
import { readSettings } from '../settings.ts';
import { withStore, type Command } from './command.ts';

/** What a person at a terminal is shown, asked through the same schema as the pages. */
const QUESTION = /* GraphQL */ `
  query Ask($question: String!, $explain: Boolean!) {
    search(question: $question, first: 5, explain: $explain) {
      question
      understanding {
        intentName
        chips {
          kindName
          name
        }
        unknown
      }
      answer {
        status
        reason
        explanation
        items {
          text
          role
          quote
          clause {
            path
            heading
            document {
              id
              title
            }
          }
          fact
        }
      }
      edges {
        node {
          path
          label
          heading
          document {
            id
            title
            docNumber
            region {
              name
            }
          }
        }
        snippet {
          text
        }
        score
        match
        reasons {
          signal
          score
          text
        }
      }
      totalCount
      searched {
        clauses
        documents {
          id
        }
      }
    }
  }
`;

interface Asked {
  readonly search: {
    readonly understanding: {
      readonly intentName: string;
      readonly chips: readonly { kindName: string; name: string }[];
      readonly unknown: readonly string[];
    };
    readonly answer: {
      readonly status: string;
      readonly explanation: string;
      readonly items: readonly {
        text: string;
        role: string | null;
        quote: string;
        clause: { path: string; document: { title: string } };
      }[];
    };
    readonly edges: readonly {
      node: { path: string; label: string | null; heading: string | null; document: { title: string; region: { name: string } | null } };
      snippet: { text: string };
      score: number;
      match: string;
      reasons: readonly { score: number; text: string }[];
    }[];
    readonly totalCount: number;
  };
}

/** `jingwei search`: asks the collection a question, or a file of questions. */
export const searchCommand: Command = {
  name: 'search',
  usage: 'search 问题 [--json] [--explain] | --batch 文件.jsonl [--store 地址]',
  summary: '用自己的话提问；--explain 说明每条为何排在那里；--batch 逐行回答 {"id","q"}，每问输出一行 JSON',
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, explain: { type: 'boolean' }, batch: { type: 'string' }, store: { type: 'string' } },
    });
    if ((positionals.length === 0) === (values.batch === undefined)) {
      throw new JingweiError('BAD_ARGUMENT', '请给出一个问题，或用 --batch 给出问题文件，二者取一', {
        remedy: '用法：npx jingwei search 问题',
      });
    }
    return withStore(values.store, async (store) => {
      const services = makeServices(store, { indexFolder: readSettings(values.store).indexFolder });
      if (values.batch !== undefined) return answerBatch(services, values.batch);
      return answerOne(services, positionals.join(' '), { asJson: values.json === true, explain: values.explain === true });
    });
  },
};

interface Shown {
  readonly asJson: boolean;
  readonly explain: boolean;
}

async function answerOne(services: Services, question: string, { asJson, explain }: Shown): Promise<number> {
  const { data, errors } = await graphql({
    schema: makeSchema(),
    source: QUESTION,
    variableValues: { question, explain },
    contextValue: makeContext(services),
  });
  const [error] = errors ?? [];
  if (error !== undefined) throw error.originalError ?? error;
  if (asJson) {
    console.log(JSON.stringify(data, null, 1));
    return 0;
  }
  const { understanding, answer, edges, totalCount } = (data as unknown as Asked).search;
  console.log(`理解为：${understanding.intentName}${understanding.chips.map((chip) => ` 〈${chip.kindName}〉${chip.name}`).join('')}`);
  if (understanding.unknown.length > 0) console.log(`未识别：${understanding.unknown.join(' ')}`);
  if (answer.explanation !== '') console.log(`\n${answer.explanation}`);
  for (const { text, role, quote, clause } of answer.items)
    console.log(`\n  ${role === null ? '' : `${role}：`}${text}\n    ${quote}\n    —— ${clause.document.title} ${clause.path}`);
  console.log(`\n共 ${totalCount} 条：`);
  for (const { node, snippet, score, match, reasons } of edges) {
    console.log(
      `\n  ${node.document.region?.name ?? ''} ${node.path} ${node.label ?? ''}${node.heading ?? ''}（${node.document.title}）\n    ${snippet.text.replace(/\s+/g, '')}`,
    );
    if (explain)
      console.log(
        `    ${match}\n    得分 ${score.toFixed(2)}：${reasons.map((reason) => `${reason.text} ${reason.score.toFixed(2)}`).join('，')}`,
      );
  }
  return 0;
}

/** Answers a file of questions, one JSON row each with `id` and `q`; a row that is none is `BAD_INPUT` with its line. */
async function answerBatch(services: Services, file: string): Promise<number> {
  const names = vocabularyNames();
  const documentNames = new Map<string, string>();
  for (const [index, line] of readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const { id, q } = readQuestion(line, file, index + 1);
    const result = await services.search.search(q, {}, 10);
    for (const document of result.scope.documents) documentNames.set(document.id, document.name);
    console.log(JSON.stringify(toBatchRow(id, result, names, (document) => documentNames.get(document) ?? document)));
  }
  return 0;
}

function readQuestion(line: string, file: string, number: number): { id: string; q: string } {
  const place = { file, line: number };
  try {
    const row = JSON.parse(line) as { id?: unknown; q?: unknown };
    if (typeof row.id === 'string' && typeof row.q === 'string') return { id: row.id, q: row.q };
  } catch (error) {
    throw new JingweiError('BAD_INPUT', '这一行不是 JSON', { place, cause: error });
  }
  throw new JingweiError('BAD_INPUT', '这一行缺少文字字段 id 或 q', { place, remedy: '每行写一个 {"id": "…", "q": "…"}' });
}
