import { foldForMatching } from '../../../graph/text/fold.ts';
import { findAll } from '../../../graph/text/matches.ts';
import { parseNumber } from '../../../graph/text/numerals.ts';
import { anyOf, cellOneOf, readLexicon } from '../lexicon.ts';

/** What a unit counts: money, a share of something, time, or an amount of things. */
export type Family = 'money' | 'share' | 'time' | 'measure';

/** A number with its unit, `[start, end)` of the text; of a range (1—3年) `value` is the lower end. */
export interface TermQuantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** As printed with its scale (万元, 元/吨); % for 百分之 and 成. */
  readonly unit: string;
  readonly family: Family;
  /** Whether it is so much for each of something (元/吨). */
  readonly per: boolean;
}

const FAMILIES = ['money', 'share', 'time', 'measure', 'per'] as const;
const rows = readLexicon('term-units.tsv', ['unit', 'family', 'scaled']);
const unitsOf = (family: (typeof FAMILIES)[number]): string =>
  anyOf(
    rows.filter((row) => cellOneOf(row, 'family', FAMILIES) === family),
    'unit',
  );
for (const row of rows) cellOneOf(row, 'scaled', ['yes', 'no']);

const FIGURES = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const WORDS = '[一二三四五六七八九十百千两半]+(?:点[一二三四五六七八九零]+)?';
const SCALE = '(?:[十百千]?[万亿]|万亿|[百千])?';
const PER = `(?:/${unitsOf('per')})`;
const UNIT = `(?:(?<money>${SCALE}${unitsOf('money')}${PER}?)|(?<share>${unitsOf('share')})|(?<time>${unitsOf('time')})|(?<measure>${SCALE}${unitsOf('measure')}${PER}?))`;
/** 30万、20万、10万元: the unit stands at the last of a series. */
const SHARED = `(?<scale>[万亿])(?=(?:、${FIGURES}[万亿])*(?:、|和|或)${FIGURES}[万亿](?<of>元))`;
const DASH = '(?:[-~～至]|-{2})';
const LOW = `(?:(?<low>${FIGURES}|${WORDS})(?:${SCALE}元|%|个?月|年|日|天)?${DASH}(?=[\\d一二三四五六七八九十]))?`;
const QUANTITY = new RegExp(
  `(?<![\\d.〔第])${LOW}(?:(?<number>${FIGURES}|(?<![第每这其唯统进之同某])${WORDS})(?:余|多)?(?:${UNIT}|${SHARED})|百分之(?<percent>${WORDS}))`,
  'gu',
);
/** The day of a date (3月31日) is no duration. */
const isDay = (text: string, at: number, unit: string): boolean => unit === '日' && /[年月]$/u.test(text.slice(0, at));
const YEAR = /^(?:19|20)\d\d$/u;

/** What every quantity holds: most sentences are left by this look. */
const COUNTS = /[\d０-９]|百分之|[一二三四五六七八九十百千两半](?![一二三四五六七八九十批系体是方面步流化])/u;

/** The quantities of a text that a term can have, in order. */
export function findTermQuantities(text: string): TermQuantity[] {
  if (!COUNTS.test(text)) return [];
  return findAll(QUANTITY, foldForMatching(text)).flatMap((match): TermQuantity[] => {
    const { low, number, percent, scale, of = '', ...units } = match.groups ?? {};
    const figure = low ?? percent ?? number ?? '';
    if (units['time'] !== undefined && (YEAR.test(number ?? '') || isDay(text, match.index, units['time']))) return [];
    const half = figure === '半' ? 0.5 : null;
    const value = half ?? parseNumber(figure);
    if (value === null) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    const family = percent !== undefined ? 'share' : scale !== undefined ? 'money' : familyOf(units);
    const length = (units[family] ?? '').length;
    const printed = scale !== undefined ? scale + of : text.slice(end - length, end);
    const tenths = printed === '成';
    const unit = percent !== undefined || tenths || printed === '％' ? '%' : printed;
    return [{ start, end, value: tenths ? value * 10 : value, unit, family, per: unit.includes('/') }];
  });
}

function familyOf(units: Readonly<Record<string, string | undefined>>): Family {
  return (['money', 'share', 'time'] as const).find((family) => units[family] !== undefined) ?? 'measure';
}
