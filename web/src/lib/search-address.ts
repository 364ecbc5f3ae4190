/** Filters that stand beside the results, by their name in the address; each may be given several times. */
export const FILTERS = ['region', 'document', 'issuer', 'year', 'instrument', 'modality'] as const;

export type Filter = (typeof FILTERS)[number];

/** The whole state of a results page, as its address holds it. */
export interface SearchAddress {
  readonly question: string;
  readonly filters: Readonly<Record<Filter, readonly string[]>>;
  /** Ids of chips that the reader removed. */
  readonly without: readonly string[];
  /** Ids of chips that the reader chose in place of those understood. */
  readonly choose: readonly string[];
  /** Ids of chips that the reader added. */
  readonly add: readonly string[];
  /** Cursor of the last hit of the page before. */
  readonly after: string | null;
}

/** Reads the state from an address; a year that is none is left out, so that a mistyped address still answers. */
export function readSearchAddress(params: URLSearchParams): SearchAddress {
  const all = (name: string) => [...new Set(params.getAll(name).filter((value) => value !== ''))];
  return {
    question: (params.get('q') ?? '').trim(),
    filters: {
      region: all('region'),
      document: all('document'),
      issuer: all('issuer'),
      year: all('year').filter((year) => /^\d{4}$/.test(year)),
      instrument: all('instrument'),
      modality: all('modality'),
    },
    without: all('without'),
    choose: all('choose'),
    add: all('add'),
    after: params.get('after') || null,
  };
}

/** Writes the address; always in the same order, so that one state has one address. */
export function writeSearchAddress(state: SearchAddress): string {
  const params = new URLSearchParams({ q: state.question });
  for (const name of FILTERS) for (const value of state.filters[name]) params.append(name, value);
  for (const name of ['without', 'choose', 'add'] as const) for (const id of state[name]) params.append(name, id);
  if (state.after !== null) params.set('after', state.after);
  return `/search?${params}`;
}

/** The state without a chip: one that the reader added is taken back, one that was understood is left out. Paging starts anew. */
export function removeChip(state: SearchAddress, chip: string): SearchAddress {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== chip);
  if (state.add.includes(chip)) return { ...state, add: others(state.add), after: null };
  return { ...state, choose: others(state.choose), without: [...new Set([...state.without, chip])], after: null };
}

/** The state with another meaning of a chip's words in its place. Paging starts anew. */
export function switchChip(state: SearchAddress, chip: string, choice: string): SearchAddress {
  const kept = state.choose.filter((id) => id !== chip && id !== choice);
  return { ...state, choose: [...kept, choice], without: state.without.filter((id) => id !== choice), after: null };
}

/** The state with a chip beside those of the question. Paging starts anew. */
export function addChip(state: SearchAddress, chip: string): SearchAddress {
  return { ...state, add: [...new Set([...state.add, chip])], without: state.without.filter((id) => id !== chip), after: null };
}

/** The state with one filter value added or, if it is there, taken away. Paging starts anew. */
export function toggleFilter(state: SearchAddress, filter: Filter, value: string): SearchAddress {
  const values = state.filters[filter];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...state, filters: { ...state.filters, [filter]: next }, after: null };
}

/** The state as the schema's `SearchFilters`. */
export function searchFilters({ filters, without, choose, add }: SearchAddress) {
  return {
    regions: [...filters.region],
    documents: [...filters.document],
    issuers: [...filters.issuer],
    years: filters.year.map(Number),
    instruments: [...filters.instrument],
    modalities: [...filters.modality],
    without: [...without],
    choose: [...choose],
    add: [...add],
  };
}
