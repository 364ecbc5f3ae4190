import { fileURLToPath } from 'node:url';
import { readTable } from '../../graph/table.ts';
import { said, say, type Language, type Said } from '../said.ts';
import { WORDS, type DatasetColumn, type DatasetTable } from './tables.ts';

/** One column of one table, said in the language of the dataset for somebody who has nothing but the files. */
export interface CodebookRow {
  readonly table: string;
  readonly tableName: string;
  readonly column: string;
  readonly type: string;
  readonly unit: string;
  readonly meaning: string;
  /** How its values came about. */
  readonly made: string;
  /** Share of rows that were right where some were drawn and read, with their number; empty where none were. */
  readonly precision: string;
}

/** What each column means, of which type and unit it is, how it was made and how often it was right; made from the ontology. */
export function makeCodebook(tables: readonly DatasetTable[], language: Language): CodebookRow[] {
  const measured = readPrecision();
  return tables.flatMap((table) =>
    table.columns.map((column) => ({
      table: table.name,
      tableName: say(table, language),
      column: column.name,
      type: column.type,
      unit: sayUnit(column.unit, language),
      meaning: say(column.meaning, language),
      made: say(howMade(table, column), language),
      precision: BY_PROGRAM.has(column.name) ? '' : say(measured.get(table.name) ?? '', language),
    })),
  );
}

/** Units of the ontology in Chinese; `0..1` is the same in both languages. */
const UNITS: Readonly<Record<string, string>> = { 'UTF-16 unit': 'UTF-16 单元', byte: '字节' };

export const sayUnit = (unit: string, language: Language): string => (language === 'zh' ? (UNITS[unit] ?? unit) : unit);

/** Columns that say where or how, and are right by construction. */
const BY_PROGRAM: ReadonlySet<string> = new Set([
  'id',
  'fromId',
  'toId',
  'documentId',
  'clauseId',
  'position',
  'spanStart',
  'spanEnd',
  'rule',
  'confidence',
  WORDS,
]);

const MADE = {
  words: said('按 spanStart 和 spanEnd 从原文截取', 'cut from the text at spanStart and spanEnd'),
  confidence: said('人工核对过的事实中，该规则读对的比例', 'share of facts of the rule that were right where facts were read by hand'),
  program: said('由程序算出', 'computed'),
  curated: said('人工整理的词表；有 source 一列的见该列', 'curated vocabulary; see the column source where there is one'),
  rule: said('由 rule 一列所写的规则从原文读出', 'read from the text by the rule that the column rule names'),
  read: said('从原文或文件读出', 'read from the text or the file'),
};

function howMade({ scope, columns }: DatasetTable, { name }: DatasetColumn): Said {
  if (name === WORDS) return MADE.words;
  if (name === 'confidence') return MADE.confidence;
  if (BY_PROGRAM.has(name)) return MADE.program;
  if (scope === 'entity') return MADE.curated;
  return columns.some((column) => column.name === 'rule') ? MADE.rule : MADE.read;
}

/** Shares of right rows by table, from what was drawn and read. */
function readPrecision(): Map<string, Said> {
  const file = fileURLToPath(new URL('precision.tsv', import.meta.url));
  return new Map(
    readTable(file, ['owner', 'right', 'drawn', 'day', 'of', 'ofZh']).map((row) => {
      const [right, drawn, day] = [Number(row.get('right')), Number(row.get('drawn')), row.get('day')];
      const share = (right / drawn).toFixed(2);
      return [
        row.get('owner'),
        said(
          `${share}（${day} 随机抽取 ${drawn} 条核对原文，${right} 条正确：${row.get('ofZh')}）`,
          `${share} (${right} of ${drawn} drawn at random and read, ${day}: ${row.get('of')})`,
        ),
      ];
    }),
  );
}
