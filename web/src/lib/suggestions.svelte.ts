import { bodyAddress, documentAddress, dutiesAddress, instrumentAddress, regionAddress } from './addresses.ts';
import type { ResultOf } from './api/graphql.ts';
import type { SUGGEST } from './api/queries/suggest.ts';

export type Suggestion = ResultOf<typeof SUGGEST>['suggest'][number];

/** Between two key strokes of somebody who types on. */
const PAUSE_MS = 90;

/** The page of a suggested thing; of a class of actors what binds it. */
export function suggestionAddress({ kind, value, path }: Suggestion): string {
  if (kind === 'body') return bodyAddress(value);
  if (kind === 'actor') return dutiesAddress(value);
  if (kind === 'instrument') return instrumentAddress(value);
  if (kind === 'region') return regionAddress(value);
  return documentAddress(value, path ?? undefined);
}

/** What a search box offers for what stands in it; an answer that comes late is dropped, and without an answer nothing is offered. */
export class Suggestions {
  found: readonly Suggestion[] = $state([]);
  /** Number of the one chosen by arrow keys, -1 for none. */
  chosen: number = $state(-1);
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly current: Suggestion | undefined = $derived(this.found[this.chosen]);

  ask(typed: string): void {
    clearTimeout(this.#timer);
    const number = (this.#asked += 1);
    if (typed.trim() === '') return this.#show([]);
    this.#timer = setTimeout(() => {
      void fetch(`/suggest?q=${encodeURIComponent(typed.trim())}`)
        .then((response) => (response.ok ? (response.json() as Promise<Suggestion[]>) : []))
        .catch(() => [])
        .then((found) => {
          if (number === this.#asked) this.#show(found);
        });
    }, PAUSE_MS);
  }

  move(by: 1 | -1): void {
    const count = this.found.length + 1;
    this.chosen = count === 1 ? -1 : ((this.chosen + 1 + by + count) % count) - 1;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.#show([]);
  }

  #show(found: readonly Suggestion[]): void {
    this.found = found;
    this.chosen = -1;
  }
}
