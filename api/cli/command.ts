import { openStore } from '../../graph/store/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { readSettings } from '../settings.ts';

/** One command of the command line. `run` answers the exit code. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  run(argv: readonly string[]): Promise<number>;
}

/** Opens the store that `--store` or the environment names, runs `work` with it and closes it, also when it fails. */
export async function withStore<T>(address: string | undefined, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(readSettings(address).store);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
