import { findAll } from '../../../graph/text/matches.ts';
import { foldForMatching } from '../../../graph/text/fold.ts';
import { parseNumber } from '../../../graph/text/numerals.ts';
import { anyOf, cellOneOf, readLexicon } from '../lexicon.ts';

/** A number with its unit: `[start, end)` of the text, a mark like 以上 not included. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** null where a ratio is printed bare (系数提高到0.57). */
  readonly unit: string | null;
  readonly kind: 'thing' | 'measure' | 'time';
  /** A range (2—3个): `value` is its lower end. */
  readonly range: boolean;
  /** Printed in Arabic figures. */
  readonly figures: boolean;
}

const WIDE = /[０-９％．]/gu;
/** Full-width figures as the plain ones, unit by unit; everything else as printed. */
export const foldFigures = (text: string): string => text.replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

const unitRows = readLexicon('target-units.tsv', ['unit', 'scaled', 'kind']);
const scaled = anyOf(
  unitRows.filter((row) => cellOneOf(row, 'scaled', ['yes', 'no']) === 'yes'),
  'unit',
);
const plain = anyOf(
  unitRows.filter((row) => row.get('scaled') === 'no'),
  'unit',
);
const PER = '(?:/(?:平方公里|万?平方米|万?立方米|公里|亩|公顷|(?:十|百|千|万|十万)?(?:人口|人|户)|年|月|日|天|小时|万元|吨|升|千瓦时))?';
const KINDS = (['thing', 'time'] as const).map((kind) => {
  const units = anyOf(
    unitRows.filter((row) => cellOneOf(row, 'kind', ['thing', 'measure', 'time']) === kind),
    'unit',
  );
  return { kind, pattern: new RegExp(`^[十百千万亿]*${units.replace(/\(\?[!=][^)]*\)/gu, '')}(?:/.*)?$`, 'u') };
});
const UNIT = `(?:${plain}|(?:[十百千]?[万亿]|万亿|[百千])?${scaled}${PER})`;
const FIGURES = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const WORDS = '[一二三四五六七八九十百千两][一二三四五六七八九十百千万两]*(?:点[一二三四五六七八九零]+)?';
const QUANTITY = new RegExp(
  `(?<![\\d.〔第前每:：∶a-z])(?:(?<low>${FIGURES})(?:%?)(?:[-—–~～至]|—{1,2})(?=\\d))?(?<number>${FIGURES}|百分之${WORDS}|(?<![\\u4e00-\\u9fff]多|第|每|前|这|其)${WORDS}|[ⅰⅱⅲⅳⅴ])(?:余|多)?(?:(?<unit>${UNIT})|(?=(?:左右|及?以上|及?以下|以内)?(?:$|[，,；;。、])))`,
  'gu',
);
/** In lower case, as folding leaves them. */
const ROMAN = 'ⅰⅱⅲⅳⅴ';

/** The unit with its capitals (GW), which folding took; ％ is written %. */
const asPrinted = (text: string, end: number, unit: string): string => (/[a-z]/u.test(unit) ? text.slice(end - unit.length, end) : unit);

/** The quantities of a text in order: numbers with a unit that targets are counted in. */
export function findQuantities(text: string): Quantity[] {
  return findAll(QUANTITY, foldForMatching(text)).flatMap((match): Quantity[] => {
    const { low, number = '', unit } = match.groups ?? {};
    const share = number.startsWith('百分之');
    const bare = unit === undefined && !share;
    // a number without a unit is a ratio where it has a fraction, else an ordinal or a year
    if (bare && !/^\d+\.\d+$/.test(number)) return [];
    const roman = ROMAN.indexOf(number) + 1;
    const value = roman > 0 ? roman : parseNumber(low ?? number);
    if (value === null) return [];
    const tenths = unit === '成';
    const place = { start: match.index, end: match.index + match[0].length };
    return [
      {
        ...place,
        value: tenths ? value * 10 : value,
        unit: bare ? null : share || tenths ? '%' : asPrinted(text, place.end, unit ?? ''),
        kind: KINDS.find(({ pattern }) => pattern.test(unit ?? ''))?.kind ?? 'measure',
        range: low !== undefined,
        figures: /\d/.test(number),
      },
    ];
  });
}
