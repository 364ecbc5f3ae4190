import { instrumentAddress } from './addresses.ts';
import { readStanding, standingParams, type Standing } from './standing.ts';

/** What the list of clauses on an instrument's page is narrowed to; all of it where a field is null. The whole page is counted as of the day. */
export interface UseNarrowing extends Standing {
  /** Clauses of documents of a region, 本地文件 or, if `applicable`, 适用于此. */
  readonly region: string | null;
  readonly applicable: boolean;
  /** Clauses that give a body a task, in a role: lead, support or unspecified. */
  readonly body: string | null;
  readonly role: string | null;
  /** Clauses that also use another instrument. */
  readonly beside: string | null;
  /** Clauses by an instrument of a type: supply, environment or demand. */
  readonly type: string | null;
}

const ROLES: readonly string[] = ['lead', 'support', 'unspecified'];
const TYPES: readonly string[] = ['supply', 'environment', 'demand'];
const FIELDS = ['region', 'body', 'role', 'beside', 'type'] as const;

export const EVERY_USE: UseNarrowing = {
  ...{ region: null, applicable: false, body: null, role: null, beside: null, type: null },
  ...{ asOf: null, expired: false },
};

/** Reads what the address narrows to; what makes no sense is left out. */
export function readUseNarrowing(params: URLSearchParams): UseNarrowing {
  const one = (name: string): string | null => params.get(name) || null;
  const among = (name: string, known: readonly string[]): string | null => known.find((value) => value === one(name)) ?? null;
  const [region, body] = [one('region'), one('body')];
  return {
    region,
    applicable: region !== null && one('reading') === 'applicable',
    body,
    role: body === null ? null : among('role', ROLES),
    beside: one('beside'),
    type: among('type', TYPES),
    ...readStanding(params),
  };
}

/** Address of an instrument's clauses, narrowed; `after`: the cursor to go on behind. Ends at the list, whose element has the id `uses`. */
export function usesAddress(id: string, narrowed: Partial<UseNarrowing> = {}, after: string | null = null): string {
  const params = new URLSearchParams();
  for (const name of FIELDS) if (narrowed[name]) params.set(name, narrowed[name]);
  if (narrowed.region && narrowed.applicable) params.set('reading', 'applicable');
  for (const [name, value] of standingParams(narrowed)) params.set(name, value);
  if (after !== null) params.set('after', after);
  return `${instrumentAddress(id)}${params.size === 0 ? '' : `?${params}`}#uses`;
}
