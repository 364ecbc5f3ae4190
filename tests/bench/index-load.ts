import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseArgs } from 'node:util';
import { openIndexFile } from '../../api/index-file.ts';
import { createIndex } from '../../api/search/index/clauseIndex.ts';
import type { IndexDocument } from '../../api/search/index/types.ts';
import { loadWeights } from '../../api/search/weights.ts';
import { tokenise } from '../../graph/text/tokenise.ts';
import { documentsOf, readRows, type CollectionRow } from './collection.ts';

/**
 * `npm run bench:index -- --collection FILE.jsonl[.gz] [--clauses 60000] [--times 7]`: how long a kept index takes to load, and the first search after
 * it, in processor time of the whole process and on the clock; the collection is repeated up to `--clauses`. Every time starts without garbage.
 */
const { values } = parseArgs({
  options: { collection: { type: 'string' }, clauses: { type: 'string', default: '60000' }, times: { type: 'string', default: '7' } },
});
if (values.collection === undefined) throw new Error('name --collection');
setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void;

const weights = loadWeights();
const folder = mkdtempSync(join(tmpdir(), 'jingwei-index-'));
const file = openIndexFile(folder);

/** Documents of the collection, again under other ids until there are enough clauses. */
function* enough(documents: readonly IndexDocument[], clauses: number): Generator<IndexDocument> {
  for (let round = 0, left = clauses; left > 0; round++) {
    for (const document of documents) {
      if (left <= 0) return;
      left -= document.clauses.length;
      yield round === 0 ? document : { ...document, id: `${document.id}-${round}` };
    }
  }
}

const built = createIndex(tokenise, weights);
for (const document of enough([...documentsOf(readRows<CollectionRow>(values.collection))], Number(values.clauses)))
  built.replaceDocument(document);
const { clauses } = built.size;
const [first] = built.documents();
await file.write('bench', 1, built.image());
const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
console.log(`${clauses} clauses, ${(bytes / 1e6).toFixed(0)} MB kept`);

const QUESTION = [{ surface: '劳动合同', variants: [{ text: '劳动合同', weight: 1 }] }];
const rows: { load: number; clock: number; search: number }[] = [];
for (let time = 0; time < Number(values.times); time++) {
  collectGarbage();
  const [cpu, clock] = [process.cpuUsage(), performance.now()];
  const kept = await file.read('bench', 1);
  if (kept === undefined) throw new Error('the index was not kept');
  const index = createIndex(tokenise, weights);
  index.restore(kept.image);
  index.document(first?.id ?? '');
  const loaded = process.cpuUsage(cpu);
  const passed = performance.now() - clock;
  const before = process.cpuUsage();
  index.search(QUESTION, { question: '没有签劳动合同怎么办', limit: 220 });
  const searched = process.cpuUsage(before);
  rows.push({ load: (loaded.user + loaded.system) / 1000, clock: passed, search: (searched.user + searched.system) / 1000 });
}
rmSync(folder, { recursive: true, force: true });
for (const name of ['load', 'clock', 'search'] as const) {
  const sorted = rows.map((row) => row[name]).sort((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.round(part * (sorted.length - 1))] ?? 0).toFixed(0);
  const what = { load: 'load, processor ms', clock: 'load, clock ms', search: 'first search, processor ms' }[name];
  console.log(`${what.padEnd(28)} least ${at(0)}  middle ${at(0.5)}  most ${at(1)}  first ${(rows[0]?.[name] ?? 0).toFixed(0)}`);
}
