import { fileURLToPath } from 'node:url';
import { actorById } from '../../graph/vocabulary/actors.ts';
import { bodyById } from '../../graph/vocabulary/bodies.ts';
import { JingweiError } from '../../graph/errors.ts';
import { readTable, type TableRow } from '../../graph/table.ts';

interface Membership {
  readonly actor: string;
  /** Level of the body's region that it holds for; empty for every level. */
  readonly level: string;
}

const here = fileURLToPath(new URL('.', import.meta.url));

/** The id of an actor class, `BAD_VOCABULARY` with file and line where there is none. */
function actorIn(row: TableRow, column: string): string {
  const id = row.get(column);
  if (actorById(id) === undefined) throw new JingweiError('BAD_VOCABULARY', `${column} ${id} is no class of actors`, { place: row });
  return id;
}

let memberships: ReadonlyMap<string, readonly Membership[]> | undefined;

function readMemberships(): ReadonlyMap<string, readonly Membership[]> {
  const read = new Map<string, Membership[]>();
  for (const row of readTable(`${here}body-classes.tsv`, ['bodies', 'actor', 'level', 'source'])) {
    const entry = { actor: actorIn(row, 'actor'), level: row.get('level') };
    for (const body of row.list('bodies')) read.set(body, [...(read.get(body) ?? []), entry]);
  }
  return read;
}

/** Classes of actors that a body belongs to by `body-classes.tsv`; those above them are not among them. */
export function classesOfBody(id: string): string[] {
  memberships ??= readMemberships();
  const level = bodyById(id)?.level ?? '';
  const [pattern = id] = id.split('@');
  return (memberships.get(pattern) ?? []).filter((entry) => entry.level === '' || entry.level === level).map(({ actor }) => actor);
}

let governments: readonly (readonly [place: string, government: string])[] | undefined;

/** Classes of places, each with the level of government that it stands for (`place-governments.tsv`). */
export function placeGovernments(): readonly (readonly [place: string, government: string])[] {
  governments ??= readTable(`${here}place-governments.tsv`, ['place', 'government', 'source']).map(
    (row) => [actorIn(row, 'place'), actorIn(row, 'government')] as const,
  );
  return governments;
}

let noMarketActors: ReadonlySet<string> | undefined;

/** Whether a class with these above it takes part in the market, so that what binds 市场主体 binds it (`no-market-actors.tsv`). */
export function isMarketActor(line: readonly string[]): boolean {
  noMarketActors ??= new Set(readTable(`${here}no-market-actors.tsv`, ['actor', 'source']).map((row) => actorIn(row, 'actor')));
  return !line.some((id) => noMarketActors?.has(id) === true);
}
