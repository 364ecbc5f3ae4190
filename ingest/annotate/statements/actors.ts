import { findRegions, mayBeginWithRegion } from '../../../graph/vocabulary/regions.ts';
import {
  ACTOR_HEAD,
  findActorHeads,
  holdsOuterVerb,
  startsPredicate,
  startsWithAction,
  startsWithAdjunct,
  startsWithAdverb,
} from './grammar.ts';
import { makeTextTester } from '../pattern-finder.ts';
import { BLANK } from './segments.ts';
import { anchored } from '../../../graph/text/anchored.ts';
import { sortFew } from '../../../graph/text/sort-few.ts';

/** `[start, end)` of the text that was searched. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

const endsInHead = makeTextTester(`${ACTOR_HEAD}${BLANK}*$`);
const COORDINATE = anchored(/^(?:以及|及其|[、和与或]|及(?!时))/u);
const JOINED = anchored(/^(以及|[与和及或])([^、，]{2,14})/u);
/** 企业、社会组织等市场力量. */
const SUMS_UP = /^等[^，的]{0,6}?(?:机构|单位|部门|主体|企业|组织|平台|力量|群体)/u;
/** 县区政府和主管部门是责任主体: what somebody is stands behind. */
const COPULA = /(?<![不还就都也而于但若凡或])是(?!否)/u;
/** 公|共建筑, 节|能: the verb would begin inside a word. */
const CUTS_WORD = anchored(/(?:公|公共|[节功性职智技产效潜])$/u);
/** 主管部门和其他负有监管职责的部门: whoever else has the same duty. */
const OTHERS = /^(?:以及|或者|[和与及或、])其他[^，。；]{2,24}?的(?:部门|机构|单位|组织|个人|企业|生产经营者|人员)/u;
/** 企业、科研项目等设立…: what a list of actors goes on with. */
const LISTED = /^((?:、[^、，的和与]{2,12})+)等/u;
const ETCETERA = anchored(/^等/u);
/** 产业向…地区转移, 打造一批…园区: what comes behind is no part of a name. */
const INNER_PHRASE =
  /^[^的、]{2,}(?:向|将|把|(?<![不还就都也而于但若凡或])是(?!否)|(?<![应相面针核校反绝比])对(?![外接口标象方应策照称])|(?<![申提邀聘报])请|通过|按照|根据|依托|(?<![行作成认])为(?!主))|一批|若干|一系列/u;
