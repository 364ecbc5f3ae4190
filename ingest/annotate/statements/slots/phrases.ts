import { findAll } from '../../../../graph/text/matches.ts';
import type { Behind, Predicate } from './line.ts';
import { objectAt } from './object.ts';
import { findVerbs, findWords, type Verb } from './verbs.ts';
import { isAlwaysNamed, strongAt, wordAt, type Word } from './words.ts';
import { anchored } from '../../../../graph/text/anchored.ts';

/** How a phrase ends that a preposition opens, so that the verb may follow. */
const PHRASE_END = anchored(
  /(?:等|方式|形式|手段|途径|渠道|平台|上|中|下|内|(?<!空)间|时|后|前|里|方面|领域|环节|过程|全过程|原则|要求|规定|程序|条件|精神|需求|实际|情况|机制|一定比例|思路|职责|分工|有关规定|标准)$/u,
);
/** A segment that ends so is only such a phrase: 在…领域, 通过…等方式. */
const PHRASE_ONLY = anchored(
  /(?:等(?:方式|形式|手段|途径|措施|渠道|方法)|方面|领域|环节|基础上|过程中|[^，]中|之?下|以?内|(?<![同及])时|以?后|以?前|之际|期间|同时)$|^(?:按照?|根据|依据|依照|本着|遵循|坚持)[^，]*的[^的，]{0,4}(?:原则|要求|思路|部署|精神|方针|布局|目标|程序|步骤|安排)$|^从[^，]*(?:高度|角度|层面|视角|出发|入手)$/u,
);
/** 按职责对X进行考核, 在…时将X作为…: a second preposition follows the phrase. */
const SECOND =
  /(?<=方式|形式|手段|途径|[上中下内间时后前]|方面|领域|环节|要求|规定|程序|职责|分工|标准|原则|等)(?:对(?!接|外|标)|将|把|向|为(?!主|例))/u;
const MEANS = anchored(/^(?:通过|以|围绕|结合|根据|按照|依托|利用)/u);
const AS = anchored(
  /^以[^，]*(?<![行作认成视])为[^，]*?(?:基础|单元|重点|主体|抓手|依托|核心|导向|目标|载体|牵引|契机|支撑|引领|龙头|纽带|突破口|支点|特色|主线|依据|主(?=[^体要])|$)/u,
);
/** 为符合条件的企业参与项目提供便利: of the verbs behind 为 the one that gives. */
const OFFERS = /(?:提供|创造|营造|奠定|给予|注入|办理)(?=.{2})/gu;

const findLastOffer = (text: string, from: number): { readonly index: number; readonly 0: string } | null =>
  findAll(OFFERS, text).findLast(({ index }) => index > from + 1 && text.charAt(index - 1) !== '的') ?? null;

const GIVES = /(?:给予|予以)(?!.*(?:给予|予以))/u;

/** 应通过机要通信转递: behind a modal the verb comes, whatever it is. */
const ORDERED = anchored(/(?:应当|必须|应|须|要)$/u);

/** 向X倾斜: the verb ends the segment. */
const MOVES = /(?:倾斜|集聚|聚集|集中|转型|转移|拓展|延伸|下沉|流动|覆盖|看齐|开放|迈进|转变|推送|报告|备案|反映)(?:$|(?=、[^、]*向))/u;
/** 向X提交执行报告: what is handed over may end like such a verb. */
const HANDS_OVER = /(?:提交|报送|提出|提供|披露|出具|缴纳|上报|提请|发送|支付|申请)(?=.{2})/u;
/** 在科创板上市. */
const SETTLES = /(?:上市|挂牌|落户|注册|集聚|先行先试)$/u;
/** 将X与Y挂钩. */
const JOINED = anchored(/(?<=与.*)(?:挂钩|衔接|对接|结合|融合|统一)$/u);

/** 结合产业发展实际: the verb is part of the phrase that fills the segment. */
const OF_PHRASE = anchored(
  /^(?:(?:实际|需要|规律|特点|趋势|方向|重点|阶段|现状|基础|优势|战略|目标|布局|要求|定位|形势|规划|任务|部署|大局|需求)(?:[、和与及][^，]{1,14})?|[^，]{0,8}(?:要求|部署|规定|精神|需求|实际|目标|任务|重点|情况|因素|目录|方案|意见|规划|战略|特点|等)|[和与及][^，]{1,14}(?:结果|情况|要求|能力|条件|标准|规定|需要|实际|特点|进度))$/u,
);

