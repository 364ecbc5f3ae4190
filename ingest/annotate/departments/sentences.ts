import { findAll } from '../../../graph/text/matches.ts';
import { ASSIGNING_VERB, AUTHORITY_SUFFIX, BODY_SUFFIX, saysLead } from './cues.ts';
import { looksLikeBody, splitNames, type NamePlace } from './names.ts';

/** A body that a sentence gives a task to. */
export interface TaskedBody extends NamePlace {
  readonly lead: boolean | null;
  readonly rule: string;
}

const SEGMENT = /[^，,。；;：:\n]+/gu;
/** Words between a subject and 会同 that belong to neither. */
const MODAL = /(?:应当|应该|必须|负责|可以|统一|牵头|及时|定期|[要应须将可并])+$/u;
/** A unit of a name; 县（市、区） keeps its brackets. */
const UNIT = '(?:[^，,。；;：:\\n、由（）()]|[（(][^（()）\\n]{1,10}[）)])';
/** 国家税务总局太原市税务局 does not end at 总局: a further office follows before the name's end. */
const DEEPER =
  '(?![^，,。；;、：:（）()和等]{0,8}?(?:监管局|监管分局|监管支局|监管办(?:公室)?|分局|支局|税务局|分行|支行|营业管理部|营管部|总部|调查总队|调查队))';
const NAMES = `(?:[^，,。；;：:\\n（）()]*?${BODY_SUFFIX}${DEEPER})`;
const AUTHORITY = `(?:${UNIT}*?${AUTHORITY_SUFFIX}${DEEPER})`;
const AUTHORITIES = `${AUTHORITY}(?:[、和]${AUTHORITY})*`;
const ETC = '(?:等[^，,。；;]{0,6}(?:部门|单位))?';
const TOGETHER = '(?:共同|联合|分别|各自|具体)?';
const LIST_OF_NAMES = new RegExp(`^${NAMES}(?:(?:、|和|以及)${NAMES})*`, 'u');
/** Firms and banks act together, too (金融机构会同担保公司…), but the text gives them no task. */
const MAY_LEAD = new RegExp(`(?:${AUTHORITY_SUFFIX}|部门驻?[^、，。]{0,4}机构|人民银行[^、，。]*)$`, 'u');
/** Words of a list of tasks that name nobody: 由牵头部门负责组织实施. */
const NOBODY = /^(?:牵头|责任|配合|成员)(?:部门|单位)$/u;
const JOINED_BY = new RegExp(`会同(${NAMES}(?:、${NAMES})*)`, 'u');
const GIVEN_TO = new RegExp(`由(${AUTHORITIES})${ETC}${TOGETHER}(${ASSIGNING_VERB})`, 'gu');
/** A subject that leads: 市经济信息委牵头建立…; only at the start of a segment, so that 主办行牵头引领作用 gives nothing. */
const SUBJECT_LEADS = new RegExp(`^(${AUTHORITIES})${ETC}${TOGETHER}牵头`, 'u');
/** 省财政厅为牵头单位, 市商务局是责任部门: the first group names the body, the second what it is. */
const SUBJECT_IS = new RegExp(`^(?:明确)?(${AUTHORITIES})${ETC}(?:为|是|作为)(?:本项)?(牵头|责任|第一责任|主要责任)(?:单位|部门)$`, 'u');
/** 省发展改革委负责汇总…. The body must be one of a place or of the state, not a class of bodies (各级财政部门负责…). */
const SUBJECT_TAKES = new RegExp(`^(${AUTHORITIES})${ETC}${TOGETHER}负(?:责(?!人|的|任|同志|领导|干部)|总责)`, 'u');
const CLASS_OF_BODIES = /^(?:各级|县级以上|地方|基层|所在地|当地|有关|相关|主管|其他|上级|下级|本级|同级|属地)/u;
/** What follows a lead in the same sentence: 市财政局、市税务局配合. */
const SUBJECT_HELPS = new RegExp(
  `^(${AUTHORITIES})${ETC}${TOGETHER}(?:(?:按照?|依)(?:各自)?职责(?:分工)?)?${TOGETHER}(?:配合|参与|协助|协同)$`,
  'u',
);
/** 责成市财政局整改. */
const CHARGED = new RegExp(`责成(${AUTHORITIES})`, 'gu');

