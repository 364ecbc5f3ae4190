import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pinyin } from 'pinyin-pro';
import { makeIndexFeed } from '../../api/index-feed.ts';
import { createIndex } from '../../api/search/index/clauseIndex.ts';
import { listThings } from '../../api/search/suggest/things.ts';
import type { NamedThing } from '../../api/search/suggest/types.ts';
import { loadWeights } from '../../api/search/weights.ts';
import { makeServices } from '../../api/services.ts';
import { openSqliteStore } from '../../graph/store/sqlite/store.ts';
import { tokenise } from '../../graph/text/tokenise.ts';
import { ingest, SAMPLE_FILES } from '../seeds.ts';
import { fillStore } from './made-collection.ts';

/**
 * `npm run bench:suggest [-- --clauses 50000] [--most 3000]`: how long names take to be offered, over the samples and over a collection of many
 * clauses. Typed is what people have typed after each key of a name or of one of its aliases: its first one to eight characters, its pinyin, its
 * initials, and characters going on in pinyin; each typing once, in a fixed order, at most `--most` spread over all. Of each kind: p50, p95 and the most, on the clock and
 * of the processor, the store's revision being read each time as for a request, and the part of typings to which the thing is among the eight.
 */
const { values } = parseArgs({ options: { clauses: { type: 'string', default: '50000' }, most: { type: 'string', default: '3000' } } });

interface Typing {
  readonly kind: string;
  readonly typed: string;
  readonly thing: NamedThing;
}

const LONGEST = 8;
const prefixes = (text: string, least: number): string[] =>
  Array.from({ length: Math.max(0, Math.min(text.length, LONGEST) - least + 1) }, (_, at) => text.slice(0, least + at));

function typingsOf(thing: NamedThing): Typing[] {
  return [thing.name, ...thing.aliases].flatMap((name) => {
    const kind = name === thing.name ? 'names' : 'aliases';
    const syllables = pinyin(name.slice(0, LONGEST), { toneType: 'none', type: 'array', v: true, nonZh: 'removed' });
    const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
    const mixed = prefixes(syllables.slice(2).join(''), 2).map((sound) => `${name.slice(0, 2)}${sound}`);
    return [
      ...prefixes(name, 1).map((typed) => ({ kind, typed, thing })),
      ...prefixes(syllables.join(''), 2).map((typed) => ({ kind: 'pinyin', typed, thing })),
      ...prefixes(initials, 2).map((typed) => ({ kind: 'initials', typed, thing })),
      ...(syllables.length > 3 ? mixed : []).map((typed) => ({ kind: 'mixed', typed, thing })),
    ];
  });
}

/** Every typing once, and of too many every n-th. */
function spread(typings: readonly Typing[], most: number): Typing[] {
  const once = [...new Map(typings.map((typing) => [`${typing.kind} ${typing.typed}`, typing])).values()];
  const every = Math.max(1, Math.ceil(once.length / most));
  return once.filter((_, at) => at % every === 0);
}

async function measure(title: string, database: string): Promise<void> {
  const store = openSqliteStore(database);
  try {
    const index = createIndex(tokenise, loadWeights());
    await makeIndexFeed(store, index).refresh();
    const things = await listThings(store, index.documents());
    const { search } = makeServices(store);
    await search.prepare();
    const first = await timeOf(() => search.suggest('绿', 8));
    const reading = await timeOf(() => search.namesRead());
    console.log(
      `${title}: ${index.size.clauses} clauses, ${things.length} things with a name; first typing after the server is ready ${first.clock.toFixed(0)} ms, all names read ${reading.processor.toFixed(0)} ms of the processor later`,
    );
    const typings = spread(things.flatMap(typingsOf), Number(values.most));
    const rows: { kind: string; clock: number; processor: number; found: boolean }[] = [];
    for (const { kind, typed, thing } of typings) {
      const { clock, processor, value } = await timeOf(() => search.suggest(typed, 8));
      rows.push({ kind, clock, processor, found: value.some((found) => found.thing.id === thing.id) });
    }
    for (const kind of [...new Set(rows.map((row) => row.kind)), 'all']) {
      const part = rows.filter((row) => kind === 'all' || row.kind === kind);
      const say = (of: 'clock' | 'processor'): string => {
        const sorted = part.map((row) => row[of]).sort((a, b) => a - b);
        return [0.5, 0.95, 1].map((share) => (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(2)).join(' / ');
      };
      const found = part.filter((row) => row.found).length / part.length;
      console.log(
        `${kind.padEnd(9)} ${String(part.length).padStart(5)} typings  ${say('clock')} ms on the clock  ${say('processor')} of the processor  named thing among the eight ${found.toFixed(2)}`,
      );
    }
  } finally {
    await store.close();
  }
}

async function timeOf<Value>(ask: () => Promise<Value>): Promise<{ clock: number; processor: number; value: Value }> {
  const [used, start] = [process.cpuUsage(), performance.now()];
  const value = await ask();
  const { user, system } = process.cpuUsage(used);
  return { clock: performance.now() - start, processor: (user + system) / 1000, value };
}

const folder = mkdtempSync(join(tmpdir(), 'jingwei-suggest-'));
try {
  const samples = join(folder, 'samples.db');
  const store = openSqliteStore(samples);
  await ingest(store, SAMPLE_FILES);
  await store.close();
  await measure('samples', samples);
  const many = join(folder, 'many.db');
  await fillStore(many, Number(values.clauses));
  await measure('many', many);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
