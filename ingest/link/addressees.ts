import type { Addressee, PolicyDocument, Statement } from '../../graph/model.ts';
import { subordinateClass } from '../../graph/vocabulary/actors.ts';
import { bodyById, findBodies, resolveBody } from '../../graph/vocabulary/bodies.ts';
import { regionById } from '../../graph/vocabulary/regions.ts';
import { isPlace, linkBearer, linkClass, normalName } from './actors.ts';
import { isActedUpon } from './acted-upon.ts';
import type { ActorReading } from './offices.ts';

/** What an entry of the list says of those behind it that have no head of their own. */
interface Head {
  /** They are offices of each place: 各区卫生健康局、财政局. */
  readonly offices: boolean;
  /** They stand below a body, whose class this is: 中国人民银行上海总部、各分行. */
  readonly below: string | null;
  /** Regions whose offices they are: 山西省、河南省生态环境厅、发展改革委. */
  readonly places: readonly string[];
}

/** A sentence without a bearer with those whom the document is addressed to. */
export interface DerivedBearer extends ActorReading {
  readonly statement: Statement;
  readonly addressee: Addressee;
  readonly rule: 'statement.addressee';
}

const NO_HEAD: Head = { offices: false, below: null, places: [] };
/** What each place has one of beside its offices. */
const OF_A_PLACE = /(?:部门|委员会|政府|法院|检察院|[厅局委办])$/u;
const OFFICE = /(?:部门|委员会|[厅局委办])(?:（[^（）]*）)?$/u;
/** An entry with the places that its office is of: 各市, 各省、自治区, 直辖市, 新疆生产建设兵团. */
const OF_PLACES =
  /^(?:新疆生产建设兵团|省(?:财政)?(?:直接|直)管理?的?县|直辖市|自治区|计划单列市|.{0,12}各.*[省市州盟县区旗]|.{0,12}各(?:地|有关))/u;
/** 山西省、内蒙古自治区生态环境厅: the office of a place that is named in full. */
const NAMES_PLACE = /^\p{Script=Han}{2,8}?(?:省|自治区|市|自治州|盟|县|区|旗)(?:、|[^、，]*[厅局委办]$)/u;
const COUNTRY = '100000';
const GENERAL = /各(?:有关|相关|直属|工作)?(?:部门|单位|机构|[部委办厅局、]+)$/u;
/** What says of whom an entry is; 市场 and 区域 are no levels. */
const OWN_HEAD =
  /^(?:各|有关|相关|其他|全国|全省|全市|驻|国家|国务院|中国|中央|中共|党中央|新疆生产建设兵团|自治区|自治州|市(?!场|政|容)|区(?!域)|[省州盟县旗])|^\p{Script=Han}{2,8}?(?:省|自治区|(?<!城)市(?!场|政|容)|自治州|自治县|县|(?<!社|地)区(?!域)|旗)/u;
const BRANCH =
  /(?:分行|支行|营业部|营业管理部|分支机构|派出机构|直属机构|直属单位|部门|分局|支局|监管局|管理局|外汇管理部|分署|特派员办事处|监管办)$/u;
const OTHER_KIND = /银行|公司|集团|学校|医院/u;
/** Classes that a branch or department may close with; one of a field (通信管理局) is another body's. */
const OF_ANY = new Set(['government-department', 'institution', 'unit', 'bank-branch', 'forex-branch']);

/**
 * Whom each addressee means. A head that is said once (各区, 中国人民银行) holds for the entries behind it until one has a head of its own:
 * 各区卫生健康局、财政局 are offices of the districts, 国务院各部委、各直属机构 departments of the State Council.
 */
export function linkAddressees({ meta }: PolicyDocument): (ActorReading & { readonly addressee: Addressee })[] {
  const context = { region: meta.region.id, date: meta.issued };
  let head = NO_HEAD;
  return meta.addressees.map((addressee) => {
    const name = normalName(addressee.name);
    const carried = readCarried(name, head, context.date);
    const reading = carried ?? linkBearer(name, context);
    if (carried === null) head = headOf(name, reading, context);
    return { addressee, ...reading };
  });
}

function readCarried(name: string, head: Head, date: string | null): ActorReading | null {
  if (head.below !== null && isBranch(name)) return { actors: [head.below], bodies: [] };
  if (head.places.length > 0 && !OWN_HEAD.test(name)) return readInPlaces(name, head.places, date);
  if (!head.offices || OWN_HEAD.test(name) || !OFFICE.test(name)) return null;
  const actors = linkClass(name);
  return actors.length > 0 ? { actors, bodies: [] } : null;
}

/** The offices of this name of the places; without one known the class that the name says, and never a national body. Null where a name is no office. */
function readInPlaces(name: string, places: readonly string[], date: string | null): ActorReading | null {
  const bare = name.replace(/（[^（）]*）/gu, '');
  if (!OF_A_PLACE.test(bare)) return null;
  const bodies = places.flatMap((region) => {
    const body = resolveBody((regionById(region)?.name ?? '') + bare, { region, date });
    return body?.region === region ? [body.id] : [];
  });
  return bodies.length > 0 ? { actors: [], bodies } : { actors: linkClass(name), bodies: [] };
}

/** 各分行, 深圳市中心支行; not 营业管理部 or 市政府各部门, which are of a body of their own. */
function isBranch(name: string): boolean {
  if (!BRANCH.test(name) || OTHER_KIND.test(name) || findBodies(name, { region: null }).some(({ start }) => start === 0)) return false;
  return linkClass(name).every((id) => OF_ANY.has(id) || isPlace(id));
}

function headOf(name: string, { bodies }: ActorReading, context: { readonly region: string; readonly date: string | null }): Head {
  const body = findBodies(name, context).find(({ start }) => start === 0);
  // 中国人民银行上海总部 is a body of its own, behind which the bank's branches follow.
  const above = body === undefined ? null : subordinateClass(body.entry.id);
  const places = NAMES_PLACE.test(name) ? bodies.flatMap((id) => bodyById(id)?.region ?? []) : [];
  return {
    places: places.includes(COUNTRY) ? [] : places,
    offices: OF_PLACES.test(name) && OFFICE.test(name) && !GENERAL.test(name),
    below: above,
  };
}

/**
 * Whom the operative sentences that name nobody bind: those whom the document is addressed to. Never printed as bearer; one entry a sentence
 * and addressee that the vocabulary knows, so that each edge can show the salutation that it comes from. Those whom a sentence supervises are not
 * bound by it.
 */
export function derivedBearers(document: PolicyDocument, addressees = linkAddressees(document)): DerivedBearer[] {
  const addressed = addressees.filter(({ actors, bodies }) => actors.length + bodies.length > 0);
  return document.statements
    .filter(({ bearer, modality }) => bearer === null && modality[0] !== 'none')
    .flatMap((statement) =>
      addressed
        .filter(({ actors, bodies }) => bodies.length > 0 || !isActedUpon(statement.text, actors))
        .map((each) => ({ statement, rule: 'statement.addressee' as const, ...each })),
    );
}