const ATTRIBUTE = '的';
/** 在京金融机构, 在华企业: an attribute without 的. */
const SEATED = anchored(/^在[京津沪渝川华鲁苏浙粤湘鄂皖赣闽桂琼黔滇藏陕甘青宁疆蒙冀晋辽吉黑豫港澳台深汉蓉杭甬穗]/u);
const OPENS_NO_NAME = /^(?:[的和及与、]|其中|形成|建立|构建|完善|健全|出台|加快|加强|推进|促进|打造|探索)|[="“”]/u;
/** 中小企业发展基金, 企业创新能力: the verb is part of a noun. */
const NOMINAL = anchored(
  /^(?:建成区|上市(?:工作|培育|后备|主管|服务|规划|辅导|公司|企业|资源|挂牌工作)|发展(?:和)?改革|规划(?:和|局|建设局)|(?:管理|监管|服务|建设|审批|统计|合作)局|投资促进|(?:发展|投资|服务|管理|创新|融资|培育|评价|合作|采购|交易|监管|培训|运营|生产|经营)(?:基金|资金|公司|机构|中心|平台|计划|规划|行动|工程|体系|机制|政策|能力|水平|质量|成本|需求|环境|条件|权|制度|责任)|合作社)/u,
);
/** 支持实验室建设: the activity is meant, nobody acts. */
const ACTIVITY = anchored(/^(?:建设|创建|培育|引进|共建共享|互联互通|互通共享|共建|共享|互认|互通|互联|全覆盖|一体化)(?:$|等)/u);

/** Whether a noun phrase ends as names of actors do. */
export const endsLikeActor = (text: string): boolean => endsInHead(text.slice(-LONGEST_HEAD));
/** No head noun is longer; looking at the end only is what makes it cheap. */
const LONGEST_HEAD = 24;

/** Where the names of actors may end, in the order of the text, also one inside another (车企 in 整车企业). */
function headEnds(text: string): number[] {
  const ends = findActorHeads(text).map(({ end }) => {
    let behind = end;
    while (text.charAt(behind) === BLANK) behind++;
    return behind;
  });
  return sortFew(ends, (a, b) => a - b).filter((end, index) => end !== ends[index - 1]);
}

/** 区企业上市培育基地建设工作领导小组: what such a group is for stands in its name. */
const GROUP =
  /^(?:[省市区县州镇]|\p{Script=Han}{2,4}[省市区县州])(?!级|直)[^，、的和与由将把对向]{4,26}(?:领导小组|工作小组|工作专班|联席会议|指挥部)(?:办公室)?$/u;

const GROUP_END = anchored(/[组专班议部室]$/u);

/** 我们组织编制了制造业创新中心…: what has been done. */
const DONE = /[\u4e00-\u9fa5]{2}了(?!解)/u;

/** Whether a phrase cannot be a name: it holds a verb or a phrase that no attribute closes. */
function isNoName(phrase: string): boolean {
  if (phrase.length > 6 && GROUP_END.test(phrase) && GROUP.test(phrase)) return false;
  if (phrase.includes('了') && DONE.test(phrase)) return true;
  if (holdsOuterVerb(phrase) || INNER_PHRASE.test(phrase) || OPENS_NO_NAME.test(phrase)) return true;
  return !phrase.includes(ATTRIBUTE) && !SEATED.test(phrase) && (startsWithAdjunct(phrase) || startsWithAction(phrase));
}

/** 机构及资本开发…: the end of what an actor is joined to and that is not known as one, where a predicate follows; 0 where none does. */
function joinedEnd(rest: string): number {
  const [, joint = '', other = ''] = JOINED.exec(rest) ?? [];
  const at = Array.from(other).findIndex(
    (_, index) =>
      index >= 2 && startsPredicate(other.slice(index)) && !CUTS_WORD.test(other.slice(0, index)) && !COPULA.test(other.slice(0, index)),
  );
  return at < 0 ? 0 : joint.length + at;
}

const acts = (rest: string): boolean => startsPredicate(rest) && !ACTIVITY.test(rest) && !NOMINAL.test(rest);
/** 成渝两地, 京津冀三省市; 、 and 和 between regions. */
const REGION_TAIL = anchored(/^(?:等地|等[省市县区]|[两三四]地|[两三四]省市?|地区|各地)/u);

/** The regions that a text begins with, where a predicate follows: 支持重庆市、四川省开展…. */
function regionsAt(text: string): Place | null {
  if (!mayBeginWithRegion(text)) return null;
  let end = 0;
  for (const region of findRegions(text.slice(0, 40))) {
    if (region.start !== end && !(end > 0 && region.start === end + 1 && /[、和与及]/u.test(text.charAt(end)))) break;
    end = region.end;
  }
  if (end === 0) return null;
  end += REGION_TAIL.exec(text.slice(end))?.[0].length ?? 0;
  return acts(text.slice(end)) ? { start: 0, end } : null;
}

/**
 * The actor that a text begins with: up to a head noun that a predicate follows. Coordinated actors stay one (金融机构、地方金融组织); an
 * attribute does not end it (企业环境信息 is no actor). null where there is none. `open`: nothing need follow it.
 */
export function actorAt(text: string, open = false): Place | null {
  if (startsWithAdverb(text)) return null;
  let pending: Place | null = null;
  let coordinated = 0;
  for (const end of headEnds(text)) {
    if (isNoName(text.slice(0, end))) break;
    const rest = text.slice(end);
    coordinated++;
    const others = OTHERS.exec(rest)?.[0].length ?? 0;
    if (others > 0 && acts(rest.slice(others))) return { start: 0, end: end + others };
    if (COORDINATE.test(rest)) pending ??= { start: 0, end };
    else if (ETCETERA.test(rest)) {
      if (rest.length === 1 || acts(rest.slice(1))) return { start: 0, end };
    } else if (rest === '' ? open : acts(rest)) return { start: 0, end };
  }
  if (pending === null) return regionsAt(text);
  const listed = LISTED.exec(text.slice(pending.end))?.[1]?.length ?? 0;
  // 推动学校、医院等公益性行业节能: they are examples of what is spoken of
  if (listed > 0) {
    const rest = text.slice(pending.end + listed);
    return acts(rest.slice(SUMS_UP.exec(rest)?.[0].length ?? 1)) ? { start: 0, end: pending.end + listed } : null;
  }
  const joined = joinedEnd(text.slice(pending.end));
  return joined > 0 ? { start: 0, end: pending.end + joined } : coordinated > 1 ? pending : null;
}
