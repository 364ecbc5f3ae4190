import { actorAt, endsLikeActor } from '../actors.ts';
import { act } from './act.ts';
import { ETCETERA, skipAhead, type Behind, type Line, type Predicate } from './line.ts';
import { objectAt } from './object.ts';
import { readBrought, readPhrase, readToward } from './phrases.ts';
import { readBehindHead, readBehindSubject, withObject } from './subjects.ts';
import { readFollower, readUnknown } from './unlisted.ts';
import { isAct, isNamed, isOnlyFollower, seekWord, strongAt, wordAt, type Word } from './words.ts';
import { anchored } from '../../../../graph/text/anchored.ts';

const FORCED = anchored(/(?:鼓励|支持|引导|指导|督促|督导|推动|促使|要求|由|组织|允许|帮助)$/u);
/** 处理结果应当…, 支持额度按照…: a verb that is part of a subject. */
const NAMES_MATTER = anchored(
  /^(?:结果|情况|额度|资金|时间|期限|标准|金额|方案|材料|项目|对象|流程|名单|信息)(?:应|须|要(?!求)|由|按|不得|可|为|以|向|自|将|予以|纳入|作为|分)/u,
);
/** 试点优先考虑…: the name of a call, and what it prefers. */
const NAMED_CALL = anchored(/^(?:试点|示范|申报|评审|评选|遴选)(?:优先|重点|原则上)(?:考虑|支持|选择|选取|安排|推荐)/u);
/** Somebody stands near: 鼓励各地采取…. */
const ACTS_HERE = /^(?:各|地方|[^，的]{0,10}?(?:企业|机构|单位|部门|组织|院校|高校|医院|银行|公司|地区|城市|园区))/u;
/** 执行过程中遇到的问题: says when. */
const PASSING = anchored(/^过程中/u);
/** 承担任务的单位需…: a subject that begins with its clause. */
const ATTRIBUTED = /^[^，]*?的[^的，]{1,24}?(?=应当|必须|需(?!求|要的)|应(?![用急对])|须|要(?![求素])|可以|不得)/u;
const bearerless = ({ text, bearer }: Line): boolean => bearer === null && text.includes('的');
/** 支持列入省级项目库的项目: the verb only says which. */
const WHICH = /^(?:列入|纳入|符合|获得|取得|通过|具有|具备|入选|达到|满足|从事)[^，]*的[^的，]{1,12}$/u;
/** 新增可再生能源消费不纳入…: what is left out stands before. */
const NOT_TAKEN = /^([^，不]{4,})不(?:再)?(?:纳入|计入|列入)(?!.*的)/u;
/** Behind what is forbidden stands the verb, known or not: 不得排放…. */
const FORBIDS = anchored(/^(?:禁止|严禁|不得|不准)$/u);
/** 采取适当方式给予…: only says how. */
const ADOPTS = anchored(/^(?:采取|采用|运用|利用)(?:[^，的]{1,24}?|[^，]{1,24}的)(?:方式|形式|手段|办法|模式)/u);
/** What follows is somebody who does something: 引导社会大众增强意识. */
const GUIDES = /引导|指导|督促|督导|促使|动员|组织|帮助/u;
/** 引导金融资源支持…转型: money is guided to support, and the rest is what it supports. */
const MONEY = /^[^，、的]{0,6}?(?:资本|资金|资源)(?=支持|扶持|助力|服务)/u;
/** 可以不订立协议: what may be left undone. */
const DENIED = anchored(/(?:可以?|也|均|一律|原则上)$/u);
/** Where no verb of the list is found, nobody knows how long the search would go. */
const DEPTH = 6;

/** 新建和既有停车场要配备…, 新增投入原则上…: the verb opens a subject. */
const NEW = anchored(/^(?:新[建增改扩]|[改扩拟]建)/u);
const SUBJECT_OF_NEW =
  /^[^，的]{4,24}?(?=应当|必须|原则上|不得|一律|(?<![供反适相对响效呼])应(?![用急对收付])|(?<![重主需必])要(?![求素点件])|须|严格执行|全部|全面(?:执行|推行|采用))/u;

