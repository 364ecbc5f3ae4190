import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `conditions`: without them vitest loads two copies of graphql, one for the schema and one for the server. */
const conditions = ['node', 'module-sync'];

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
    // Files of a worker share what they load, the vocabulary above all: a quarter less time. No test may change a module's state.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
