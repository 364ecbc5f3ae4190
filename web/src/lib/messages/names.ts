/** A thing of the graph with its Chinese and, where the vocabulary knows it, English name. */
export interface Named {
  readonly name: string;
  readonly en?: string | null;
}