/** The predicate that begins at `from` of a segment; null where the segment only says how, when or for whom. */
export function readPredicate(line: Line, from: number, depth = 0): Predicate | null {
  const { text } = line;
  const behind: Behind = (next) => readPredicate(line, next, depth + 1);
  const at = skipAhead(line, from);
  if (depth > DEPTH || at >= text.length) return null;
  const word = wordAt(text, at);
  if (at > 0 && text.charAt(at) === '不' && DENIED.test(text.slice(0, at))) {
    const deed = wordAt(text, at + 1);
    if (deed !== null && isAct(deed)) return act(text, at + 1, deed);
  }
  if (word === null || isOnlyFollower(word))
    return readFollower(line, from, at, word) ?? readUnknown(line, at) ?? readBehindSubject(line, at, behind);
  if (word.kinds.prep) return readBehindPreposition(line, at, word, behind);
  const means = ADOPTS.exec(text.slice(at));
  if (means !== null) {
    const past = skipAhead(line, at + means[0].length);
    if (strongAt(text, past) !== null) return behind(past);
    const last = wordAt(text, past);
    if (last?.end === text.length && isAct(last)) return act(text, past, last);
  }
  if (word.end < text.length && PASSING.test(text.slice(word.end))) return null;
  const attributed = at === 0 && bearerless(line) ? ATTRIBUTED.exec(text) : null;
  if (attributed !== null && endsLikeActor(attributed[0])) return behind(attributed[0].length);
  const { bearer } = line;
  if (
    at === 0 &&
    bearer !== null &&
    bearer.start > 3 &&
    text.charAt(bearer.start - 1) === '由' &&
    text.slice(0, bearer.start).includes('的')
  )
    return withObject(behind(bearer.start), 0, text, bearer.start);
  const denied = at === 0 && bearer === null ? NOT_TAKEN.exec(text) : null;
  if (denied !== null)
    return { action: { start: (denied[1] ?? '').length, end: denied[0].length }, object: { start: 0, end: (denied[1] ?? '').length } };
  const newSubject = at === 0 && NEW.test(text) ? SUBJECT_OF_NEW.exec(text) : null;
  if (newSubject !== null) return withObject(behind(newSubject[0].length), 0, text, newSubject[0].length);
  if (at === 0 && NAMED_CALL.test(text)) return behind(word.end);
  if (isAct(word) && NAMES_MATTER.test(text.slice(word.end))) return readBehindSubject(line, at, behind);
  if (word.kinds.force) return readForced(line, at, word, behind);
  if (word.kinds.light) return readLight(line, at, word, behind);
  if (text.startsWith('后', word.end) && word.end + 2 < text.length) return behind(word.end + 1);
  if (!isAct(word)) return readBehindSubject(line, at, behind);
  if (text.charAt(word.end) === '的') return withObject(readBehindSubject(line, word.end + 1, behind), at, text, word.end + 1);
  return (at === 0 && isNamed(text, word) ? readBehindSubject(line, at, behind) : null) ?? act(text, at, word);
}

