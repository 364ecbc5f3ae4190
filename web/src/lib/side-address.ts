import type { Named } from '#lib/messages/names.ts';

/** Most regions that stand side by side. */
export const MOST_REGIONS = 4;
export const FEWEST_REGIONS = 2;

/** What the address of a side by side says. */
export interface SideAddress {
  readonly regions: readonly string[];
  readonly instrument: string | null;
  readonly phrase: string | null;
  readonly asOf: string | null;
  readonly expired: boolean;
}

export function readSideAddress(params: URLSearchParams): SideAddress {
  const text = (name: string): string | null => params.get(name)?.trim() || null;
  const instrument = text('instrument');
  return {
    regions: [...new Set(params.getAll('region').filter((id) => id !== ''))].slice(0, MOST_REGIONS),
    instrument,
    // An instrument that was chosen goes before words that were typed earlier.
    phrase: instrument === null ? text('q') : null,
    asOf: text('asOf'),
    expired: params.get('expired') === '1',
  };
}

export function writeSideAddress({ regions, instrument, phrase, asOf, expired }: SideAddress): string {
  const params = new URLSearchParams(regions.map((id) => ['region', id]));
  if (instrument !== null) params.set('instrument', instrument);
  else if (phrase !== null) params.set('q', phrase);
  if (asOf !== null) params.set('asOf', asOf);
  if (expired) params.set('expired', '1');
  return params.size === 0 ? '/compare/texts' : `/compare/texts?${params}`;
}

type Place = Named & { readonly id: string; readonly level: string };
interface Used {
  readonly instrument: Named & { readonly id: string; readonly regions?: readonly { readonly region: Place }[] | null };
}

/** Regions of one level that use the same instrument, with the address that sets them side by side; where no two are of one level, the two that use it most. */
export function pairsToCompare(instruments: readonly Used[], most: number) {
  return instruments
    .flatMap(({ instrument }) => {
      const regions = (instrument.regions ?? []).map(({ region }) => region);
      const first = regions.find((region, at) => regions.slice(at + 1).some(({ level }) => level === region.level)) ?? regions[0];
      const second =
        regions.find((region) => region !== first && region.level === first?.level) ?? regions.find((region) => region !== first);
      if (!first || !second) return [];
      const address = { regions: [first.id, second.id], instrument: instrument.id, phrase: null, asOf: null, expired: false };
      return [{ href: writeSideAddress(address), left: first, right: second, instrument }];
    })
    .slice(0, most);
}
