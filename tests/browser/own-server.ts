import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from './reader.ts';

/** The built product with a store of its own, for tests that change what it holds; `environment` comes besides. */
export function testWithServer(environment: Readonly<Record<string, string>> = {}) {
  return base.extend<object, { served: string }>({
    served: [
      // eslint-disable-next-line no-empty-pattern -- Playwright wants the fixtures that are used as a pattern
      async ({}, use) => {
        const folder = mkdtempSync(join(tmpdir(), 'jingwei-browser-'));
        const own = {
          PORT: '0',
          HOST: '127.0.0.1',
          JINGWEI_STORE: `sqlite:${join(folder, 'graph.db')}`,
          JINGWEI_UPLOADS: join(folder, 'uploads'),
        };
        const server = spawn(process.execPath, ['api/launch/start.ts'], {
          cwd: fileURLToPath(new URL('../..', import.meta.url)),
          env: { ...process.env, ...own, ...environment },
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        const address = await new Promise<string>((resolve, reject) => {
          let said = '';
          server.stdout.on('data', (piece: Buffer) => {
            said += piece.toString();
            const url = /http:\/\/\S+/.exec(said)?.[0];
            if (url !== undefined) resolve(url);
          });
          server.once('exit', (code) => reject(new Error(`the server ended with ${String(code)}`)));
        });
        await use(address);
        server.kill('SIGTERM');
        await new Promise((resolve) => server.once('exit', resolve));
        rmSync(folder, { recursive: true, force: true });
      },
      { scope: 'worker', timeout: 120_000 },
    ],
    baseURL: ({ served }, use) => use(served),
  });
}
