import { findActorsInPhrase, subordinateClass } from '../../graph/vocabulary/actors.ts';
import { bodyById, findBodies, resolveBody, type Context } from '../../graph/vocabulary/bodies.ts';
import { regionById, regionsNamed } from '../../graph/vocabulary/regions.ts';
import { cellPattern, readLexicon } from '../annotate/lexicon.ts';

/** Whom a printed name means: classes of actors, and bodies where one is named. Ids, each once. */
export interface ActorReading {
  readonly actors: readonly string[];
  readonly bodies: readonly string[];
}

const JOINT = /[、，,；;]|以及|[和与及或]/gu;
const REMARK = /（[^（）]*）/gu;
/** What may stand before a joint inside one name: a level or a place (各省、自治区、直辖市财政厅), the first of 委、办、局. */
const BEFORE_JOINT = /(?:[省市州盟县区旗]|兵团|行政公署)$/u;
const SINGLE_OFFICE = /[委办厅局部处室]$/u;
const SINGLE_OFFICES = /^[委办厅局处室](?:[、和及]|$)/u;
/** The rest of a name whose first words are a body, where it names what stands below the body. */
const BELOW = /^(?:[^、，和及]{0,20}各|有关|直属|所属|下属|驻|系统)|(?:分行|支行|分局|支局|分公司|分部|分支机构|派出机构|办事处)$/u;
const WITH_BRANCHES = /^(?:及其|和其|及所属|及下属)/u;
/** 各市（州）、县（市、区）人民政府; 各盟行政公署、市人民政府; 各县级市（区）人民政府. */
const GOVERNMENTS =
  /^(?:各|有关|相关)((?:自治区|自治州|自治县|直辖市|计划单列市|设区的?市|(?:副省级|地级|县级|省辖|直管)(?:以上)?市?|林区|地区|特区|功能区|乡镇|街道|[省市州盟县区旗乡镇]|行政公署|[、和及]|以及)+)(?:（[^（）]*）)?(?:人民政府|政府|行政公署|行署)(?:（[^（）]*）)?$/u;
/** Of the levels that a name lists, those at or below the county are told by these; 市 behind one of them is a county-level city. */
const COUNTY = /自治县|县级|[县旗]|(?<!自治|地|功能|林|特|设)区/u;
const MUNICIPAL = /设区的?市|地级|副省级|省辖|计划单列|自治州|[州盟]|地区|行政公署/u;
const SHARED_HEAD = /(?:(?:行政|业务)?(?:主管|管理|监督管理)?部门|[厅局委])(?:（[^（）]*）)?$/u;
const FIELD_HEADS = ['主管部门', '部门', '局', '厅'];
const DEPARTMENT = 'government-department';

const rows = readLexicon('office-classes.tsv', ['pattern', 'actors']).map((row) => ({
  pattern: cellPattern(row, 'pattern'),
  actors: row.list('actors'),
}));

/** The classes of an office by the form of its name (省直有关单位); empty where it has none of these forms. */
export function classesByForm(name: string): readonly string[] {
  return rows.find(({ pattern }) => pattern.test(name))?.actors ?? [];
}

/** What a name means that lists levels or fields before one head, or that names what stands below a body. Null where it does neither. */
export function readOffices(name: string, context: Context): ActorReading | null {
  const levels = governmentLevels(name, context);
  if (levels.length > 0) return { actors: levels.sort(), bodies: [] };
  const below = isOneName(name.replace(/[及和]其/u, '')) ? readBelow(name, context) : null;
  if (below !== null) return below;
  const offices = officesOfPlaces(name, context);
  if (offices.length > 1) return { actors: [], bodies: offices };
  const fields = fieldsBefore(name);
  return fields.length > 1 ? { actors: fields, bodies: [] } : null;
}

