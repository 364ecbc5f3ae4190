import type { Clause } from '../../graph/model.ts';
import { parseNumber } from '../../graph/text/numerals.ts';
import { withoutBlanks } from '../../graph/text/blanks.ts';

/** One step of a reference: 第三条 (unit 条), 第（二）项 (bracketed). */
export interface Step {
  readonly ordinal: string;
  readonly unit: string;
  readonly bracketed: boolean;
}

const ORDINAL = '[一二三四五六七八九十百零〇0-9]+(?:之[一二三四五六七八九十])?';
const NUMBER = `(?:[（(]${ORDINAL}[）)]|${ORDINAL})`;
const AND = '(?:、|和|及|与|或|以及|至|到)';
const UNIT = '(?:条(?!件|款|目|例)(?:之[一二三四五六七八九十])?|[款项点](?!目)|部分)';
const STEP = `第${NUMBER}${UNIT}`;
/** Steps from the outermost: 第四条第（二）项; the last of them may be several: 第（一）至（四）项, 第十条至第十二条. */
export const STEPS = `(?:(?:${STEP})*第${NUMBER}(?:${AND}第?${NUMBER})+${UNIT}|(?:${STEP})+(?:[至到]第?${NUMBER}条)?)`;
const PARTS = new RegExp(`第([（(]?)(${ORDINAL})[）)]?(条|款|项|点|部分)(?:之([一二三四五六七八九十]))?`, 'gu');
const SERIES = new RegExp(`第(?<numbers>${NUMBER}(?:条(?=[至到]))?(?:${AND}第?${NUMBER})+)(?<unit>条|款|项|点|部分)$`, 'u');
const LONGEST_RANGE = 30;

const readSteps = (text: string): Step[] =>
  [...text.matchAll(PARTS)].map(([, bracket = '', ordinal = '', unit = '', insertion]) => ({
    ordinal: insertion === undefined ? ordinal : `${ordinal}之${insertion}`,
    unit,
    bracketed: bracket !== '',
  }));

/** The parts that printed steps mean: 第五条第（一）至（四）项 means four. */
export function readMeant(text: string): Step[][] {
  const series = SERIES.exec(text);
  const { numbers = '', unit = '' } = series?.groups ?? {};
  if (series === null) return [readSteps(text)];
  const above = readSteps(text.slice(0, series.index));
  const bracketed = /[（(]/.test(numbers);
  const ordinals: string[] = [];
  for (const [, joint = '', ordinal = ''] of numbers.matchAll(new RegExp(`(${AND}?)(?:第|[（(])*(${ORDINAL})`, 'gu'))) {
    const last = parseNumber(ordinals.at(-1) ?? '') ?? 0;
    const next = parseNumber(ordinal) ?? 0;
    const between = /[至到]/.test(joint) ? Math.max(0, Math.min(next - last - 1, LONGEST_RANGE)) : 0;
    ordinals.push(...Array.from({ length: between }, (_, step) => String(last + 1 + step)), ordinal);
  }
  return ordinals.map((ordinal) => [...above, { ordinal, unit, bracketed }]);
}

/** 十 → 10, 十之一 → 10-1, as paths print them. */
function printed(ordinal: string): string {
  const [whole = '', part] = ordinal.split('之');
  const number = parseNumber(whole);
  return part === undefined ? String(number) : `${String(number)}-${String(parseNumber(part))}`;
}

/** The part of a document that a path lies in: an annex (`a1`), or '' for the main text. */
const partOf = (path: string): string => /^a\d+(?=\/|$)/.exec(path)?.[0] ?? '';

/**
 * Resolves references to paths of the clauses that exist. A reference inside an annex means the annex first and the main text then; an ordinal in brackets
 * at the top (本意见第（十二）条) is the one clause of that label. An unnumbered 款 leaves the path of its article.
 */
export function makeResolver(clauses: readonly Clause[]): (steps: readonly Step[], from: string) => string | null {
  const paths = new Set(clauses.map(({ path }) => path));
  const labelled = new Map<string, string[]>();
  for (const { path, label } of clauses) {
    const key = `${partOf(path)}|${withoutBlanks(label ?? '')}`;
    labelled.set(key, [...(labelled.get(key) ?? []), path]);
  }
  const resolveTop = ({ ordinal, bracketed, unit }: Step, part: string): string | null => {
    const prefix = part === '' ? '' : `${part}/`;
    const names = unit === '条' && !bracketed ? [`art${printed(ordinal)}`, printed(ordinal)] : bracketed ? [] : [printed(ordinal)];
    const direct = names.map((name) => prefix + name).find((path) => paths.has(path));
    if (direct !== undefined) return direct;
    const same = bracketed ? (labelled.get(`${part}|（${ordinal}）`) ?? []) : [];
    return same.length === 1 ? (same[0] ?? null) : null;
  };
  return ([top, ...below], from) => {
    if (top === undefined) return null;
    let path = [...new Set([partOf(from), ''])].map((part) => resolveTop(top, part)).find((found) => found !== null) ?? null;
    for (const { ordinal, unit, bracketed } of below) {
      if (path === null) return null;
      const child: string = `${path}/${printed(ordinal)}`;
      if (paths.has(child) && (unit !== '款' || bracketed)) path = child;
      else if (unit !== '款') return null;
    }
    return path;
  };
}