function joinedBodies(text: string, from: number, segment: string): TaskedBody[] {
  const joined = segment.includes('会同') ? JOINED_BY.exec(segment) : null;
  if (joined === null) return [];
  const before = segment.slice(0, joined.index);
  const start = Math.max(before.lastIndexOf('由') + 1, 0);
  const subject = before.slice(start).replace(MODAL, '');
  const tail = listAfter(text, from + joined.index + 2);
  const others = splitNames(text, from + joined.index + 2, tail);
  const leads = MAY_LEAD.test(subject) ? splitNames(text, from + start, from + start + subject.length) : [];
  // 会同… at the start of a segment: who acts stands in a segment before, or is the addressee.
  if (leads.length === 0 && before.replace(MODAL, '') !== '') return [];
  const rule = 'department.sentence-jointly';
  return [
    ...leads.map((place) => ({ ...place, lead: true, rule })),
    ...others.filter((place) => looksLikeBody(place.name)).map((place) => ({ ...place, lead: false, rule })),
  ];
}

/** End of a list of names that starts at `from` and runs on behind 、 as long as each part ends like a body. */
function listAfter(text: string, from: number): number {
  const match = LIST_OF_NAMES.exec(text.slice(from));
  return match === null ? from : from + match[0].length;
}

function givenBodies(text: string, from: number, segment: string): TaskedBody[] {
  if (!segment.includes('由')) return [];
  return findAll(GIVEN_TO, segment).flatMap((match) =>
    named(text, from + match.index + 1, match[1] ?? '', saysLead(match[2] ?? '') ? true : null, 'department.sentence-by'),
  );
}

function named(text: string, start: number, names: string, lead: boolean | null, rule: string): TaskedBody[] {
  return splitNames(text, start, start + names.length).flatMap((place) => (NOBODY.test(place.name) ? [] : [{ ...place, lead, rule }]));
}

/** Bodies with which a segment begins, and what it says they do; `led` says that a segment before it in the sentence named a lead. */
function subjects(text: string, from: number, segment: string, led: boolean): TaskedBody[] {
  const given = (match: RegExpExecArray, lead: boolean | null, rule: string): TaskedBody[] =>
    named(text, from + match[0].indexOf(match[1] ?? ''), match[1] ?? '', lead, rule);
  const leads = segment.includes('牵头') ? SUBJECT_LEADS.exec(segment) : null;
  if (leads !== null) return given(leads, true, 'department.sentence-leads');
  const is = /(?:牵头|责任)(?:单位|部门)$/u.test(segment) ? SUBJECT_IS.exec(segment) : null;
  if (is !== null) return given(is, is[2] === '牵头' ? true : null, 'department.sentence-leads');
  const takes = segment.includes('负责') ? SUBJECT_TAKES.exec(segment) : null;
  if (takes !== null) return given(takes, null, 'department.sentence-takes').filter(({ name }) => !CLASS_OF_BODIES.test(name));
  const helps = led ? SUBJECT_HELPS.exec(segment) : null;
  return helps === null ? [] : given(helps, false, 'department.sentence-helps');
}

function chargedBodies(text: string, from: number, segment: string): TaskedBody[] {
  if (!segment.includes('责成')) return [];
  return findAll(CHARGED, segment).flatMap((match) => named(text, from + match.index + 2, match[1] ?? '', null, 'department.sentence-by'));
}

/** Bodies that a sentence gives a task in 由…〈verb〉. */
export function findGivenBodies(text: string): TaskedBody[] {
  return text.includes('由') ? findAll(SEGMENT, text).flatMap((match) => givenBodies(text, match.index, match[0])) : [];
}

const TASKS = /由|会同|牵头|负责|责成|(?:责任|牵头)(?:单位|部门)/u;

/**
 * Bodies that a sentence gives a task by name: 由…牵头, 由…负责, 由…责令, X会同Y (X leads), X牵头…, X负责…, 责成X…, and those that a lead is helped
 * by in the same sentence (X牵头，Y配合).
 */
export function findTaskedBodies(text: string): TaskedBody[] {
  if (!TASKS.test(text)) return [];
  const found: TaskedBody[] = [];
  let led = -1;
  for (const { index: from, 0: segment } of findAll(SEGMENT, text)) {
    const direct = [...joinedBodies(text, from, segment), ...givenBodies(text, from, segment), ...chargedBodies(text, from, segment)];
    const goesOn = led >= 0 && !/[。；;\n]/u.test(text.slice(led, from));
    const tasked = direct.length > 0 ? direct : subjects(text, from, segment, goesOn);
    if (tasked.some(({ lead }) => lead === true)) led = from + segment.length;
    else if (!goesOn) led = -1;
    found.push(...tasked);
  }
  return found;
}
