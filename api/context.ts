import { JingweiError } from '../graph/errors.ts';
import type { GraphStore } from '../graph/store/port.ts';
import type { Uploads } from './collection/uploads.ts';
import { makeLoaders, type Loaders } from './loaders.ts';
import type { SearchService } from './services.ts';
import { said, type Language } from './said.ts';
import type { Texts } from './texts.ts';

/** What lives as long as the server: the store and what is derived from it. */
export interface Services {
  readonly store: GraphStore;
  readonly texts: Texts;
  readonly search: SearchService;
  /** Address under which people reach the server; null if unknown: then nothing that leaves it holds links. */
  readonly publicUrl: string | null;
  /** Files on their way into the collection; absent where nothing can be uploaded. */
  readonly uploads?: Uploads;
}

/** What lives as long as one request. */
export interface Context extends Services {
  readonly loaders: Loaders;
  /** Language of the sentences that are composed for this request. */
  readonly language: Language;
  /** Counts rows of an answer; past the limit the request is refused (`BAD_ARGUMENT`), so that nested lists cannot grow without bound. */
  spend(rows: number): void;
}

/** Most rows that one request may touch; the longest document of the genre has a few thousand clauses. */
const ROW_LIMIT = 20_000;

export function makeContext(services: Services, language: Language = 'zh'): Context {
  let spent = 0;
  return {
    ...services,
    loaders: makeLoaders(services.store),
    language,
    spend(rows) {
      spent += rows;
      if (spent > ROW_LIMIT) {
        throw new JingweiError('BAD_ARGUMENT', said(`回答将超过 ${ROW_LIMIT} 行`, `The answer would have more than ${ROW_LIMIT} rows`), {
          remedy: said('请一次少查一些', 'Ask for less at a time'),
        });
      }
    },
  };
}