/** 探索以区块链为核心，构建…: the verb comes behind the comma. */
const PHRASE_FILLS = anchored(/^(?:以[^，]+为[^，]+|通过[^，]*(?:方式|途径|形式|手段))$/u);
/** 强化以信息披露为基础的约束机制: the phrase is an attribute of what is acted on. */
const ATTRIBUTE_FILLS = anchored(/^以[^，]+为[^，的]+的[^，的]{2,}$/u);
/** 坚持节约优先, 坚持创新办会: a principle, whatever verb stands in it. */
const PRINCIPLE = anchored(/^坚持[^，、]{4}$/u);
/** 加快构建… says 构建; 加快技术攻关 says 加快. */
function readLight(line: Line, at: number, word: Word, behind: Behind): Predicate | null {
  const { text } = line;
  if (/^(?:并|和|、)/u.test(text.slice(word.end)) && strongAt(text, word.end + 1) !== null) return act(text, at, word);
  // 试点期限为三年: a name, and nothing is done
  if (/^期限|^期满/u.test(text.slice(word.end))) return readBehindSubject(line, at, behind);
  const next = skipAhead(line, word.end);
  if (PRINCIPLE.test(text.slice(at)) || ATTRIBUTE_FILLS.test(text.slice(next))) return act(text, at, word);
  if (strongAt(text, next) !== null) return behind(next);
  const following = wordAt(text, next);
  if (
    following !== null &&
    text.slice(at, word.end) === '严格' &&
    following.end < text.length &&
    (/^(?:执行|落实|遵守|控制)/u.test(text.slice(next)) || (isAct(following) && !isNamed(text, following)))
  )
    return behind(next);
  if (following !== null && following.end === text.length && text.slice(at, word.end) === '负责' && isAct(following))
    return act(text, next, following);
  if (following?.kinds.light === true && !following.kinds.noun) return behind(next);
  if (following?.kinds.force === true && actorAt(text.slice(following.end)) !== null) return behind(next);
  if (following?.kinds.prep === true && !/^[与同为]/u.test(text.slice(next))) {
    const found = behind(next);
    if (found !== null) return found;
    if (PHRASE_FILLS.test(text.slice(next))) return null;
  }
  return act(text, at, word);
}

/** 支持毕业生自主创业, 推动行业率先达峰: what somebody does, whatever verb it is. */
function readDeed(line: Line, from: number): Predicate | null {
  const start = skipAhead(line, from);
  return start > from && /^[\u4e00-\u9fa5]{2,4}$/u.test(line.text.slice(start))
    ? { action: { start, end: line.text.length }, object: null }
    : null;
}

/** 推动引进工作常态化: what becomes of it, and nobody does anything. */
const BECOMES = anchored(
  /(?:常态|制度|规范|标准|规模|产业|市场|国际|法治|数字|智能|绿色|低碳|集约|多元|均等|一体|便利|专业|品牌|特色|精细)化$|从[^，]+向[^，]+(?:转变|转型|升级|拓展|延伸|转移|跃升|迈进)$|(?:共享|互认|互通|共建|全覆盖)$/u,
);
const FURTHERS = anchored(/^(?:推动|促进|推进)$/u);
/** 鼓励企业开展… says 开展; 支持技术创新 says 支持. */
function readForced(line: Line, at: number, word: Word, behind: Behind): Predicate | null {
  const { text, bearer } = line;
  if (bearer === null && FURTHERS.test(text.slice(at, word.end)) && BECOMES.test(text) && !/[实开][施展现]/u.test(text))
    return act(text, at, word);
  const next = skipAhead(line, word.end);
  const forbidden = FORBIDS.test(text.slice(at, word.end)) ? readForbidden(line, next, behind) : null;
  if (bearer !== null && bearer.start >= word.end && bearer.start - word.end < 6)
    return forbidden ?? behind(bearer.start) ?? readDeed(line, bearer.end);
  const money = bearer === null && GUIDES.test(text.slice(at, word.end)) ? MONEY.exec(text.slice(next))?.[0].length : undefined;
  const backed = money === undefined ? null : wordAt(text, next + money);
  if (money !== undefined && backed !== null) return act(text, next + money, backed);
  const following = wordAt(text, next);
  if (forbidden !== null) return forbidden;
  if (WHICH.test(text.slice(next)) && /^(?:支持|扶持|鼓励|奖励)$/u.test(text.slice(at, word.end))) return act(text, at, word);
  const actor = following?.kinds.strong === true ? null : actorAt(text.slice(next));
  if (actor !== null) {
    const end = next + actor.end;
    const from = end + (ETCETERA.exec(text.slice(end))?.[0].length ?? 0);
    const found = behind(from);
    if (found !== null || wordAt(text, skipAhead(line, from))?.kinds.prep === true) return found;
  }
  if (following?.kinds.force === true || following?.kinds.prep === true) {
    const found = behind(next);
    if (found !== null) return found;
  }
  if (strongAt(text, next) !== null) return behind(next);
  const headed = readBehindHead(line, next, behind);
  if (headed !== null && headed.predicate !== null) return headed.predicate;
  const said = text.slice(at, word.end);
  if (said === '会同') return null;
  const nested = readNested(line, next, GUIDES.test(said) || ACTS_HERE.test(text.slice(next)) ? 'strong' : 'nested', behind);
  // 推动新技术应用推广: nobody is named who does it
  return nested === null || (nested.object === null && FURTHERS.test(said)) ? act(text, at, word) : nested;
}

