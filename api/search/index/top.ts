/** The best positions so far, for a search that reads scores once. */
export interface Top {
  /** The lowest score kept once `most` are, before that 0: what does not exceed it need not be offered. */
  readonly edge: number;
  /** Puts a position in if its score is above the edge. */
  offer(position: number): void;
  /** What is kept, in no order. */
  readonly positions: readonly number[];
}

/**
 * Keeps the `most` positions with the highest positive scores; of equal scores at the edge those that were offered first, so that positions offered in
 * their order make the lower ones stay. A heap, so that a question that touches every clause does not sort them all.
 */
export function keepTop(scores: Float32Array, most: number): Top {
  const heap: number[] = [];
  let edge = 0;
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
      const left = 2 * at + 1;
      if (left < heap.length && weaker(heap[left] as number, heap[least] as number)) least = left;
      if (left + 1 < heap.length && weaker(heap[left + 1] as number, heap[least] as number)) least = left + 1;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  };
  return {
    get edge() {
      return edge;
    },
    offer(position) {
      if ((scores[position] as number) <= edge) return;
      if (heap.length < most) rise(heap.push(position) - 1);
      else {
        heap[0] = position;
        sink();
      }
      if (heap.length === most) edge = scores[heap[0] as number] as number;
    },
    positions: heap,
  };
}