/** Of the verbs that may be the main one the first, but not one inside a phrase that 的 ends before another verb (对开展…的企业给予…). */
function mainOf<T extends { at: number }>(text: string, candidates: readonly T[]): T | undefined {
  return candidates.find(({ at }, index) => {
    const attribute = text.indexOf('的', at);
    return attribute < 0 || !candidates.slice(index + 1).some((later) => later.at > attribute + 1);
  });
}

/** 将担保费率降至0.5%以下: a rate and what becomes of it. */
const CHANGED =
  /^([^，]{2,40}?(?:费率|利率|比例|比重|占比|额度|标准|成本|时限|时间|强度))(降低|提高|提升|压降|压缩|缩短|下调|上调|控制|降|调整)(?=[到至在为])/u;

const CHANGES = /[低高升降缩调制整][到至在为]/u;

/** 将X纳入Y: the action is 纳入, what it acts on is X. */
export function readBrought(text: string, from: number): Predicate | null {
  const opening = wordAt(text, from);
  if (opening?.kinds.adverb === true || opening?.kinds.modal === true) return null;
  const [, rate = '', becomes = ''] = (CHANGES.test(text) ? CHANGED.exec(text.slice(from)) : null) ?? [];
  if (becomes !== '') {
    const at = from + rate.length;
    return { action: { start: at, end: at + becomes.length }, object: { start: from, end: at } };
  }
  const verbal = strongAt(text, from) !== null;
  const found = mainOf(
    text,
    findWords(text, from, 'takes').filter(
      ({ at, word }) =>
        at > from &&
        !/^[、和与及的]/u.test(text.slice(word.end)) &&
        (!verbal || /^(?:作为|纳入|列入|列为|视为)$/u.test(text.slice(at, word.end))),
    ),
  );
  const reported = /(?<![申填上汇年月日周季公电通预情警简举])报(?![告送备批名表])(?=.{2,30}$)/u.exec(text.slice(from));
  if (reported !== null && reported.index > 1 && (found === undefined || from + reported.index > found.at)) {
    const at = from + reported.index;
    return { action: { start: at, end: at + 1 }, object: { start: from, end: at } };
  }
  if (found !== undefined) {
    const { at, word } = found;
    // 配置到…领域: what is done is 配置
    const end = word.end - at > 2 && text.charAt(word.end - 1) === '到' ? word.end - 1 : word.end;
    return { action: { start: at, end }, object: { start: from, end: at } };
  }
  const joined = verbal ? null : JOINED.exec(text);
  return joined === null
    ? null
    : { action: { start: joined.index, end: text.length }, object: { start: from, end: from + text.slice(from).search(/与|和|同|向/u) } };
}

/** 对项目组织实施负总责: the verb before is a noun. */
const TAKES_ON = anchored(/^(?:[\u4e00-\u9fa5]{2})?(?:负|进行|给予|予以)/u);

/** 对清单内事项逐项编制…实施规范: a verb that an adverb leads in, before the first that follows 对. */
const findLed = (text: string, from: number, until: number): Verb | undefined =>
  findVerbs(text, from).find(({ at, led, strong }) => at < until && led && strong && !text.includes('的', at));

/** 对X给予Y; 对X进行考核 is 考核 of X. */
export function readToward(text: string, from: number, behind: Behind): Predicate | null {
  const words = findWords(text, from, 'toward').filter(
    ({ at, word }) => at > from && !isAlwaysNamed(text, word) && !(word.kinds.strong && TAKES_ON.test(text.slice(word.end))),
  );
  const found = mainOf(text, words);
  const led = found === undefined || GIVES.test(text) ? undefined : findLed(text, from + 1, found.at);
  if (led !== undefined) return behind(led.at);
  if (found === undefined) {
    const second = /通过|按照|由(?!于)/u.exec(text.slice(from));
    if (second !== null) return second.index === 0 ? null : behind(from + second.index);
    const firm = mainOf(
      text,
      findVerbs(text, from + 1).filter(({ end, strong }) => strong && end < text.length - 1),
    );
    return firm === undefined || /的(?:[^的，]{0,4})(?:需求|问题|特点|情况|实际|难点|痛点|短板|现象|环节|领域|等)$/u.test(text)
      ? null
      : behind(firm.at);
  }
  const giving = words.findLast(({ at, word }) => GIVES.test(text.slice(at, word.end)));
  const { at, word } = giving ?? found;
  const object = { start: from, end: at };
  if (text.slice(at, word.end) !== '进行') {
    const predicate = behind(at);
    return predicate === null || predicate.object !== null ? predicate : { ...predicate, object };
  }
  let start = word.end;
  for (let next = wordAt(text, start); next?.kinds.adverb === true && next.end < text.length; next = wordAt(text, start)) start = next.end;
  const end = endOfDeed(text, start) - start;
  return end === 0 ? null : { action: { start, end: start + end }, object };
}

