import { loadKnowledge } from './load.ts';
import type { BodyPattern } from './knowledge.ts';
import type { Body, Region } from './types.ts';

/** 大连, 宁波, 厦门, 青岛, 深圳: cities with a plan of their own, where national regulators keep an office of provincial rank. */
const PLANNED: ReadonlySet<string> = new Set(['210200', '330200', '350200', '370200', '440300']);
const MUNICIPALITIES: ReadonlySet<string> = new Set(['110000', '120000', '310000', '500000']);

const made = new Map<string, Body>();

/** What rows of the patterns' table may call a region: its code and its categories (`REGION_CATEGORIES`); none for 全国 and groups. */
export function categoriesOf(region: Region): readonly string[] {
  const { id, kind, level } = region;
  if (kind === 'zone') return [id, '新区'];
  if (kind === 'group' || level === '国家') return [];
  if (level === '省') return [id, MUNICIPALITIES.has(id) ? '直辖市' : '省'];
  if (level === '县') return [id, '县'];
  if (PLANNED.has(id)) return [id, '市', '计划单列市'];
  return [id, '市', id.endsWith('0100') ? '省会' : '普通市'];
}

/** The name as bodies carry it: 山西, 太原, 恩施; a county's own name where nothing shorter is used. */
export function shortName(region: Region): string {
  const alias = region.aliases.find((name) => name.length > 1 && region.name.startsWith(name));
  if (alias !== undefined) return alias;
  const bare = region.name.replace(/(?:自治州|地区|市|盟|县|区)$/, '');
  return bare.length > 1 ? bare : region.name;
}

/** The first row of a pattern that holds for a region, if one does: rows for single places stand before those for categories. */
export function patternsFor(id: string, region: Region): BodyPattern | undefined {
  const categories = categoriesOf(region);
  return loadKnowledge()
    .patterns.get(id)
    ?.find((row) => row.categories.some((category) => categories.includes(category)));
}

/** The body that a pattern names in a region, with all its spellings; the same object each time. */
export function bodyOfPattern(pattern: BodyPattern, region: Region): Body {
  const id = `${pattern.id}@${region.id}`;
  const known = made.get(id);
  if (known !== undefined) return known;
  const short = shortName(region);
  const fill = (form: string, full: string, brief: string): string => form.replace('{r}', full).replace('{s}', brief);
  const name = fill(pattern.name, region.name, short);
  const en = region.en === null ? null : fill(pattern.en, region.en, region.en);
  const { kind, validFrom, validUntil, place, source } = pattern;
  const aliases = [...new Set(pattern.forms.map((form) => fill(form, region.name, short)))].filter((alias) => alias !== name);
  const body: Body = { id, name, aliases, level: region.level, region: region.id, kind, en, validFrom, validUntil, place, source };
  made.set(id, body);
  return body;
}
