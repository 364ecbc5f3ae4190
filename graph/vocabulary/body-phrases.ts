import { isGenericBody, resolveBody, type Context } from './bodies.ts';
import { isRegularName } from './body-names.ts';
import { regionById, regionsNamed, isWithin } from './regions.ts';
import type { Body } from './types.ts';
import { withoutBlanks } from '../text/blanks.ts';

/** What a printed phrase means: bodies, a class of bodies (各市财政局, 有关部门), or nothing known. */
export interface BodyReading {
  readonly bodies: readonly Body[];
  readonly generic: boolean;
}

const NOTHING: BodyReading = { bodies: [], generic: false };
const GENERIC: BodyReading = { bodies: [], generic: true };

/** 省、市两级财政部门; 市县（区）人民政府: levels that share what follows. */
const LEVELS =
  /^((?:省|自治区|市|州|盟|县|区|旗)(?:[（(][^）)]{1,6}[）)])?(?:[、和](?=[省市州盟县区旗])|(?=[省市州盟县区旗])))+((?:省|自治区|市|州|盟|县|区|旗)(?:[（(][^）)]{1,6}[）)])?)(?:[两三四]级|各级|级)?/u;
const LEVEL = /自治区|[省市州盟县区旗]/gu;
/** 财政部门, 生态环境主管部门, 市场监督管理部门: a paraphrase of an office by its field. */
const PARAPHRASE = /^(.+?)(?:行政|业务|综合)?(?:主管|管理|监督管理|工作|职能)?部门$/u;
const OFFICES = ['厅', '局', '委', '委员会', '管理局', '监督管理局', '部', '办', '办公室', '总局'];
/** Fields whose local office has had other names in each place and reform: 市金融工作部门 may be an office, a bureau or a commission. */
const UNSTEADY = /金融(?:工作|管理|监管|监督管理|发展)?$|数据|招商|口岸/u;
const OWN_LEVEL = /^(省|自治区|市|州|县|区)(?:本级|直|级)(?!联)/u;
/** Counties have a bureau, all above them a commission. */
const DEVELOPMENT = /发展(?:和|与)?改革$/u;
const GENERAL_OFFICE = /(?:办公厅|办公室|综合司|综合处)$/u;
const REMARK = /[（(][^（）()]*[）)]$/u;

/**
 * The bodies that a printed phrase means: one by its name; several where levels share a head (省、市两级财政部门); the office of a field and
 * a place (省生态环境主管部门 → 省生态环境厅); the government of a place that stands alone among bodies (武昌区). A class of bodies is generic: one with
 * such a word, and a short form whose level the context does not have (市财政局 in a province's document).
 */
export function readBodies(name: string, context: Context): BodyReading {
  const text = withoutBlanks(name);
  const own = resolveBody(text, context) ?? withoutRemark(text, context) ?? ofOffice(text, context);
  if (own !== null) return { bodies: [own], generic: false };
  const place = governmentOf(text, context);
  if (place !== null) return { bodies: [place], generic: false };
  const shared = ofLevels(text, context);
  if (shared !== null) return shared;
  const paraphrased = ofField(text, context);
  if (paraphrased !== null) return { bodies: [paraphrased], generic: false };
  return isGenericBody(text) || isRegularName(text) ? GENERIC : NOTHING;
}

/** 省发展改革委（省能源局）: what stands in brackets is another plate of the same house. */
function withoutRemark(text: string, context: Context): Body | null {
  const bare = text.replace(REMARK, '');
  return bare === text ? null : resolveBody(bare, context);
}

/** 生态环境部办公厅: the general office of a body speaks for the body. */
function ofOffice(text: string, context: Context): Body | null {
  const body = text.replace(GENERAL_OFFICE, '');
  const found = body === text ? null : resolveBody(body, context);
  return found === null || found.kind === 'government' || found.kind === 'party' ? null : found;
}

/** A place named among bodies stands for its government; only one inside the context's own region, or of it. */
function governmentOf(text: string, context: Context): Body | null {
  const home = context.region;
  if (home === null || text.length < 3) return null;
  const place = regionsNamed(text).find(({ id, name }) => name === text && id !== home && isWithin(id, home));
  return place === undefined || regionById(home)?.level === '国家'
    ? null
    : resolveBody(`${place.name}人民政府`, { ...context, region: place.id });
}

function ofLevels(text: string, context: Context): BodyReading | null {
  const levels = LEVELS.exec(text);
  if (levels === null) return null;
  const rest = text.slice(levels[0].length);
  if (rest === '') return GENERIC;
  const bodies = (levels[0].replace(/[（(][^）)]*[）)]/gu, '').match(LEVEL) ?? []).flatMap(
    (level) => resolveBody(level + rest, context) ?? ofField(level + rest, context) ?? [],
  );
  return { bodies: [...new Set(bodies)], generic: bodies.length === 0 };
}

function ofField(text: string, context: Context): Body | null {
  const stem = PARAPHRASE.exec(text)?.[1]?.replace(OWN_LEVEL, '$1');
  if (stem === undefined || isGenericBody(stem) || UNSTEADY.test(stem)) return null;
  const national = stem.startsWith('国务院');
  const field = national ? stem.slice(3) : stem;
  const within = national ? { ...context, region: '100000', near: null } : context;
  // Without a place it is a class of offices: 由财政部门责令改正.
  if (
    !national &&
    context.ofOwnRegion !== true &&
    resolveBody(`${stem}局`, { region: null }) === null &&
    !/^(?:自治区|市(?!场|政|容)|[省州盟县区旗])/u.test(stem)
  )
    return null;
  const offices = DEVELOPMENT.test(field) && !/^[县区旗]/u.test(field) ? ['委', ...OFFICES] : OFFICES;
  const found = offices.flatMap(
    (office) => resolveBody(field + office, within) ?? (national ? resolveBody(`国家${field}${office}`, within) : null) ?? [],
  );
  return found.find(({ id }) => context.named?.has(id)) ?? found[0] ?? null;
}
