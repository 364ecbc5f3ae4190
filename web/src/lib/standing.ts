/** As of which day a page asks its lists and counts; today where that is null. Documents that have expired then are left out unless `expired`. */
export interface Standing {
  readonly asOf: string | null;
  readonly expired: boolean;
}

export function readStanding(params: URLSearchParams): Standing {
  return { asOf: params.get('asOf') || null, expired: params.get('expired') === 'true' };
}

/** The parameters of an address that say it. */
export function standingParams({ asOf = null, expired = false }: Partial<Standing>): [string, string][] {
  return [...(asOf === null ? [] : [['asOf', asOf] as [string, string]]), ...(expired ? [['expired', 'true'] as [string, string]] : [])];
}

/** Address of the same page and state with expired documents counted in or left out, as of a day; lists start anew, since they have other pages. */
export function countedOtherwise({ pathname, search }: Pick<URL, 'pathname' | 'search'>, asOf: string, expired: boolean): string {
  const kept = [...new URLSearchParams(search)].filter(([name]) => name !== 'asOf' && name !== 'expired' && !name.startsWith('after'));
  return `${pathname}?${new URLSearchParams([...kept, ...standingParams({ asOf, expired })])}`;
}
