import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StoreSettings } from '../../graph/store/open.ts';
import type { Services } from '../context.ts';
import type { Log } from '../log.ts';
import { makeCollectionAnswer } from './answer.ts';
import { makeGate, type Gate, type WriteRule } from './gate.ts';
import { makeUploads, type Uploads } from './uploads.ts';
import { makeWriter } from './writer.ts';

/** How the collection may be changed while serving. */
export interface CollectionSettings {
  readonly rule: WriteRule;
  /** The store once more: changes go over a connection of their own. */
  readonly store: StoreSettings;
  /** Where uploaded files are kept. */
  readonly folder: string;
}

export interface OpenCollection {
  readonly gate: Gate;
  readonly uploads: Uploads;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): Promise<void>;
}

/** Opens the ways by which a served collection is changed; `listening` is where the server listens. */
export function openCollection(
  { rule, store, folder }: CollectionSettings,
  services: Services,
  listening: { readonly host: string; address(): string },
  log: Log,
): OpenCollection {
  const gate = makeGate({ rule, ...listening, publicUrl: services.publicUrl });
  const writer = makeWriter(store);
  const uploads = makeUploads({ folder, writer, log });
  return {
    gate,
    uploads,
    answer: makeCollectionAnswer({ gate, uploads, writer, store: services.store, folder, log }),
    async close() {
      await uploads.close();
      await writer.close();
    },
  };
}
