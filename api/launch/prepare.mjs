// Brings a checkout to the state that a command needs: `install` (packages as the lock file has them) and `web` (the built front end).
// Plain JavaScript for the machine's own Node, since the pinned one comes with the installation.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const wanted = process.argv.slice(2);

/** Modification time in milliseconds; 0 if there is no such file. */
const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newestIn(folder, skipped) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.includes(entry.name)) continue;
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestIn(path, skipped) : changed(path));
  }
  return newest;
}

function run(command, what) {
  console.log(what);
  const { status } = spawnSync('npm', command, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

const lock = join(root, 'package-lock.json');
if (wanted.includes('install') && changed(join(root, 'node_modules', '.package-lock.json')) < changed(lock)) {
  run(['ci', '--no-audit', '--no-fund', '--loglevel=error'], '正在安装依赖包（约半分钟）…');
}
if (wanted.includes('web')) {
  const built = changed(join(root, 'web', 'build', 'handler.js'));
  const source = Math.max(
    newestIn(join(root, 'web'), ['build', '.svelte-kit', 'node_modules']),
    changed(join(root, 'api', 'schema.graphql')),
    changed(lock),
  );
  if (built < source) run(['run', '--silent', 'build', '--', '--logLevel', 'warn'], '正在生成网页 …');
}
