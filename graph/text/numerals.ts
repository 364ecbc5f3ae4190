import { foldForMatching } from './fold.ts';
import { withoutBlanks } from './blanks.ts';

const DIGITS: ReadonlyMap<string, number> = new Map(
  [...'零一二三四五六七八九']
    .map((unit, value): [string, number] => [unit, value])
    .concat(
      [...'壹贰叁肆伍陆柒捌玖'].map((unit, at): [string, number] => [unit, at + 1]),
      [['两', 2]],
    ),
);
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const GROUPS: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['亿', 1e8],
]);

/** Without what parts the digits of a number. */
const bare = (text: string): string => withoutBlanks(text.includes(',') ? text.replaceAll(',', '') : text);

/**
 * The number that the whole of `text` says, in any of the ways policy texts print one: `2000`, `２０００`, `1,200.5`, `1.5万`, `二十三`, `两千`,
 * `二〇二三`, `百分之二十` and `20%` (20), `三成` and `三成五` (30 and 35: percent as `%` counts it). null where it is no number.
 */
export function parseNumber(text: string): number | null {
  const folded = bare(foldForMatching(text));
  const share = /^百分之(.+)$/.exec(folded)?.[1] ?? /^(.+)%$/.exec(folded)?.[1];
  if (share !== undefined) return parseNumber(share);
  const tenths = /^(.)成(.?)$/.exec(folded);
  if (tenths !== null) return parseTenths(tenths[1] ?? '', tenths[2] ?? '');
  const decimal = /^([+-]?\d+(?:\.\d+)?)([十百千万亿]*)$/.exec(folded);
  if (decimal !== null)
    return [...(decimal[2] ?? '')].reduce((value, unit) => value * (UNITS.get(unit) ?? GROUPS.get(unit) ?? 1), Number(decimal[1]));
  return parseWords(folded);
}

function parseTenths(tens: string, ones: string): number | null {
  const first = parseNumber(tens);
  const second = ones === '' ? 0 : ones === '半' ? 5 : parseNumber(ones);
  return first === null || second === null ? null : first * 10 + second;
}

function parseWords(words: string): number | null {
  if (words === '') return null;
  const [whole, fraction, ...more] = words.split('点');
  if (more.length > 0) return null;
  if (fraction !== undefined) {
    const digits = readDigits(fraction);
    const value = parseWords(whole ?? '');
    return digits === null || value === null ? null : Number(`${value}.${digits}`);
  }
  const digits = words.length > 1 ? readDigits(words) : null;
  return digits === null ? sumWords(words) : Number(digits);
}

/** `二零二三` → `2023`: numerals read one by one. */
function readDigits(words: string): string | null {
  let digits = '';
  for (const unit of words) {
    const value = DIGITS.get(unit);
    if (value === undefined) return null;
    digits += String(value);
  }
  return digits === '' ? null : digits;
}

function sumWords(words: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const unit of words) {
    const value = DIGITS.get(unit);
    const scale = UNITS.get(unit);
    const group = GROUPS.get(unit);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (scale !== undefined) {
      section += (digit ?? 1) * scale;
      digit = null;
    } else if (group !== undefined) {
      const sum = section + (digit ?? 0);
      total = sum === 0 ? total * group : total + sum * group;
      section = 0;
      digit = null;
    } else return null;
  }
  return total + section + (digit ?? 0);
}
