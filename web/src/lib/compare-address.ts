/** What the columns of the matrix can be, as the address names them, with the schema's word. */
export const COLUMNS = {
  classes: 'CLASSES',
  instruments: 'INSTRUMENTS',
  types: 'POLICY_TYPES',
  departments: 'DEPARTMENTS',
  phrases: 'PHRASES',
} as const;
export type ColumnsName = keyof typeof COLUMNS;

/** How rows and columns can be ordered, as the address names them. */
export const ORDERS = { usual: 'USUAL', name: 'NAME', count: 'COUNT' } as const;
export type OrderName = keyof typeof ORDERS;

export const LEVELS = ['国家', '跨区域', '省', '市', '县'] as const;

/** How many search columns the API takes, and how many characters of each it reads. */
export const MOST_PHRASES = 6;
export const LONGEST_PHRASE = 60;

/** The whole state of a matrix, as its address holds it. */
export interface CompareAddress {
  readonly columns: ColumnsName;
  /** Class whose named instruments are the columns. */
  readonly of: string | null;
  readonly phrases: readonly string[];
  /** Ids of the regions that are rows; all if empty. */
  readonly regions: readonly string[];
  /** Ids of regions that are no rows; only where the rows are not chosen one by one. */
  readonly drop: readonly string[];
  /** Further rows, by id or by name as typed. */
  readonly add: readonly string[];
  readonly levels: readonly string[];
  readonly years: readonly string[];
  readonly asOf: string | null;
  readonly expired: boolean;
  readonly applicable: boolean;
  readonly sortRows: OrderName;
  readonly sortColumns: OrderName;
  readonly hideEmpty: boolean;
  readonly transposed: boolean;
  /** The open cell. */
  readonly row: string | null;
  readonly column: string | null;
  readonly after: string | null;
}

const oneOf = <T extends string>(value: string | null, known: Record<T, unknown>, otherwise: T): T =>
  value !== null && Object.hasOwn(known, value) ? (value as T) : otherwise;

/** Reads the state from an address; what makes no sense is left out, so that a mistyped address still answers. */
export function readCompareAddress(params: URLSearchParams): CompareAddress {
  const all = (name: string) => [...new Set(params.getAll(name).map((value) => value.trim()))].filter((value) => value !== '');
  const one = (name: string) => params.get(name) || null;
  const regions = all('region');
  return {
    columns: oneOf(params.get('columns'), COLUMNS, 'classes'),
    of: one('of'),
    phrases: all('phrase'),
    regions,
    drop: regions.length > 0 ? [] : all('drop'),
    add: all('add'),
    levels: all('level').filter((level) => LEVELS.some((known) => known === level)),
    years: all('year').filter((year) => /^\d{4}$/.test(year)),
    asOf: one('asOf'),
    expired: params.get('expired') === '1',
    applicable: params.get('reading') === 'applicable',
    sortRows: oneOf(params.get('rows'), ORDERS, 'usual'),
    sortColumns: oneOf(params.get('cols'), ORDERS, 'usual'),
    hideEmpty: params.get('hide') === '1',
    transposed: params.get('transpose') === '1',
    row: one('row'),
    column: one('column'),
    after: one('after'),
  };
}

/** Writes the address; always in the same order, so that one state has one address. `at`: the fragment to scroll to. */
export function writeCompareAddress(state: CompareAddress, at?: string): string {
  const params = new URLSearchParams();
  if (state.columns !== 'classes') params.set('columns', state.columns);
  if (state.of !== null && state.columns === 'instruments') params.set('of', state.of);
  const lists = { phrase: state.phrases, region: state.regions, drop: state.drop, add: state.add, level: state.levels, year: state.years };
  for (const [name, values] of Object.entries(lists)) for (const value of values) params.append(name, value);
  if (state.asOf !== null) params.set('asOf', state.asOf);
  if (state.expired) params.set('expired', '1');
  if (state.applicable) params.set('reading', 'applicable');
  if (state.sortRows !== 'usual') params.set('rows', state.sortRows);
  if (state.sortColumns !== 'usual') params.set('cols', state.sortColumns);
  if (state.hideEmpty) params.set('hide', '1');
  if (state.transposed) params.set('transpose', '1');
  for (const name of ['row', 'column', 'after'] as const) if (state[name] !== null) params.set(name, state[name]);
  const query = params.size === 0 ? '' : `?${params}`;
  return `/compare${query}${at === undefined ? '' : `#${at}`}`;
}

/** The state with another cell open, or none. */
export function openCell(state: CompareAddress, row: string | null, column: string | null): CompareAddress {
  return { ...state, row, column, after: null };
}

/** The state without one of the entries of a list: a phrase, an added or chosen region, a region that was left out. */
export function withoutEntry(state: CompareAddress, list: 'phrases' | 'add' | 'regions' | 'drop', value: string): CompareAddress {
  return { ...state, [list]: state[list].filter((each) => each !== value), row: null, column: null, after: null };
}

/** The state without the row of a region, `addedAs` what the reader wrote to add it: one that was added or chosen is so no more, any other is left out. */
export function withoutRow(state: CompareAddress, id: string, addedAs: readonly string[]): CompareAddress {
  const add = state.add.filter((written) => !addedAs.includes(written));
  const closed = { ...state, add, row: null, column: null, after: null };
  if (state.regions.length > 0) return { ...closed, regions: state.regions.filter((each) => each !== id) };
  return add.length < state.add.length ? closed : { ...closed, drop: [...state.drop.filter((each) => each !== id), id] };
}

/** The state as variables of the schema's `matrix`. */
export function matrixVariables(state: CompareAddress) {
  return {
    columns: COLUMNS[state.columns],
    of: state.columns === 'instruments' ? state.of : null,
    phrases: state.phrases.slice(0, MOST_PHRASES),
    regions: [...state.regions],
    add: [...state.add],
    without: [...state.drop],
    extent: {
      reading: state.applicable ? ('APPLICABLE' as const) : ('LOCAL' as const),
      levels: [...state.levels],
      years: state.years.map(Number),
      asOf: state.asOf,
      expired: state.expired,
    },
    sortRows: ORDERS[state.sortRows],
    sortColumns: ORDERS[state.sortColumns],
    hideEmpty: state.hideEmpty,
  };
}
