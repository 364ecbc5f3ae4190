import type { Language } from '../said.ts';

export const DATASET_FORMATS = ['csv', 'xlsx', 'sqlite', 'jsonl'] as const;
export type DatasetFormat = (typeof DATASET_FORMATS)[number];

/** Which dataset is written: its format, the language of codebook and notes, the ISO day of the export. */
export interface DatasetOrder {
  readonly format: DatasetFormat;
  readonly language: Language;
  readonly day: string;
}
