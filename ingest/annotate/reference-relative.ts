import type { Clause } from '../../graph/model.ts';
import { parseNumber } from '../../graph/text/numerals.ts';
import type { Step } from './reference-paths.ts';

/** What stands before or around a clause: 前款, 前两条, 前项, 本条, 本章. */
export interface Relative {
  readonly side: '前' | '本';
  /** How many are meant (前两款); 1 where nothing is printed. */
  readonly count: number;
  readonly unit: '款' | '条' | '项' | '章' | '节';
}

/** 前 as in 目前, 提前 and 前条件 is none. */
export const RELATIVE =
  '(?<side>(?<![目提之以空当此先日事年月底])前(?=[一两二三四]?[款条项](?![件款目]))|本(?=[条章节](?!例|程|文|能|点)))(?<count>[一两二三四])?(?<unit>[款条项章节])';

/** The article of a path: art9 of art9/1/2, a1/art3 in an annex. */
const ARTICLE = /^(?:a\d+\/)?art[\d-]+(?:~\d+)?/u;

/** Reads what RELATIVE matched. */
export function readRelative({ side, count, unit }: Readonly<Record<string, string | undefined>>): Relative {
  return {
    side: side as Relative['side'],
    count: count === undefined ? 1 : (parseNumber(count === '两' ? '二' : count) ?? 1),
    unit: unit as Relative['unit'],
  };
}

/**
 * Paths that 前款, 前两条 or 本章 mean in the clause `from`, the printed order kept: an unnumbered 款 leaves the article, 前条 is the article before,
 * 前项 the item before. Empty where the document has none.
 */
export function resolveRelative(clauses: readonly Clause[], from: string, { side, count, unit }: Relative): string[] {
  const article = ARTICLE.exec(from)?.[0] ?? null;
  if (unit === '章' || unit === '节') {
    const { parent } = clauses.find(({ path }) => path === (article ?? from)) ?? {};
    return clauses.filter(({ path, kind }) => path === parent && kind === 'chapter').map(({ path }) => path);
  }
  if (unit === '款' || side === '本') return [article ?? from];
  const row = unit === '条' ? clauses.filter(({ path }) => ARTICLE.exec(path)?.[0] === path) : siblings(clauses, from);
  const at = row.findIndex(({ path }) => path === (unit === '条' ? article : from));
  return at < count ? [] : row.slice(at - count, at).map(({ path }) => path);
}

/** The items of a list, one of which is at `path`; none for an article. */
function siblings(clauses: readonly Clause[], path: string): Clause[] {
  const above = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  return above === '' ? [] : clauses.filter((each) => each.path.startsWith(`${above}/`) && !each.path.includes('/', above.length + 1));
}

/** The clause below `base` that steps lead to (前款第（一）项); null where there is none. */
export function resolveBelow(clauses: readonly Clause[], base: string, steps: readonly Step[]): string | null {
  let path = base;
  for (const { ordinal, unit, bracketed } of steps) {
    if (unit === '款' && !bracketed) continue;
    const child = `${path}/${String(parseNumber(ordinal))}`;
    if (clauses.some((clause) => clause.path === child)) path = child;
    else return null;
  }
  return path;
}
