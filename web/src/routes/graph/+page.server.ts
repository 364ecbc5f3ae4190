import { ask } from '#lib/api/ask.ts';
import { EDGE_LABELS, GRAPH_PATH, GRAPH_STARTS, NEIGHBOURS } from '#lib/api/queries/graph.ts';
import { SUGGEST } from '#lib/api/queries/suggest.ts';
import { groupKey, readGraphAddress, suggestedThing, type GraphAddress } from '#lib/graph/address.ts';
import { growPath, growTree, shownByGroup, type Group, type Thing } from '#lib/graph/tree.ts';
import type { PageServerLoad } from './$types';

/** Members that each group of the start shows. */
const FEW = 3;

type Fetch = typeof globalThis.fetch;
type Choice = { readonly id: string; readonly name: string };

/** Words as typed, as things of the graph, the likeliest first; a thing named by kind and id is itself. */
async function readThing(fetch: Fetch, words: string | null): Promise<{ id: string | null; choices: Choice[] }> {
  if (words === null || /^[a-zA-Z]+:[\w@./~-]+$/.test(words)) return { id: words, choices: [] };
  const { suggest } = await ask(fetch, SUGGEST, { typed: words });
  const choices = suggest.map((found) => ({ id: suggestedThing(found), name: found.name }));
  return { id: choices[0]?.id ?? null, choices };
}

const kindsOf = (types: readonly string[]): string[] => types.flatMap((type) => [`${type}.out`, `${type}.in`]);

/** The start and what was opened, each asked with as many members as it shows. */
async function readNeighbours(fetch: Fetch, from: string, { open, types }: GraphAddress) {
  const kinds = kindsOf(types);
  const shown = shownByGroup(open);
  const things = [...new Set([from, ...open.filter(({ group }) => group === null).map(({ thing }) => thing)])];
  const around = await Promise.all(
    things.map(async (id) => (await ask(fetch, NEIGHBOURS, { id, kinds, first: id === from ? FEW : 0 })).neighbours),
  );
  const wider = new Map<string, Group>();
  await Promise.all(
    open.map(async ({ thing, group }) => {
      if (group === null || (kinds.length > 0 && !kinds.includes(group))) return;
      const key = groupKey(thing, group);
      const first = shown.get(key) ?? 0;
      const [found] = (await ask(fetch, NEIGHBOURS, { id: thing, kinds: [group], first })).neighbours?.groups ?? [];
      if (found !== undefined) wider.set(key, found);
    }),
  );
  const groupsOf = new Map<string, readonly Group[]>();
  for (const found of around)
    if (found)
      groupsOf.set(
        found.thing.id,
        found.groups.map((group) => wider.get(groupKey(found.thing.id, group.id)) ?? group),
      );
  return { start: around[0]?.thing ?? null, groupsOf };
}

export const load: PageServerLoad = async ({ fetch, url }) => {
  const address = readGraphAddress(url.searchParams);
  const [from, to, { edgeLabels }] = await Promise.all([
    readThing(fetch, address.from),
    readThing(fetch, address.to),
    ask(fetch, EDGE_LABELS, {}),
  ]);
  const shared = { typed: address, labels: edgeLabels, choices: { from: from.choices, to: to.choices } };
  const known: GraphAddress = { ...address, from: from.id, to: to.id };
  const read = known.from === null ? null : await readNeighbours(fetch, known.from, known.to === null ? known : { ...known, open: [] });
  if (read === null || read.start === null || known.from === null) {
    return { ...shared, address: known, root: null, path: null, end: null, starts: await ask(fetch, GRAPH_STARTS, {}) };
  }
  if (known.to === null) {
    return { ...shared, address: known, root: growTree(read.start, read.groupsOf), path: null, end: null, starts: null };
  }
  const { path } = await ask(fetch, GRAPH_PATH, { from: known.from, to: known.to, types: [...known.types] });
  const end: Thing | null = path?.to ?? null;
  return { ...shared, address: known, root: growPath(read.start, path?.steps ?? []), path, end, starts: null };
};
