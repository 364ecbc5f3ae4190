import { candidatesAt, generalNames, type Context, type Found } from './body-names.ts';
import { bodyOfPattern, categoriesOf, patternsFor } from './body-patterns.ts';
import { loadKnowledge } from './load.ts';
import { regionAncestors, regionById } from './regions.ts';
import type { Body, Match, Succession } from './types.ts';
import { withoutBlanks } from '../text/blanks.ts';

export type { Context };

/** A body of the table, or one that a pattern makes for a region (`finance-department@140000`). */
export function bodyById(id: string): Body | undefined {
  const [pattern = '', region] = id.split('@');
  if (region === undefined) return loadKnowledge().bodies.get(id);
  const place = regionById(region);
  const row = place === undefined ? undefined : patternsFor(pattern, place);
  return place === undefined || row === undefined ? undefined : bodyOfPattern(row, place);
}

/**
 * The body that a printed name means: a full name, an alias, a regular name with its region, or a short form (省财政厅, 财政厅) that the
 * document's region completes. In the document of several regions (成渝) the region named last before it, else the only one of them that has such
 * an office. Null where nothing known has exactly this name.
 */
export function resolveBody(name: string, context: Context): Body | null {
  const text = withoutBlanks(name);
  const members = context.region === null ? [] : (regionById(context.region)?.members ?? []);
  if (members.length === 0) return resolveIn(text, context);
  const near = context.near === undefined || context.near === null ? null : resolveIn(text, { ...context, region: context.near });
  if (near !== null) return near;
  const [only, ...others] = new Set(members.flatMap((region) => resolveIn(text, { ...context, region }) ?? []));
  return only !== undefined && others.length === 0 ? only : null;
}

function resolveIn(text: string, context: Context): Body | null {
  const whole = candidatesAt(text, 0, context, true).filter(({ end }) => end === text.length);
  return toBody(best(whole)) ?? null;
}

/** Bodies named in running text, longest first. Short forms count with 省, 市, 区, 县 … before them, not bare and not after 各. */
export function findBodies(text: string, context: Context): Match<Body>[] {
  const matches: Match<Body>[] = [];
  for (let start = 0; start < text.length;) {
    const found = best(candidatesAt(text, start, context, false));
    const body = toBody(found);
    if (found !== undefined && body !== undefined)
      matches.push({ start, end: found.end, surface: text.slice(start, found.end), entry: body });
    start = found?.end ?? start + 1;
  }
  return matches;
}

/** Whether a name means no single body: 各有关部门, 各区政府, 相关单位, 行业主管部门. A name that the table has is never generic. */
export function isGenericBody(name: string): boolean {
  const text = withoutBlanks(name);
  if (generalNames().has(text)) return false;
  const { whole, starts, ends, inside } = loadKnowledge().genericBodies;
  return (
    whole.has(text) ||
    starts.some((word) => text.startsWith(word)) ||
    ends.some((word) => text.endsWith(word)) ||
    inside.some((word) => text.includes(word))
  );
}

/** What took over from a body, in the order of the table. */
export function successorsOf(id: string): Succession[] {
  return allSuccessions(id).filter((succession) => succession.from === id);
}

/** What a body took over from. */
export function predecessorsOf(id: string): Succession[] {
  return allSuccessions(id).filter((succession) => succession.to === id);
}

function allSuccessions(id: string): Succession[] {
  const { successions, patternSuccessions } = loadKnowledge();
  const [pattern = '', code] = id.split('@');
  const listed = successions.filter(({ from, to }) => from === id || to === id);
  if (code === undefined) return listed;
  const region = regionById(code);
  if (region === undefined) return [];
  const seats = [region, ...(region.level === '省' ? [regionById(`${code.slice(0, 2)}0100`)] : [])].filter((place) => place !== undefined);
  const regular = seats.flatMap((place) =>
    patternSuccessions
      .filter(
        ({ from, to, categories }) =>
          (from === pattern || to === pattern) && categoriesOf(place).some((category) => categories.includes(category)),
      )
      .map(({ from, to, target, date, source, place: row }): Succession => {
        const heir = target === 'same' ? place : regionAncestors(place.id)[0];
        return { from: `${from}@${place.id}`, to: `${to}@${heir?.id ?? place.id}`, date, source, place: row };
      })
      .filter((succession) => bodyById(succession.from) !== undefined && bodyById(succession.to) !== undefined),
  );
  return [...listed, ...regular];
}

function toBody(found: Found | undefined): Body | undefined {
  if (found === undefined || found.what === null) return undefined;
  return found.what.kind === 'body' ? found.what.body : bodyOfPattern(found.what.pattern, found.what.region);
}

/** The longest; among equals the better-fitting one. */
function best(found: readonly Found[]): Found | undefined {
  let chosen: Found | undefined;
  for (const each of found)
    if (chosen === undefined || each.end > chosen.end || (each.end === chosen.end && each.rank < chosen.rank)) chosen = each;
  return chosen;
}
