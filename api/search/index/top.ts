/**
 * Positions of the `most` highest positive scores, in no order; of equal scores at the edge the lower positions. `wanted` says which
 * positions count. Keeps a heap, so that a question that touches every clause does not sort them all.
 */
export function topScores(scores: Float32Array, most: number, wanted: (position: number) => boolean): number[] {
  const heap: number[] = [];
  /** Whether position a goes before position b out of the heap: lower score, or later in the text. */
  const weaker = (a: number, b: number): boolean => {
    const left = scores[a] as number;
    const right = scores[b] as number;
    return left !== right ? left < right : a > b;
  };
  const swap = (i: number, j: number): void => {
    const kept = heap[i] as number;
    heap[i] = heap[j] as number;
    heap[j] = kept;
  };
  const rise = (from: number): void => {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!weaker(heap[at] as number, heap[parent] as number)) return;
      swap(at, parent);
      at = parent;
    }
  };
  const sink = (): void => {
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && weaker(heap[child] as number, heap[least] as number)) least = child;
      }
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  };
  /** The lowest score kept once the heap is full: most positions are ruled out by one comparison. */
  let edge = 0;
  for (let position = 0; position < scores.length; position++) {
    const score = scores[position] as number;
    // Of equal scores the earlier position is kept, and that is the one already there.
    if (score <= edge || !wanted(position)) continue;
    if (heap.length < most) rise(heap.push(position) - 1);
    else {
      heap[0] = position;
      sink();
    }
    if (heap.length === most) edge = scores[heap[0] as number] as number;
  }
  return heap;
}
