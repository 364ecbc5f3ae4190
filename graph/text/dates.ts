import { fileURLToPath } from 'node:url';
import { JingweiError } from '../errors.ts';
import { readTable } from '../table.ts';
import { foldForMatching } from './fold.ts';
import { parseNumber } from './numerals.ts';
import { withoutBlanks } from './blanks.ts';

/** A date as a text says it: ISO text as precise as it is (`2024-07-18`, `2023-10`, `2023`), its first and last possible day. */
export interface TextDate {
  readonly iso: string;
  readonly first: string;
  readonly last: string;
}

/** A date found in a text, `[start, end)` of that text. */
export interface DateMatch {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly date: TextDate;
}

const PERIODS = readPeriods();
/** 二O二二年 is typed with a letter as often as with 〇. */
const DIGIT = '[0-9零o一二三四五六七八九]';
const COUNT = '[0-9一二三四五六七八九十]{1,3}';
const DATE = new RegExp(
  [
    `(?<year>${DIGIT}{4})年(?:(?<month>${COUNT})月(?:(?<day>${COUNT})日|(?<monthPart>底|末|初|上旬|中旬|下旬)?)|(?<yearPart>年?[底末初]|上半年|下半年|第?[一二三四1-4]季度)?)`,
    `(?<isoYear>[0-9]{4})[-/.](?<isoMonth>[0-9]{1,2})[-/.](?<isoDay>[0-9]{1,2})(?![0-9])`,
    `["“'‘「]?(?<plan>${[...PERIODS.keys()].sort((a, b) => b.length - a.length).join('|')})["”'’」]?(?:规划)?(?<planPart>期?末|时期末|期间|时期|期内)?`,
  ].join('|'),
  'g',
);

function readPeriods(): ReadonlyMap<string, { first: number; last: number }> {
  const file = fileURLToPath(new URL('plan-periods.tsv', import.meta.url));
  return new Map(
    readTable(file, ['name', 'first', 'last', 'source']).map((row) => {
      const [first, last] = [Number(row.get('first')), Number(row.get('last'))];
      if (!(last > first))
        throw new JingweiError('BAD_VOCABULARY', 'a period must end after it begins', { place: { file, line: row.line } });
      return [row.get('name'), { first, last }];
    }),
  );
}

/** The date that `text` says as a whole, words like 到, 前, 底 included; null where it says none. A plan period gives its last day as `iso`. */
export function parseDate(text: string): TextDate | null {
  const bare = withoutBlanks(text)
    .replace(/^(?:到|至|在|于|截至|力争|自)+/, '')
    .replace(/(?:之前|以前|前|起)$/, '');
  const [match, ...more] = findDates(bare);
  return match !== undefined && more.length === 0 && match.end - match.start === bare.length ? match.date : null;
}

/** All dates of a text, in order. A plan period counts where it is quoted or followed by 末, 期间 or 时期. */
export function findDates(text: string): DateMatch[] {
  const found: DateMatch[] = [];
  for (const match of foldForMatching(text).matchAll(DATE)) {
    const date = readMatch(match);
    const [start, end] = [match.index, match.index + match[0].length];
    if (date !== null) found.push({ start, end, surface: text.slice(start, end), date });
  }
  return found;
}

function readMatch(match: RegExpExecArray | RegExpMatchArray): TextDate | null {
  const part = match.groups ?? {};
  if (part['plan'] !== undefined) {
    const period = PERIODS.get(part['plan']);
    const quoted = !match[0].startsWith(part['plan']);
    if (period === undefined || (!quoted && part['planPart'] === undefined)) return null;
    const last = `${period.last}-12-31`;
    return { iso: last, first: /末/.test(part['planPart'] ?? '') ? last : `${period.first}-01-01`, last };
  }
  const year = parseNumber((part['year'] ?? part['isoYear'] ?? '').replaceAll('o', '零'));
  const month = parseNumber(part['month'] ?? part['isoMonth'] ?? '');
  const day = parseNumber(part['day'] ?? part['isoDay'] ?? '');
  if (year === null) return null;
  if (month === null) return inYear(year, part['yearPart'] ?? '');
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > lastDay(year, month)))) return null;
  const name = `${year}-${pad(month)}`;
  if (day !== null) return { iso: `${name}-${pad(day)}`, first: `${name}-${pad(day)}`, last: `${name}-${pad(day)}` };
  const end = `${name}-${lastDay(year, month)}`;
  if (/[底末]/.test(part['monthPart'] ?? '')) return { iso: end, first: end, last: end };
  return { iso: name, first: `${name}-01`, last: end };
}

function inYear(year: number, part: string): TextDate {
  const end = `${year}-12-31`;
  if (/[底末]/.test(part)) return { iso: end, first: end, last: end };
  const quarter = /第?(.)季度/.exec(part)?.[1];
  const months =
    part === '上半年'
      ? [1, 6]
      : part === '下半年'
        ? [7, 12]
        : quarter === undefined
          ? [1, 12]
          : [(parseNumber(quarter) ?? 1) * 3 - 2, (parseNumber(quarter) ?? 1) * 3];
  const [from, to] = [months[0] ?? 1, months[1] ?? 12];
  return { iso: String(year), first: `${year}-${pad(from)}-01`, last: `${year}-${pad(to)}-${lastDay(year, to)}` };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
