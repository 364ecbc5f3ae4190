import { findAll } from '../../../../graph/text/matches.ts';
import { actorAt, endsLikeActor } from '../actors.ts';
import { act } from './act.ts';
import { ETCETERA, skipAhead, type Line, type Predicate } from './line.ts';
import { objectAt } from './object.ts';
import { readBrought, readPhrase, readToward } from './phrases.ts';
import { readFollower, readUnknown } from './unlisted.ts';
import { isAct, isNamed, isOnlyFollower, seekWord, strongAt, wordAt, type Word } from './words.ts';
import { anchored } from '../../../../graph/text/anchored.ts';

const FORCED = anchored(/(?:鼓励|支持|引导|指导|督促|督导|推动|促使|要求|由|组织|允许|帮助)$/u);
/** A word that shows that the predicate begins, behind a subject that names no actor. */
const OPENS_PREDICATE =
  /(?:应当|应该|必须|可以|不得|及时|依法|统一|优先|原则上|(?<![供反适相对响效呼])应(?![用急对收付])|(?<![重主需必摘概紧只首])要(?![求素点件闻务])|(?<![许认])可(?![持再])|(?<![必])须|不予|由|按照|根据|按|请|于|在|自(?=.*起)|认真|积极|分别|有权|负责|通过|继续)/u;
/** How subjects end that are no actors of the list but act: 项目投资方, 扶持对象. */
const SUBJECT_END = /方|者|对象|主体|单位|机构|企业|部门|人员|人/gu;
/** 专项资金不得用于人员经费: the subject ended before. */
const MODAL_BEFORE = /不得|应当|必须|可以/u;
/** 处理结果应当…, 支持额度按照…: a verb that is part of a subject. */
const NAMES_MATTER = anchored(
  /^(?:结果|情况|额度|资金|时间|期限|标准|金额|方案|材料|项目|对象|流程|名单|信息)(?:应|须|要(?!求)|由|按|不得|可|为|以|向|自|将|予以|纳入|作为|分)/u,
);
/** Somebody stands near: 鼓励各地采取…. */
const ACTS_HERE = /^(?:各|地方|[^，的]{0,10}?(?:企业|机构|单位|部门|组织|院校|高校|医院|银行|公司|地区|城市|园区))/u;
/** What stands first and is no subject. */
const TIMES = anchored(/^(?:后续|具体|今后|目前|同时|其中|下一步|现阶段)$/u);
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
/** Where no verb of the list is found, nobody knows how long the search would go. */
const DEPTH = 6;

/** The predicate that begins at `from` of a segment; null where the segment only says how, when or for whom. */
export function readPredicate(line: Line, from: number, depth = 0): Predicate | null {
  const { text } = line;
  const at = skipAhead(line, from);
  if (depth > DEPTH || at >= text.length) return null;
  const word = wordAt(text, at);
  if (word === null || isOnlyFollower(word))
    return readFollower(line, from, at, word) ?? readUnknown(line, at) ?? readBehindSubject(line, at, depth);
  if (word.kinds.has('prep')) return readBehindPreposition(line, at, word, depth);
  const means = ADOPTS.exec(text.slice(at));
  if (means !== null) {
    const behind = skipAhead(line, at + means[0].length);
    if (strongAt(text, behind) !== null) return readPredicate(line, behind, depth + 1);
    const last = wordAt(text, behind);
    if (last?.end === text.length && isAct(last)) return act(text, behind, last);
  }
  if (word.end < text.length && PASSING.test(text.slice(word.end))) return null;
  const attributed = at === 0 && bearerless(line) ? ATTRIBUTED.exec(text) : null;
  if (attributed !== null && endsLikeActor(attributed[0])) return readPredicate(line, attributed[0].length, depth + 1);
  const { bearer } = line;
  if (
    at === 0 &&
    bearer !== null &&
    bearer.start > 3 &&
    text.charAt(bearer.start - 1) === '由' &&
    text.slice(0, bearer.start).includes('的')
  )
    return withObject(readPredicate(line, bearer.start, depth + 1), 0, text, bearer.start);
  const denied = at === 0 && bearer === null ? NOT_TAKEN.exec(text) : null;
  if (denied !== null)
    return { action: { start: (denied[1] ?? '').length, end: denied[0].length }, object: { start: 0, end: (denied[1] ?? '').length } };
  if (isAct(word) && NAMES_MATTER.test(text.slice(word.end))) return readBehindSubject(line, at, depth);
  if (word.kinds.has('force')) return readForced(line, at, word, depth);
  if (word.kinds.has('light')) return readLight(line, at, word, depth);
  if (text.startsWith('后', word.end) && word.end + 2 < text.length) return readPredicate(line, word.end + 1, depth + 1);
  if (!isAct(word)) return readBehindSubject(line, at, depth);
  if (text.charAt(word.end) === '的') return withObject(readBehindSubject(line, word.end + 1, depth), at, text, word.end + 1);
  return (at === 0 && isNamed(text, word) ? readBehindSubject(line, at, depth) : null) ?? act(text, at, word);
}

