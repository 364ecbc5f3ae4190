import { fileURLToPath } from 'node:url';
import { JingweiError } from '../../../graph/errors.ts';
import { readTable } from '../../../graph/table.ts';
import { makeChip, type PlacedChip } from './chip.ts';

/** A way to say a time: `from` and `to` are years, `$1` and `$2` the pattern's groups, `+1` counted from this year. */
export interface DeadlinePattern {
  readonly pattern: RegExp;
  readonly from: string;
  readonly to: string;
}

const DIGITS = '〇零一二三四五六七八九两';
const VALUES = '00123456789' + '2';

/** Chinese digits as Arabic ones, character by character, so that places stay what they are. */
function foldDigits(text: string): string {
  return text.replace(/[〇零一二三四五六七八九两]/gu, (digit) => VALUES.charAt(DIGITS.indexOf(digit)));
}

export function readDeadlinePatterns(): DeadlinePattern[] {
  const file = fileURLToPath(new URL('../lexicon/deadline-patterns.tsv', import.meta.url));
  return readTable(file, ['pattern', 'from', 'to', 'source']).map((row) => {
    for (const end of ['from', 'to']) {
      if (!/^(?:\d{4}|\$[12]|\+\d+|\+\$1)$/.test(row.get(end)))
        throw new JingweiError('BAD_VOCABULARY', `${end} is no year`, { place: { file, line: row.line, entry: row.get('pattern') } });
    }
    return { pattern: new RegExp(row.get('pattern'), 'gu'), from: row.get('from'), to: row.get('to') };
  });
}

function yearOf(expression: string, groups: readonly (string | undefined)[], thisYear: number): number {
  const digits = expression.replace(/\$(\d)/, (_, group: string) => groups[Number(group)] ?? '');
  return digits.startsWith('+') ? thisYear + Number(digits.slice(1)) : Number(digits);
}

/** Until when: years and spans of years, of this year on (`today`, ISO). The first pattern of the table takes its characters. */
export function findDeadlineChips(text: string, patterns: readonly DeadlinePattern[], today: string): PlacedChip[] {
  const chips: PlacedChip[] = [];
  const folded = foldDigits(text);
  for (const { pattern, from, to } of patterns) {
    for (const match of folded.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (chips.some((chip) => chip.start < end && start < chip.end)) continue;
      const thisYear = Number(today.slice(0, 4));
      const chip = deadlineChip(yearOf(from, match, thisYear), yearOf(to, match, thisYear), {
        start,
        end,
        surface: text.slice(start, end),
      });
      chips.push(chip);
    }
  }
  return chips;
}

export function deadlineChip(from: number, to: number, place: { start: number; end: number; surface: string }): PlacedChip {
  const value = from === to ? `${from}` : `${from}-${to}`;
  return makeChip('deadline', value, from === to ? `${from}年` : `${from}—${to}年`, place);
}

/** The name of a deadline in English: 2025—2030年 is 2025–2030. */
export const sayYears = (name: string): string => name.replace('年', '').replace('—', '–');

/** First and last year of a deadline chip's value. */
export function deadlineYears(value: string): { from: number; to: number } {
  const [from = '', to = from] = value.split('-');
  return { from: Number(from), to: Number(to) };
}
