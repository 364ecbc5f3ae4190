import type { StoreSettings } from '../../graph/store/open.ts';
import type { DatasetFormat } from './files.ts';

/** What the thread that packs the dataset is started with. */
export interface ZipTask {
  readonly store: StoreSettings;
  readonly format: DatasetFormat;
  /** ISO day of the export. */
  readonly day: string;
}

/** The next piece of the package, or its end. The thread makes another when it is asked. */
export type ZipMessage = { readonly piece: Uint8Array } | { readonly end: true };
