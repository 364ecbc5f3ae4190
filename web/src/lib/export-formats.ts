import { createContext } from 'svelte';
import type { ResultOf } from './api/graphql.ts';
import type { LAYOUT } from './api/queries/layout.ts';

export type ExportFormat = ResultOf<typeof LAYOUT>['exportFormats'][number];

const [read, provide] = createContext<readonly ExportFormat[]>();

/** Called once by the layout: the formats in which lists are taken along, with their limits, as the API gives them. */
export function provideExportFormats(formats: readonly ExportFormat[]): void {
  provide(formats);
}

/** The formats; call it while a component is set up. */
export const useExportFormats = (): readonly ExportFormat[] => read();
