import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** `conditions`: without them vitest loads two copies of graphql, one for the schema and one for the server. */
const conditions = ['node', 'module-sync'];

/** The files that take longest, which begin first so that neither worker is left with one of them at the end. */
const LONGEST = ['tests/store.contract.test.ts', 'tests/cli.test.ts', 'tests/api/export/memory.test.ts', 'tests/ingest/kill.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const placeOf = ({ moduleId }: TestSpecification): number =>
      LONGEST.findIndex((name) => moduleId.endsWith(name)) + 1 || LONGEST.length + 1;
    return sorted.sort((a, b) => placeOf(a) - placeOf(b));
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    globalSetup: ['tests/neo4j/setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Files of a worker share what they load, the vocabulary above all: a quarter less time. No test may change a module's state.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
