import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const START = fileURLToPath(new URL('../api/launch/start.ts', import.meta.url));

it('broken off while it loads the samples, leaves no store that holds a part of them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  const env = { ...process.env, PORT: '0', JINGWEI_STORE: `sqlite:${join(folder, 'graph.db')}` };
  const server = spawn(process.execPath, [START, '--no-web'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  server.stdout.on('data', (piece: Buffer) => {
    said += piece.toString();
    if (said.split('\n').length > 2) server.kill('SIGINT');
  });
  const code = await new Promise((resolve) => server.once('exit', resolve));
  expect([code, readdirSync(folder)]).toEqual([130, []]);
  rmSync(folder, { recursive: true });
});
