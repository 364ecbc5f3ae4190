/** How the last day of a target lies to the day that is asked. */
export const DUES = ['OVERDUE', 'SOON', 'LATER', 'UNDATED'] as const;
export type Due = (typeof DUES)[number];

/** Rows of a page. */
const SCREEN = 50;

/** The whole state of a list of targets, as its address holds it. */
export interface TargetAddress {
  readonly region: string | null;
  /** 适用于此 instead of 本地文件. */
  readonly applicable: boolean;
  /** Year of signature. */
  readonly year: number | null;
  readonly asOf: string | null;
  readonly words: string;
  /** Id of what several targets measure alike. */
  readonly measure: string | null;
  readonly dues: readonly Due[];
  readonly dueYear: number | null;
  readonly expired: boolean;
  readonly after: string | null;
}

function readYear(value: string | null): number | null {
  return value !== null && /^\d{4}$/.test(value) ? Number(value) : null;
}

/** Reads the state; what makes no sense is left out, so that a mistyped address still answers. */
export function readTargetAddress(params: URLSearchParams): TargetAddress {
  const one = (name: string) => params.get(name)?.trim() || null;
  return {
    region: one('region'),
    applicable: params.get('reading') === 'applicable',
    year: readYear(params.get('year')),
    asOf: one('asOf'),
    words: one('words') ?? '',
    measure: one('measure'),
    dues: DUES.filter((due) => params.getAll('due').includes(due.toLowerCase())),
    dueYear: readYear(params.get('dueYear')),
    expired: params.has('expired'),
    after: one('after'),
  };
}

/** Writes the address; always in the same order, so that one state has one address. */
export function writeTargetAddress(state: TargetAddress): string {
  const params = new URLSearchParams();
  if (state.region !== null) params.set('region', state.region);
  if (state.applicable) params.set('reading', 'applicable');
  if (state.year !== null) params.set('year', String(state.year));
  if (state.asOf !== null) params.set('asOf', state.asOf);
  if (state.words !== '') params.set('words', state.words);
  if (state.measure !== null) params.set('measure', state.measure);
  for (const due of state.dues) params.append('due', due.toLowerCase());
  if (state.dueYear !== null) params.set('dueYear', String(state.dueYear));
  if (state.expired) params.set('expired', '1');
  if (state.after !== null) params.set('after', state.after);
  return params.size === 0 ? '/targets' : `/targets?${params}`;
}

/** The state as the variables of the page's question; an export asks with the same. */
export function targetVariables(state: TargetAddress) {
  return {
    extent: {
      regions: state.region === null ? [] : [state.region],
      reading: state.applicable ? ('APPLICABLE' as const) : ('LOCAL' as const),
      years: state.year === null ? [] : [state.year],
      asOf: state.asOf,
      expired: state.expired,
    },
    words: state.words || null,
    measure: state.measure,
    due: [...state.dues],
    dueYear: state.dueYear,
    first: SCREEN,
    after: state.after,
  };
}