/** 国务院各部委 are not the State Council, 中国人民银行各分行 not the bank, but those below it. */
function readBelow(name: string, context: Context): ActorReading | null {
  const body = findBodies(name, context).find(({ start }) => start === 0);
  const actor = body === undefined ? null : subordinateClass(body.entry.id);
  if (body === undefined || actor === null) return null;
  const rest = name.slice(body.end).replace(REMARK, '');
  if (WITH_BRANCHES.test(rest)) return { actors: [actor], bodies: [body.entry.id] };
  return BELOW.test(rest) ? { actors: [actor], bodies: [] } : null;
}

/** Whether every joint of a name stands between the places or offices of one head: 各省、自治区和直辖市税务局, 各委、办、局. */
export function isOneName(name: string): boolean {
  const text = name.replace(REMARK, '');
  return [...text.matchAll(JOINT)].every(({ index, 0: joint }) => {
    const [before, after] = [text.slice(0, index), text.slice(index + joint.length)];
    return (BEFORE_JOINT.test(before) && !after.startsWith('各')) || (SINGLE_OFFICE.test(before) && SINGLE_OFFICES.test(after));
  });
}

/** The levels whose governments a name lists: both of 各市（州）、县（市、区）人民政府. In a city's own text 各市、区 are counties. */
function governmentLevels(name: string, { region }: Context): string[] {
  const levels = GOVERNMENTS.exec(name.replace(/（[^（）]*[含除][^（）]*）/gu, '').replace(/（[^（）]*）(?=.*政府|.*署)/gu, ''))?.[1];
  if (levels === undefined) return [];
  const own = regionById(region ?? '')?.level;
  const cities = own === '市' || own === '县' ? '' : levels;
  const first = COUNTY.exec(cities)?.index ?? cities.length;
  const found = {
    'provincial-government': /省(?!级|辖)|自治区|直辖市/u.test(levels),
    'municipal-government': MUNICIPAL.test(cities) || /(?<!直辖|县级|直管)市/u.test(cities.slice(0, first)) || /行署|行政公署/u.test(name),
    'county-government': COUNTY.test(levels) || (cities === '' && /市/u.test(levels)),
    'township-government': /[乡镇]|街道/u.test(levels),
  };
  return Object.entries(found).flatMap(([id, named]) => (named ? [id] : []));
}

/** 广德市、宿松县生态环境局: the office that the last of several places names, of each of them; 南京、无锡、黄山市人民政府 share the level, too. */
function officesOfPlaces(name: string, context: Context): string[] {
  const parts = name.split(/[、和及]/u);
  const last = parts.pop() ?? '';
  if (parts.length === 0) return [];
  const [pattern = '', region] = resolveBody(last, context)?.id.split('@') ?? [];
  const level = regionById(region ?? '')?.level;
  const places = parts.map((part) => {
    const named = regionsNamed(part);
    const alike = named.filter((each) => each.level === level && each.kind === 'administrative');
    return (named.find(({ name: full }) => full === part) ?? (alike.length === 1 ? alike[0] : undefined))?.id;
  });
  if (places.includes(undefined)) return [];
  return region === undefined ? [] : [...places, region].flatMap((place) => bodyById(`${pattern}@${place ?? ''}`)?.id ?? []);
}

/** The classes of the fields that share the head of a name: 工业和信息化、商务主管部门 are two. */
function fieldsBefore(name: string): string[] {
  const head = SHARED_HEAD.exec(name)?.[0];
  if (head === undefined || !name.includes('、')) return [];
  const fields = name.slice(0, -head.length).split('、');
  return [...new Set(fields.flatMap((field) => classOfField(field, head) ?? []))].sort();
}

/** A field may hold a joint of its own (文化和旅游); where it does not, one divides two fields (发展改革和财政). */
function classOfField(field: string, head: string): string[] {
  for (const end of [head.replace(REMARK, ''), ...FIELD_HEADS]) {
    const last = findActorsInPhrase(field + end).findLast((match) => match.end === field.length + end.length);
    if (last !== undefined && last.entry.id !== DEPARTMENT && last.start < field.length) return [last.entry.id];
  }
  return [];
}
