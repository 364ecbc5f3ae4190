import type { IndexClause } from './types.ts';

/** What a kept clause knows but for its text, in the order in which it is kept as JSON. */
const FACTS = [
  'id',
  'path',
  'kind',
  'heading',
  'ancestors',
  'instruments',
  'bodies',
  'actors',
  'modalities',
  'targets',
  'deadlines',
] as const;
type Facts = Pick<IndexClause, (typeof FACTS)[number]>;

/** The facts of a clause as they are kept. */
export function packFacts(clause: IndexClause): string {
  return JSON.stringify(FACTS.map((name) => clause[name]));
}

/** Texts and facts of kept clauses as bytes, with where each ends. */
export interface KeptBytes {
  /** UTF-16. */
  readonly texts: Buffer;
  readonly textEnds: Uint32Array;
  /** UTF-8. */
  readonly facts: Buffer;
  readonly factEnds: Uint32Array;
}

/** A clause of a kept index: text and facts are decoded when they are first asked for, since a question shows ten clauses of 60,000. */
export class KeptClause implements IndexClause {
  readonly #kept: KeptBytes;
  readonly #number: number;
  #text: string | undefined;
  #facts: Facts | undefined;

  constructor(kept: KeptBytes, number: number) {
    this.#kept = kept;
    this.#number = number;
  }

  get text(): string {
    const { texts, textEnds } = this.#kept;
    return (this.#text ??= texts.toString('utf16le', textEnds[this.#number - 1] ?? 0, textEnds[this.#number]));
  }
  get id(): string {
    return this.#read().id;
  }
  get path(): string {
    return this.#read().path;
  }
  get kind(): string {
    return this.#read().kind;
  }
  get heading(): string | null {
    return this.#read().heading;
  }
  get ancestors(): readonly string[] {
    return this.#read().ancestors;
  }
  get instruments(): readonly string[] {
    return this.#read().instruments;
  }
  get bodies(): readonly string[] {
    return this.#read().bodies;
  }
  get actors(): readonly string[] {
    return this.#read().actors;
  }
  get modalities(): readonly string[] {
    return this.#read().modalities;
  }
  get targets(): number {
    return this.#read().targets;
  }
  get deadlines(): readonly string[] {
    return this.#read().deadlines;
  }

  #read(): Facts {
    if (this.#facts !== undefined) return this.#facts;
    const { facts, factEnds } = this.#kept;
    const values = JSON.parse(facts.toString('utf8', factEnds[this.#number - 1] ?? 0, factEnds[this.#number])) as unknown[];
    return (this.#facts = Object.fromEntries(FACTS.map((name, at) => [name, values[at]])) as unknown as Facts);
  }
}