/** 不得排放…, 禁止伪造、变造…. */
function readForbidden(line: Line, at: number, behind: Behind): Predicate | null {
  const word = wordAt(line.text, at);
  if (word !== null && !isOnlyFollower(word)) return isAct(word) || word.kinds.prep ? behind(at) : null;
  const list = /^(?:[\u4e00-\u9fa5]{2}、)+[\u4e00-\u9fa5]{2}/u.exec(line.text.slice(at))?.[0];
  const length = list?.length ?? 2;
  if (list === undefined && !line.text.slice(0, at).includes('不得')) return null;
  return { action: { start: at, end: at + length }, object: objectAt(line.text, at + length) };
}

/** 支持新购公交采用…, 推动交易所建立…: an actor that no list knows, by the verb behind it. */
function readNested(line: Line, from: number, kind: 'strong' | 'nested', behind: Behind): Predicate | null {
  const { text } = line;
  for (let at = seekWord(text, from + 2); at < text.length - 3; at = seekWord(text, at + 1)) {
    const word = wordAt(text, at);
    if (word?.kinds.name === true) {
      at = word.end - 1;
      continue;
    }
    if (
      word === null ||
      !(word.kinds.nested || (kind === 'strong' && strongAt(text, at) !== null)) ||
      /[、和与及的]/u.test(text.charAt(at - 1)) ||
      /^(?:机制|方案|力度|体系|度|信托|论坛|高峰|峰会|基金|机构|者|公司|项目|信息|[、的]|$)/u.test(text.slice(word.end))
    )
      continue;
    return text.slice(from, at).includes('的') || !/的[^的]*$/u.test(text.slice(at)) || text.length - word.end > 4 ? behind(at) : null;
  }
  return null;
}

/** 在裁定送达之日起10日内, 在公告期满后: the verbs in it only say when. */
const TIMED =
  /^(?:在|自|于|从)[^，]{2,}?(?:起[^，]{0,3}?[\d一二三四五六七八九十两]+个?(?:工作日|自然日|日|天|月|年)(?:之?内|以内)|(?:期满|届满)(?:之|以)?(?:后|前))/u;
/** 应当经主管部门批准. */
const CONSENT = anchored(/^经[^，]{2,30}(?:批准|同意|审核|核准|备案|登记|认定|许可|评审|审查)$/u);

function readBehindPreposition(line: Line, at: number, word: Word, behind: Behind): Predicate | null {
  const { text, bearer } = line;
  const preposition = text.slice(at, word.end);
  const timed = TIMED.exec(text.slice(at))?.[0].length ?? 0;
  if (timed > 0 && at + timed < text.length) return behind(at + timed);
  const consent = at > 0 ? CONSENT.exec(text.slice(at)) : null;
  if (consent !== null) return { action: { start: text.length - 2, end: text.length }, object: null };
  if (preposition === '与' && /^与.*相(?:衔接|适应|协调|结合|一致|匹配|配套)$/u.test(text.slice(at))) return null;
  if (preposition === '将' || preposition === '把') return readBrought(text, word.end) ?? behind(word.end);
  if (bearer !== null && bearer.start > at && FORCED.test(text.slice(0, bearer.start))) return behind(bearer.start);
  if (preposition === '对' || preposition === '对于' || preposition === '针对') return readToward(text, word.end, behind);
  return readPhrase(text, at, word, behind);
}