/** 探索以区块链为核心，构建…: the verb comes behind the comma. */
const PHRASE_FILLS = anchored(/^(?:以[^，]+为[^，]+|通过[^，]*(?:方式|途径|形式|手段))$/u);
/** 加快构建… says 构建; 加快技术攻关 says 加快. */
function readLight(line: Line, at: number, word: Word, depth: number): Predicate | null {
  const { text } = line;
  if (/^(?:并|和|、)/u.test(text.slice(word.end)) && strongAt(text, word.end + 1) !== null) return act(text, at, word);
  // 试点期限为三年: a name, and nothing is done
  if (/^期限|^期满/u.test(text.slice(word.end))) return readBehindSubject(line, at, depth);
  const next = skipAhead(line, word.end);
  if (strongAt(text, next) !== null) return readPredicate(line, next, depth + 1);
  const following = wordAt(text, next);
  if (
    following !== null &&
    text.slice(at, word.end) === '严格' &&
    isAct(following) &&
    following.end < text.length &&
    !isNamed(text, following)
  )
    return readPredicate(line, next, depth + 1);
  if (following !== null && following.end === text.length && text.slice(at, word.end) === '负责' && isAct(following))
    return act(text, next, following);
  if (following?.kinds.has('light') === true && !following.kinds.has('noun')) return readPredicate(line, next, depth + 1);
  if (following?.kinds.has('force') === true && actorAt(text.slice(following.end)) !== null) return readPredicate(line, next, depth + 1);
  if (following?.kinds.has('prep') === true && !/^[与同为]/u.test(text.slice(next))) {
    const behind = readPredicate(line, next, depth + 1);
    if (behind !== null) return behind;
    if (PHRASE_FILLS.test(text.slice(next))) return null;
  }
  return act(text, at, word);
}

/** 鼓励企业开展… says 开展; 支持技术创新 says 支持. */
function readForced(line: Line, at: number, word: Word, depth: number): Predicate | null {
  const { text, bearer } = line;
  const next = skipAhead(line, word.end);
  const forbidden = FORBIDS.test(text.slice(at, word.end)) ? readForbidden(line, next, depth) : null;
  if (bearer !== null && bearer.start >= word.end && bearer.start - word.end < 6)
    return forbidden ?? readPredicate(line, bearer.start, depth + 1);
  const money = bearer === null && GUIDES.test(text.slice(at, word.end)) ? MONEY.exec(text.slice(next))?.[0].length : undefined;
  const backed = money === undefined ? null : wordAt(text, next + money);
  if (money !== undefined && backed !== null) return act(text, next + money, backed);
  const following = wordAt(text, next);
  if (forbidden !== null) return forbidden;
  if (WHICH.test(text.slice(next)) && /^(?:支持|扶持|鼓励|奖励)$/u.test(text.slice(at, word.end))) return act(text, at, word);
  const actor = following?.kinds.has('strong') === true ? null : actorAt(text.slice(next));
  if (actor !== null) {
    const end = next + actor.end;
    const from = end + (ETCETERA.exec(text.slice(end))?.[0].length ?? 0);
    const behind = readPredicate(line, from, depth + 1);
    if (behind !== null || wordAt(text, skipAhead(line, from))?.kinds.has('prep') === true) return behind;
  }
  if (following?.kinds.has('force') === true || following?.kinds.has('prep') === true) {
    const behind = readPredicate(line, next, depth + 1);
    if (behind !== null) return behind;
  }
  if (strongAt(text, next) !== null) return readPredicate(line, next, depth + 1);
  const headed = readBehindHead(line, next, depth);
  if (headed !== null && headed.predicate !== null) return headed.predicate;
  const said = text.slice(at, word.end);
  if (said === '会同') return null;
  return readNested(line, next, GUIDES.test(said) || ACTS_HERE.test(text.slice(next)) ? 'strong' : 'nested', depth) ?? act(text, at, word);
}

/** 不得排放…, 禁止伪造、变造…. */
function readForbidden(line: Line, at: number, depth: number): Predicate | null {
  const word = wordAt(line.text, at);
  if (word !== null && !isOnlyFollower(word)) return isAct(word) || word.kinds.has('prep') ? readPredicate(line, at, depth + 1) : null;
  const list = /^(?:[\u4e00-\u9fa5]{2}、)+[\u4e00-\u9fa5]{2}/u.exec(line.text.slice(at))?.[0];
  const length = list?.length ?? 2;
  if (list === undefined && !line.text.slice(0, at).includes('不得')) return null;
  return { action: { start: at, end: at + length }, object: objectAt(line.text, at + length) };
}

