import { parseArgs } from 'node:util';
import { describeError, JingweiError } from '../../graph/errors.ts';
import { instrumentById } from '../../graph/vocabulary/instruments.ts';
import { contributionOf } from '../../ingest/link-facts.ts';
import { annotate } from '../../ingest/pipeline.ts';
import { readFile } from '../../ingest/read/read-file.ts';
import {
  groupUnknown,
  listUnknown,
  readUnknown,
  REVIEW_KINDS,
  type ReviewKind,
  type Unknown,
  type UnknownName,
} from '../../ingest/review.ts';
import { collectFiles } from './collect-files.ts';
import { withStore, type Command } from './command.ts';
import { wrap } from './explain.ts';

/** What a kind of unknown name is called, and where a line makes it known. */
const KINDS: Readonly<Record<ReviewKind, { readonly name: string; readonly remedies: readonly string[] }>> = {
  department: {
    name: '机关',
    remedies: [
      'graph/vocabulary/bodies.tsv：国家机关和全国性机构，或给已有的加别名',
      'graph/vocabulary/body-patterns.tsv：各地都有的机关及其简称',
      'graph/vocabulary/generic-bodies.tsv：不指某一机关的泛称（各有关部门）',
    ],
  },
  instrument: { name: '工具', remedies: ['graph/vocabulary/instruments.tsv：新的工具，或给已有的加别名'] },
  addressee: {
    name: '主送对象',
    remedies: ['graph/vocabulary/actors.tsv：新的主体类别，或给已有的加别名', 'graph/vocabulary/body-patterns.tsv：机关及其简称'],
  },
  bearer: { name: '行为主体', remedies: ['graph/vocabulary/actors.tsv：新的主体类别，或给已有的加别名'] },
};

/** Longest sentence shown whole, in UTF-16 units; of a longer one the part around the name. */
const LONG = 90;

/** `jingwei review`: names that were read and that no vocabulary knows, the most frequent first. */
export const reviewCommand: Command = {
  name: 'review',
  usage: 'review [--kind department|instrument|addressee|bearer] [--files 文件或文件夹…] [--json] [--store 地址]',
  summary: '列出词表不认识的名称：次数、文件数、例句，以及可以补充的词表；--files 直接解析文件，不读图谱库',
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        kind: { type: 'string' },
        files: { type: 'boolean' },
        json: { type: 'boolean' },
        store: { type: 'string' },
      },
    });
    const kind = readKind(values.kind);
    if ((values.files === true) !== positionals.length > 0)
      throw new JingweiError('BAD_ARGUMENT', values.files === true ? '--files 之后没有文件' : '多余的参数', {
        remedy: '用法：npx jingwei review [--kind 种类] [--files 文件…]',
      });
    const { all, failed } =
      values.files === true ? await readNamesOf(positionals) : { all: await withStore(values.store, readUnknown), failed: 0 };
    const names = all.filter((one) => kind === null || one.kind === kind);
    if (values.json === true) for (const name of names) console.log(JSON.stringify(name));
    else console.log(showNames(names));
    return failed === 0 ? 0 : 1;
  },
};

function readKind(name: string | undefined): ReviewKind | null {
  if (name === undefined) return null;
  const kind = REVIEW_KINDS.find((each) => each === name);
  if (kind !== undefined) return kind;
  throw new JingweiError('BAD_ARGUMENT', `没有“${name}”这个种类`, { remedy: `--kind 可以是 ${REVIEW_KINDS.join('、')}` });
}

async function readNamesOf(paths: readonly string[]): Promise<{ all: UnknownName[]; failed: number }> {
  const { files, missing } = await collectFiles(paths);
  const unknown: Unknown[] = [];
  const failures: unknown[] = missing.map(({ error }) => error);
  for (const path of files) {
    try {
      const reading = await readFile(path);
      const document = annotate(reading.name, reading);
      unknown.push(...listUnknown(contributionOf(document), document.meta.title ?? document.name));
    } catch (error) {
      failures.push(error);
    }
  }
  for (const error of failures) console.error(describeError(error));
  return { all: groupUnknown(unknown), failed: failures.length };
}

/** The names by kind, each with what to do. */
export function showNames(names: readonly UnknownName[]): string {
  if (names.length === 0) return '没有词表不认识的名称。';
  return REVIEW_KINDS.flatMap((kind) => {
    const own = names.filter((name) => name.kind === kind);
    if (own.length === 0) return [];
    return [
      `${KINDS[kind].name}：${own.length} 个词表不认识的名称，加一行即可认识：`,
      ...KINDS[kind].remedies.flatMap((remedy) => wrap(remedy, '  ')),
      ...own.flatMap((name) => [
        '',
        ...wrap(`${name.name}${classOf(name)}  ${name.count} 次，${name.documents} 份文件`, '  '),
        ...wrap(`“${cutAround(name.sentence, name.name)}”`, '      '),
        ...wrap(`—— ${name.document} ${name.path}`, '      '),
      ]),
      '',
    ];
  }).join('\n');
}

const classOf = (name: UnknownName): string => (name.class === null ? '' : `〔${instrumentById(name.class)?.name ?? name.class}〕`);

function cutAround(sentence: string, name: string): string {
  if (sentence.length <= LONG) return sentence;
  const start = Math.max(0, sentence.indexOf(name) - (LONG - name.length) / 2);
  const part = sentence.slice(start, start + LONG);
  return `${start > 0 ? '……' : ''}${part}${start + LONG < sentence.length ? '……' : ''}`;
}
