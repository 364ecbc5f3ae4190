import type { Candidate } from '../index/types.ts';
import type { Understanding } from '../understand/types.ts';

/** What every signal may look at. Nothing here is changed by a signal. */
export interface SignalContext {
  readonly understanding: Understanding;
  /** BM25F score of the best candidate; 0 if there is none. */
  readonly best: number;
  /** BM25F score by clause id, of all candidates. */
  readonly scores: ReadonlyMap<string, number>;
  /** Headings under which a text says in what spirit, not what. */
  readonly boilerplateHeadings: readonly string[];
  /** A pattern of the lexicon by name. */
  readonly pattern: (name: string) => RegExp;
}

/** What a signal found in a clause: `value` 0..1 is multiplied by the signal's weight, `text` says it in words. */
export interface Finding {
  readonly value: number;
  readonly text: string;
}

/** One reason to put a clause higher or lower. `undefined`: the signal has nothing to say. */
export interface Signal {
  readonly name: string;
  find(candidate: Candidate, context: SignalContext): Finding | undefined;
}
