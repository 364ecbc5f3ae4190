import { readTable, type TableRow } from '../table.ts';
import { addUnique, asciiId, dateOrNull, fault, filled, listed, oneOf, refer, someOf } from './check.ts';
import { REGION_CATEGORIES, type BodyPattern, type GenericBodyWords, type PatternSuccession } from './knowledge.ts';
import type { Body, BodyKind, Region, Succession } from './types.ts';

const KINDS: readonly BodyKind[] = ['government', 'department', 'regulator', 'party', 'court', 'other'];
const LEVELS = ['国家', '省', '市', '县'] as const;

/** Reads the bodies that have a row of their own. */
export function readBodies(folder: string, regions: ReadonlyMap<string, Region>): Map<string, Body> {
  const bodies = new Map<string, Body>();
  const columns = ['id', 'name', 'aliases', 'level', 'region', 'kind', 'en', 'validFrom', 'validUntil', 'source'];
  for (const row of readTable(`${folder}/bodies.tsv`, columns)) {
    const [id, region] = [asciiId(row, 'id'), row.get('region')];
    if (id.includes('@')) throw fault(row, `${id}: @ is kept for patterns`, id);
    refer(row, 'region', region, regions);
    addUnique(bodies, row, id, {
      ...listed(row),
      id,
      name: filled(row, 'name'),
      aliases: row.list('aliases'),
      level: oneOf(row, 'level', LEVELS),
      region,
      kind: oneOf(row, 'kind', KINDS),
      en: filled(row, 'en'),
      validFrom: dateOrNull(row, 'validFrom'),
      validUntil: dateOrNull(row, 'validUntil'),
    });
  }
  return bodies;
}

/** Reads the regular names; rows of one id describe one office on different categories of region. */
export function readBodyPatterns(folder: string, regions: ReadonlyMap<string, Region>): Map<string, BodyPattern[]> {
  const patterns = new Map<string, BodyPattern[]>();
  for (const row of readTable(`${folder}/body-patterns.tsv`, [
    'id',
    'regions',
    'name',
    'forms',
    'kind',
    'en',
    'validFrom',
    'validUntil',
    'source',
  ])) {
    const id = asciiId(row, 'id');
    const [name, forms, categories] = [filled(row, 'name'), row.list('forms'), placesOf(row, regions)];
    for (const form of [name, ...forms, filled(row, 'en')])
      if (form.split(/\{[rs]\}/).length !== 2) throw fault(row, `“${form}” needs one slot {r} or {s}`, id);
    const list = patterns.get(id) ?? [];
    const twice = list.flatMap((pattern) => pattern.categories).find((category) => categories.includes(category));
    if (twice !== undefined) throw fault(row, `${id} stands twice for ${twice}`, id);
    const dates = { validFrom: dateOrNull(row, 'validFrom'), validUntil: dateOrNull(row, 'validUntil') };
    list.push({ ...listed(row), id, categories, name, forms, kind: oneOf(row, 'kind', KINDS), en: row.get('en'), ...dates });
    patterns.set(id, list);
  }
  return patterns;
}

/** Reads what took over from what; ids ending in `@` are patterns and need the categories of region that they hold for. */
export function readSuccessions(
  folder: string,
  bodies: ReadonlyMap<string, Body>,
  patterns: ReadonlyMap<string, readonly BodyPattern[]>,
  regions: ReadonlyMap<string, Region>,
): { successions: Succession[]; patternSuccessions: PatternSuccession[] } {
  const successions: Succession[] = [];
  const patternSuccessions: PatternSuccession[] = [];
  for (const row of readTable(`${folder}/successions.tsv`, ['from', 'to', 'regions', 'target', 'date', 'source'])) {
    const [from, to] = [asciiId(row, 'from'), asciiId(row, 'to')];
    const date = dateOrNull(row, 'date');
    if (date === null) throw fault(row, 'date is missing', from);
    if (!from.endsWith('@')) {
      for (const [column, id] of Object.entries({ from, to })) referToBody(row, column, id, { bodies, patterns, regions });
      successions.push({ ...listed(row), from, to, date });
      continue;
    }
    const ids = { from: from.slice(0, -1), to: to.replace(/@$/, '') };
    for (const [column, id] of Object.entries(ids)) refer(row, column, id, patterns);
    const target = oneOf(row, 'target', ['same', 'province']);
    patternSuccessions.push({ ...listed(row), ...ids, categories: placesOf(row, regions), target, date });
  }
  return { successions, patternSuccessions };
}

/** The cell's categories and codes of regions. */
function placesOf(row: TableRow, regions: ReadonlyMap<string, Region>): string[] {
  return someOf(row, 'regions', [...REGION_CATEGORIES, ...row.list('regions').filter((code) => regions.has(code))]);
}

/** Refuses an id that is neither a row of the bodies nor a known pattern on a known region. */
function referToBody(
  row: TableRow,
  column: string,
  id: string,
  known: { bodies: ReadonlyMap<string, unknown>; patterns: ReadonlyMap<string, unknown>; regions: ReadonlyMap<string, unknown> },
): void {
  const [pattern = '', region] = id.split('@');
  if (region === undefined) return refer(row, column, id, known.bodies);
  refer(row, column, pattern, known.patterns);
  refer(row, column, region, known.regions);
}

/** Reads the words by which a name is known to mean no single body. */
export function readGenericBodies(folder: string): GenericBodyWords {
  const rows = readTable(`${folder}/generic-bodies.tsv`, ['kind', 'words', 'source']);
  const wordsOf = (kind: string): string[] => rows.filter((row) => row.get('kind') === kind).map((row: TableRow) => filled(row, 'words'));
  for (const row of rows) {
    listed(row);
    oneOf(row, 'kind', ['whole', 'start', 'end', 'inside', 'before']);
  }
  return {
    before: wordsOf('before').join(''),
    whole: new Set(wordsOf('whole')),
    starts: wordsOf('start'),
    ends: wordsOf('end'),
    inside: wordsOf('inside'),
  };
}
