import type { StoreSettings } from '../../graph/store/open.ts';
import type { DatasetOrder } from './order.ts';

/** What the thread that packs the dataset is started with. */
export interface ZipTask {
  readonly store: StoreSettings;
  readonly order: DatasetOrder;
}

/** The next piece of the package, or its end. The thread makes another when it is asked. */
export type ZipMessage = { readonly piece: Uint8Array } | { readonly end: true };
