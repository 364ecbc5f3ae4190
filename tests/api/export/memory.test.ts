import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SOAK = fileURLToPath(new URL('../../soak/export.ts', import.meta.url));

interface Measured {
  readonly format: string;
  readonly heapAtTenth: number;
  readonly heapAtMost: number;
  readonly rssAtMost: number;
}

function measure(format: string, rows: number): Measured {
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', SOAK, '--rows', String(rows), '--formats', format], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout.trim() || `{"error":${JSON.stringify(stderr)}}`) as Measured;
}

// 500,000 rows by hand: npm run soak:export. What grows with the rows shows at 50,000: these are 42 MB of CSV.
it.each(['csv', 'json'])('%s keeps nothing of the rows that it has written', { timeout: 120_000 }, (format) => {
  const { heapAtTenth, heapAtMost } = measure(format, 50_000);
  expect(heapAtTenth).toBeGreaterThan(0);
  expect(heapAtMost - heapAtTenth).toBeLessThan(8);
});

it('XLSX of the most rows that it takes stays under 500 MB', { timeout: 240_000 }, () => {
  const { heapAtTenth, heapAtMost, rssAtMost } = measure('xlsx', 50_000);
  expect(rssAtMost).toBeLessThan(500);
  // What is kept are the links, which stand behind the rows.
  expect(heapAtMost - heapAtTenth).toBeLessThan(30);
});
