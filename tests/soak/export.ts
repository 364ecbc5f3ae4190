import { parseArgs } from 'node:util';
import { makeServices } from '../../api/services.ts';
import { serveLongList, type Watch } from '../api/export/long-list.ts';
import { temporaryStore } from '../seeds.ts';

/**
 * `npm run soak:export -- [--rows 500000] [--formats csv,json]`: takes a list of that length along over HTTP and prints, a line a format, how
 * much memory was in use after a collection of garbage at a tenth of the rows and at most from then on. Flat memory: the two are near.
 */
const { values } = parseArgs({
  options: { rows: { type: 'string', default: '500000' }, formats: { type: 'string', default: 'csv,json' } },
});
const rows = Number(values.rows);
const { store, dispose } = temporaryStore();
const collectGarbage = globalThis.gc;
if (collectGarbage === undefined) throw new Error('run with --expose-gc');

for (const format of values.formats.split(',')) {
  const heap: number[] = [];
  const every = Math.floor(rows / 20 / 100) * 100 || 100;
  const watch: Watch = {
    pages: [],
    before: (from) => {
      if (from === 0 || from % every !== 0) return;
      collectGarbage();
      heap.push(process.memoryUsage().heapUsed);
    },
  };
  const { url, server } = await serveLongList(makeServices(store, { publicUrl: 'https://jingwei.example' }), watch, console.error);
  const started = Date.now();
  const response = await fetch(`${url}/export/long.${format}?variables=${encodeURIComponent(JSON.stringify({ rows }))}`);
  if (response.status !== 200 || response.body === null) throw new Error(`${response.status} ${await response.text()}`);
  let bytes = 0;
  for await (const chunk of response.body) bytes += (chunk as Uint8Array).length;
  server.close();
  const megabytes = (amount: number): number => Math.round(amount / 104_857.6) / 10;
  console.log(
    JSON.stringify({
      format,
      rows,
      megabytes: megabytes(bytes),
      seconds: (Date.now() - started) / 1000,
      heapAtTenth: megabytes(heap[1] ?? 0),
      heapAtMost: megabytes(Math.max(...heap.slice(1))),
      rssAtMost: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
}
await dispose();