/** 支持新购公交采用…, 推动交易所建立…: an actor that no list knows, by the verb behind it. */
function readNested(line: Line, from: number, kind: 'strong' | 'nested', depth: number): Predicate | null {
  const { text } = line;
  for (let at = seekWord(text, from + 2); at < text.length - 3; at = seekWord(text, at + 1)) {
    const word = wordAt(text, at);
    if (word?.kinds.has('name') === true) {
      at = word.end - 1;
      continue;
    }
    if (
      word === null ||
      !(word.kinds.has('nested') || (kind === 'strong' && strongAt(text, at) !== null)) ||
      /[、和与及的]/u.test(text.charAt(at - 1)) ||
      /^(?:机制|方案|力度|体系|度|信托|论坛|高峰|峰会|基金|机构|者|公司|项目|信息|[、的]|$)/u.test(text.slice(word.end))
    )
      continue;
    return text.slice(from, at).includes('的') || !/的[^的]*$/u.test(text.slice(at)) || text.length - word.end > 4
      ? readPredicate(line, at, depth + 1)
      : null;
  }
  return null;
}

function readBehindPreposition(line: Line, at: number, word: Word, depth: number): Predicate | null {
  const { text, bearer } = line;
  const preposition = text.slice(at, word.end);
  const behind = (from: number): Predicate | null => readPredicate(line, from, depth + 1);
  if (preposition === '与' && /^与.*相(?:衔接|适应|协调|结合|一致|匹配|配套)$/u.test(text.slice(at))) return null;
  if (preposition === '将' || preposition === '把') return readBrought(text, word.end) ?? behind(word.end);
  if (bearer !== null && bearer.start > at && FORCED.test(text.slice(0, bearer.start))) return behind(bearer.start);
  if (preposition === '对' || preposition === '对于' || preposition === '针对') return readToward(text, word.end, behind);
  return readPhrase(text, at, word, behind);
}

/** A subject that names no actor: 处理结果应当及时公布. It is what is acted on where the verb has no object. */
function readBehindSubject(line: Line, at: number, depth: number): Predicate | null {
  const { text, bearer } = line;
  const behind = (from: number): Predicate | null => readPredicate(line, from, depth + 1);
  if (bearer !== null && bearer.start > at) return withObject(behind(bearer.start), at, text, bearer.start);
  const actor = actorAt(text.slice(at));
  if (actor !== null) return behind(at + actor.end + (ETCETERA.exec(text.slice(at + actor.end))?.[0].length ?? 0));
  const headed = readBehindHead(line, at, depth);
  if (headed !== null) return headed.predicate;
  const opened = OPENS_PREDICATE.exec(text.slice(at));
  if (opened !== null && opened.index > 0) {
    const start = at + opened.index;
    const predicate = behind(start) ?? (opened[0] === '由' ? behind(start + 1) : null);
    if (predicate !== null) return withObject(predicate, at, text, start);
  }
  for (let next = seekWord(text, at + 2); next < text.length; next = seekWord(text, next + 1)) {
    const word = wordAt(text, next);
    if (word?.kinds.has('takes') === true && next - at >= 2 && text.length > word.end && !text.startsWith('的', word.end)) {
      const start = text.charAt(next - 1) === '不' ? next - 1 : next;
      return { action: { start, end: word.end }, object: { start: at, end: start } };
    }
    if (strongAt(text, next) !== null && wordAt(text, next)?.kinds.has('noun') === false) return behind(next);
  }
  return null;
}

/** 投资方在…后提出…: the predicate behind a noun that ends as those do who act, where a preposition, modal or adverb follows it. */
function readBehindHead(line: Line, at: number, depth: number): { readonly predicate: Predicate | null } | null {
  const { text } = line;
  for (const { index, 0: head } of findAll(SUBJECT_END, text)) {
    const end = index + head.length;
    if (end > at && MODAL_BEFORE.test(text.slice(at, index))) return null;
    const next = end > at + 2 ? wordAt(text, end) : null;
    if (next === null || !(next.kinds.has('prep') || next.kinds.has('modal') || (next.kinds.has('adverb') && next.end - end > 1))) continue;
    const predicate = readPredicate(line, end, depth + 1);
    if (predicate !== null || next.kinds.has('prep')) return { predicate };
  }
  return null;
}

function withObject(predicate: Predicate | null, start: number, text: string, before: number): Predicate | null {
  if (predicate === null || predicate.object !== null) return predicate;
  if (TIMES.test(text.slice(start, before))) return predicate;
  const end = before - (/由$/u.test(text.slice(0, before)) ? 1 : 0);
  return end - start < 2 ? predicate : { ...predicate, object: { start, end } };
}
