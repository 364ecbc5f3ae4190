import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../browser/free-port.ts';

export interface Running {
  readonly url: string;
  readonly process: ChildProcess;
}

/** The product as `npm start` starts it; answers once it listens. */
export async function serve(database: string): Promise<Running> {
  const port = String(await findFreePort());
  const child = spawn(process.execPath, ['api/launch/start.ts'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, PORT: port, HOST: '127.0.0.1', JINGWEI_STORE: `sqlite:${database}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    child.stdout.on('data', (data: Buffer) => {
      if (data.toString().includes('http://')) resolve();
    });
  });
  return { url: `http://127.0.0.1:${port}`, process: child };
}

export const stop = ({ process: child }: Running): Promise<void> =>
  new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
