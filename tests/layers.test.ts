import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*(?:new URL\(\s*)?['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]/g;

/** Each layer may import itself and what stands to its right: web ⇢ api → ingest → graph; web imports none of the others. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  graph: ['graph'],
  ingest: ['ingest', 'graph'],
  api: ['api', 'ingest', 'graph'],
  web: ['web'],
};
/** The two exceptions that the design names. */
const EXCEPTIONS: readonly (readonly [file: string, imported: string])[] = [['api/server.ts', 'web/build/handler.js']];

function sourcesOf(layer: string): string[] {
  return readdirSync(join(root, layer), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|js|mjs|svelte)$/.test(file) && !/(^|\/)(build|\.svelte-kit|generated|node_modules)\//.test(file))
    .map((file) => join(layer, file));
}

/** Imports of a text that lead to a file of the project, as paths from the root. */
function projectImports(file: string, text: string): string[] {
  return [...text.matchAll(IMPORT)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .flatMap((target) => {
      if (target.startsWith('.')) return [relative(root, resolve(root, dirname(file), target))];
      return target.startsWith('#lib/') ? [`web/src/lib/${target.slice('#lib/'.length)}`] : [];
    });
}

describe('one way of dependence', () => {
  it.each(Object.entries(MAY_IMPORT))('%s imports only what stands to its right', (layer, allowed) => {
    const files = sourcesOf(layer);
    expect(files.length).toBeGreaterThan(3);
    const wrong = files.flatMap((file) =>
      projectImports(file, readFileSync(join(root, file), 'utf8'))
        .filter((target) => !allowed.includes(target.split('/')[0] ?? ''))
        .filter((target) => !EXCEPTIONS.some(([from, to]) => from === file && to === target))
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('sees an import that goes the wrong way', () => {
    expect(projectImports('graph/model.ts', "import { x } from '../api/server.ts';")).toEqual(['api/server.ts']);
    expect(projectImports('graph/model.ts', "const a = await import('../ingest/load.ts');")).toEqual(['ingest/load.ts']);
    expect(projectImports('api/server.ts', "new URL('x'); import(new URL('../web/build/handler.js', import.meta.url))")).toEqual([
      'web/build/handler.js',
    ]);
  });
});