/** 对X进行科学评价和社会监督 is 评价; 督促、指导和检查 are verbs each. */
function endOfDeed(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (/[（(□]/u.test(text.charAt(at))) return at;
    if (/[、和与及]/u.test(text.charAt(at)) && wordAt(text, start)?.end === at && wordAt(text, at + 1) === null) return at;
  }
  return text.length;
}

/** 通过…方式开展X, 向Y推送X: the verb behind a phrase; null where the phrase fills the segment. */
export function readPhrase(text: string, at: number, preposition: Word, behind: Behind): Predicate | null {
  const from = preposition.end;
  const phrase = text.slice(at);
  if (PHRASE_ONLY.test(phrase)) return null;
  if (/^[向从在]/u.test(phrase)) {
    const moves = (phrase.startsWith('在') ? SETTLES : MOVES).exec(text);
    if (moves !== null && moves.index > from && !HANDS_OVER.test(text.slice(from, moves.index + 1)))
      return { action: { start: moves.index, end: moves.index + moves[0].length }, object: null };
  }
  const as = AS.exec(phrase);
  if (as !== null) {
    const verb = findVerbs(text, at + as[0].length).find(({ end, strong }) => strong && end < text.length - 1);
    return verb === undefined ? null : behind(verb.at);
  }
  const offered = phrase.startsWith('为')
    ? findLastOffer(text, from)
    : /^以[^，为]{2,12}?(?=赋能|引领|带动|驱动|牵引|倒逼|撬动)/u.exec(phrase);
  if (offered !== null) return behind(offered.index === 0 ? at + offered[0].length : offered.index);
  const gives = /^(?:按|根据|依据|依照)/u.test(phrase) || phrase.includes('给予') ? GIVES.exec(phrase) : null;
  if (gives !== null) return behind(at + gives.index);
  const means = MEANS.test(phrase);
  const verbs = findVerbs(text, from);
  const ended = verbs.filter(
    ({ at: verb, end, led, strong, leads }, index) =>
      ((strong || leads || end === text.length) && PHRASE_END.test(text.slice(from, verb))) ||
      (led && (!means || verb > from + 4) && !verbs.slice(0, index).some((each) => each.strong && each.at > from + 1)),
  );
  const bounded = ended.find((verb) => !text.includes('的', verb.at + 1)) ?? ended[0];
  const second = SECOND.exec(text.slice(from));
  if (second !== null && second.index > 0 && (bounded === undefined || from + second.index < bounded.at)) {
    const predicate = behind(from + second.index);
    if (predicate !== null) return predicate;
  }
  if (bounded !== undefined) return behind(bounded.at);
  if (preposition.kinds.alone) {
    const firm = mainOf(
      text,
      verbs.filter(
        (verb) =>
          (verb.firm || (verb.strong && text.length - verb.end >= 4 && !phrase.includes('、'))) &&
          verb.at >= from + 2 &&
          verb.end < text.length &&
          !OF_PHRASE.test(text.slice(verb.end)),
      ),
    );
    return firm === undefined ? null : behind(firm.at);
  }
  const free = verbs.filter(({ at, end, strong }) => strong && at >= from + (means ? 2 : 1) && (!means || text.length - end > 3));
  const main = mainOf(text, free);
  if (main !== undefined) return behind(main.at);
  const weak = mainOf(
    text,
    verbs.filter(({ at, end }) => end - at > 1 && at > from + 1 && end < text.length - 1),
  );
  if (weak !== undefined && !means) return behind(weak.at);
  const last = verbs.find(({ at, end }) => end === text.length && at > from + 1);
  return last === undefined || (means && !ORDERED.test(text.slice(0, at))) || /^[为在]/u.test(phrase)
    ? null
    : { action: { start: last.at, end: last.end }, object: objectAt(text, last.end) };
}
