import { createContext } from 'svelte';
import type { ResultOf } from './api/graphql.ts';
import type { LAYOUT } from './api/queries/layout.ts';

export type ModalityLabel = ResultOf<typeof LAYOUT>['collection']['modalities'][number];

const [read, provide] = createContext<ReadonlyMap<string, ModalityLabel>>();

/** Called once by the layout: letters and names of the classes of modality as the API gives them. */
export function provideModalities(labels: readonly ModalityLabel[]): void {
  provide(new Map(labels.map((label) => [label.id, label])));
}

/** Looks up the label of a class of modality; call it while a component is set up. */
export const useModalities = (): ReadonlyMap<string, ModalityLabel> => read();
