import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SAMPLE_FILES } from '../seeds.ts';

const MAIN = fileURLToPath(new URL('../../api/cli/main.ts', import.meta.url));

/** Copies the samples into a folder of their own; answers the copies' paths. */
export function copySamples(folder: string): string[] {
  mkdirSync(folder);
  return SAMPLE_FILES.map((file) => {
    const copy = join(folder, basename(file));
    copyFileSync(file, copy);
    return copy;
  });
}

/** Runs `jingwei ingest` and kills it as soon as it has told of `files` files; answers whether it was killed. */
export function ingestAndKill(corpus: string, environment: Readonly<Record<string, string>>, files: number): Promise<boolean> {
  const child = spawn(process.execPath, [MAIN, 'ingest', corpus, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  let told = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString().split('\n').length - 1;
    if (told >= files) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.on('exit', (_code, signal) => resolve(signal === 'SIGKILL')));
}
