import { createServer, type Socket } from 'node:net';
import { type Neo4jServer, NoNeo4j, startNeo4j } from './server.ts';

/** What the desk answers to a borrower: access to the server, or why there is none. */
export type DeskAnswer =
  { readonly uri: string; readonly user: string; readonly password: string } | { readonly missing: string } | { readonly failed: string };

/** Lends the one server of a test run; `close` ends it. */
export interface Desk {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Opens the desk on a port of this machine. The server starts when the first test file asks for it, and is lent to one file at a time,
 * since the free edition holds a single database: a file has it for as long as it keeps its connection open, so a file that dies gives it back.
 */
export async function openDesk(): Promise<Desk> {
  let started: Promise<Neo4jServer> | undefined;
  let turn: Promise<void> = Promise.resolve();
  const open = new Set<Socket>();
  const desk = createServer((socket) => {
    open.add(socket);
    const returned = new Promise<void>((resolve) =>
      socket.once('close', () => {
        open.delete(socket);
        resolve();
      }),
    );
    socket.on('error', () => socket.destroy());
    socket.resume();
    turn = turn.then(async () => {
      if (socket.destroyed) return;
      started ??= startNeo4j();
      socket.write(`${JSON.stringify(await answerOf(started))}\n`);
      await returned;
    });
  });
  const port = await new Promise<number>((resolve, reject) => {
    desk.once('error', reject);
    desk.listen(0, '127.0.0.1', () => {
      const address = desk.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    port,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => desk.close(resolve));
      const server = await started?.catch(() => undefined);
      await server?.stop();
    },
  };
}

async function answerOf(started: Promise<Neo4jServer>): Promise<DeskAnswer> {
  try {
    const { uri, user, password } = await started;
    return { uri, user, password };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return error instanceof NoNeo4j ? { missing: message } : { failed: message };
  }
}
