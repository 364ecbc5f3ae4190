import type { DocumentRegion, Issuer } from '../../../graph/model.ts';
import { findRegions, isWithin, regionById, regionGroups } from '../../../graph/vocabulary/regions.ts';
import type { Region } from '../../../graph/vocabulary/types.ts';
import { resolveIssuer } from './body.ts';
import { bodyOfPrefix } from './number-prefix.ts';

export const COUNTRY = '100000';
/** A region read from how often the text names it has to be named so often, and to be so much of all that is named. */
const LEAST_MENTIONS = 3;
const LEAST_SHARE = 0.4;

export type RegionRule = 'region.issuer' | 'region.group' | 'region.title' | 'region.number' | 'region.text' | 'region.none';

/**
 * The document's own region: a group that the title names and the issuers' region is a member of; the issuers' region, or the group that holds
 * the regions of all of them; else the innermost region of the title; else that of the body behind the number's letters (省人民政府, 鄂政发); else the one
 * that the text names again and again; else 全国.
 */
export function findRegion(
  issuers: readonly Issuer[],
  title: string | null,
  numbered: Region | null,
  clean: string,
): { region: DocumentRegion; rule: RegionRule } {
  const own = [...new Set(issuers.flatMap((issuer) => regionOfIssuer(issuer.name) ?? []))];
  const named = findRegions(title ?? '').map((match) => match.entry);
  const first = own[0];
  if (first !== undefined) {
    const titled = named.find((region) => region.kind === 'group' && own.every((id) => isWithin(id, region.id)));
    if (titled !== undefined) return { region: describe(titled), rule: 'region.group' };
    const holding =
      own.length > 1 && !own.includes(COUNTRY) && !own.some((id) => own.every((other) => isWithin(other, id)))
        ? regionGroups(first).find((group) => own.every((id) => isWithin(id, group.id)))
        : undefined;
    if (holding !== undefined) return { region: describe(holding), rule: 'region.group' };
    const chosen = own.find((id) => own.every((other) => isWithin(other, id))) ?? first;
    const region = regionById(chosen);
    if (region !== undefined) return { region: describe(region), rule: 'region.issuer' };
  }
  const inTitle = named.reduce<Region | undefined>(
    (kept, region) => (kept === undefined || isWithin(region.id, kept.id) ? region : kept),
    undefined,
  );
  if (inTitle !== undefined) return { region: describe(inTitle), rule: 'region.title' };
  if (numbered !== null) return { region: describe(numbered), rule: 'region.number' };
  const often = mostNamed(clean);
  if (often !== null) return { region: describe(often), rule: 'region.text' };
  const country = regionById(COUNTRY);
  return {
    region: country === undefined ? { id: COUNTRY, name: '全国', code: COUNTRY, level: '国家', also: [] } : describe(country),
    rule: 'region.none',
  };
}

function regionOfIssuer(name: string): string | null {
  const body = resolveIssuer(name, null);
  if (body !== null) return body.region;
  if (/^(?:国务院|国家|全国|中央|最高)/u.test(name)) return COUNTRY;
  const [place] = findRegions(name);
  return place === undefined || place.start > 8 ? null : place.entry.id;
}

/** The region of the body behind a number's letters (鄂政发 → 湖北省); null where the letters tell none. `titled`: the region that the title names. */
export function regionOfNumber(prefix: string, titled: string | null): Region | null {
  const name = bodyOfPrefix(prefix, titled);
  return (name === null ? undefined : regionById(regionOfIssuer(name) ?? '')) ?? null;
}

const SPEAKS_AS_PROVINCE = /[我全本]省|我区|全区/u;
/** Its own places, where a text that speaks of 我省 names no other's: 武汉市、襄阳市、宜昌市 are of 湖北省. */
const OWN_SHARE = 0.8;

function provinceOf(counts: ReadonlyMap<string, number>, all: number): Region | null {
  const provinces = new Map<string, number>();
  for (const [id, count] of counts) {
    if (/^\d{6}/.test(id)) provinces.set(`${id.slice(0, 2)}0000`, (provinces.get(`${id.slice(0, 2)}0000`) ?? 0) + count);
  }
  const [best] = [...provinces].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= LEAST_MENTIONS && best[1] >= all * OWN_SHARE ? (regionById(best[0]) ?? null) : null;
}

function mostNamed(clean: string): Region | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { entry } of findRegions(clean)) {
    if (entry.id === COUNTRY) continue;
    all += 1;
    counts.set(entry.id, (counts.get(entry.id) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (best !== undefined && best[1] >= LEAST_MENTIONS && best[1] >= all * LEAST_SHARE) return regionById(best[0]) ?? null;
  return SPEAKS_AS_PROVINCE.test(clean) ? provinceOf(counts, all) : null;
}

function describe({ id, name, code, level, kind, members }: Region): DocumentRegion {
  return { id, name, code, level, also: kind === 'group' ? members.slice(1) : [] };
}
