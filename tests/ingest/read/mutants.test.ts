import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { describeError, JingweiError } from '../../../graph/errors.ts';
import { findFiles } from '../../../ingest/read/find-files.ts';
import { readFiles } from '../../../ingest/workers/pool.ts';
import { SAMPLE_FILES } from '../../seeds.ts';
import { writeMutants } from '../../soak/mutants.ts';

/** A seeded sample; `npm run soak:read` reads hundreds. */
it('a damaged file ends as a document or as an error that says why, and the rest goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  try {
    const fixtures = await findFiles([fileURLToPath(new URL('../../fixtures', import.meta.url))]);
    const paths = writeMutants([...fixtures, SAMPLE_FILES[4] ?? ''], folder, 40, 20_260_101);
    const outcomes = [];
    for await (const outcome of readFiles(paths)) {
      outcomes.push(outcome.path);
      if ('error' in outcome) {
        expect(outcome.error, outcome.path).toBeInstanceOf(JingweiError);
        expect(describeError(outcome.error)).not.toMatch(/超过|意外终止|程序出错/);
      }
    }
    expect(outcomes).toEqual(paths);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
