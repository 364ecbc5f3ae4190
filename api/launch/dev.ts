import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../settings.ts';

/**
 * `npm run dev`: the navigator with reload. Vite serves the pages at `PORT` and passes `/graphql` on to the API behind it, which starts anew
 * when a file of graph, ingest or api changes.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const { host, port } = readSettings();
const apiPort = port + 1;

const watched = ['api', 'graph', 'ingest'].flatMap((folder) => ['--watch-path', `${root}${folder}`]);
const children: ChildProcess[] = [
  spawn(process.execPath, [...watched, '--watch-preserve-output', `${root}api/launch/start.ts`, '--no-web'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PORT: String(apiPort) },
  }),
  spawn(
    process.execPath,
    [
      `${root}node_modules/vite/bin/vite.js`,
      '--config',
      `${root}web/vite.config.ts`,
      '--host',
      host,
      '--port',
      String(port),
      '--strictPort',
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, JINGWEI_API: `http://127.0.0.1:${apiPort}` },
    },
  ),
];

const stop = (code: number): void => {
  for (const child of children) child.kill('SIGTERM');
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(0));
for (const child of children) child.once('exit', (code) => stop(code ?? 1));
