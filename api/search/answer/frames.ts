import { coverText } from './coverage.ts';
import type { Focus } from './focus.ts';
import { cutSegments, type Phrase } from './phrases.ts';
import type { AnswerTask } from './types.ts';

/**
 * Fillers of the asked place by the frame of the sentence: of 将X纳入Y the side that the question does not say, of 以X为Y the X, and what
 * stands behind the verb that the question asks with (升级成什么 → 升级为X).
 */
export function frameSlots(task: AnswerTask, focus: Focus, sentence: string): Phrase[] {
  return cutSegments(sentence).flatMap(({ text }) => [
    ...includedSlot(task, focus, text),
    ...basisSlot(task, focus, text),
    ...objectSlot(focus, text),
    ...joinedSlot(task, text),
    ...linkedSlot(task, text),
    ...forbiddenSlot(task, text),
    ...comparedSlot(task, text),
    ...placeSlot(focus, text),
  ]);
}

function includedSlot(task: AnswerTask, focus: Focus, segment: string): Phrase[] {
  const { pattern } = task.context.lexicon;
  const asks = pattern('asks.included');
  // One more character before, so that 融 of 金融 is told from 融.
  const before = focus.before.slice(-5);
  const asked = (asks.exec(before)?.index ?? -1) >= before.length - 4 || asks.test(focus.after.slice(0, 3));
  const start = /[将把]/u.exec(segment);
  if (start === null || !asked) return [];
  const frame = pattern('text.included').exec(segment.slice(start.index + 1));
  const [, brought = '', into = ''] = frame ?? [];
  if (brought.length < 2 || into.length < 2) return [];
  const cover = (text: string): number => coverText(task.understanding.groups, text, task.index);
  // 纳入什么 asks for the place itself; otherwise the side that shares fewer words with the question is asked.
  const wantsPlace = /(?:纳入|列入|列为|作为|嵌入|融入|计入|成|为)$/u.test(focus.before) ? true : cover(brought) > cover(into);
  const text = wantsPlace ? into : brought;
  // 哪个部门 is no 碳表现: where a noun is asked for, what fills the place ends so.
  const fits = focus.nouns.length === 0 || [...focus.nouns, ...focus.endings].some((ending) => text.endsWith(ending));
  return fits ? [{ text, around: segment }] : [];
}

function basisSlot(task: AnswerTask, focus: Focus, segment: string): Phrase[] {
  const frame =
    /以(.{2,30}?)为(支撑|依托|基础|载体|抓手|核心|主体|主要内容|主线|重点|引领|导向|目标|动力|特色|底线|牵引|契机|突破口|切入点)/u.exec(
      segment,
    );
  if (frame === null) return [];
  const [, filler = '', kind = ''] = frame;
  const named = focus.after.includes(`为${kind}`);
  const relies = kind === '支撑' || kind === '依托' ? task.context.lexicon.pattern('asks.reliance').test(focus.before) : false;
  return named || relies ? [{ text: filler, around: segment }] : [];
}

function objectSlot(focus: Focus, segment: string): Phrase[] {
  // Only where the asking word is the whole object: 升级成什么, but not 开展什么业务.
  if (!focus.place && focus.after.replace(/[的呢了]/gu, '') !== '') return [];
  const verb = /(\p{Script=Han}{2})(?:成|为|到|至|入|进|给)?$/u.exec(focus.before)?.[1];
  if (verb === undefined) return [];
  const at = segment.indexOf(verb);
  if (at < 0) return [];
  const object = segment.slice(at + verb.length).replace(/^(?:成为|成|为|到|至|入|了)/u, '');
  // 辐射哪里 asks for the place alone (辐射东盟|的金融高地).
  const asked = focus.place ? (/^[^的，、]+/u.exec(object)?.[0] ?? '') : object;
  return asked.length >= 2 ? [{ text: asked, around: segment }] : [];
}

/** What something is measured against, for 跟什么比, 不低于什么: 增速不低于各项贷款平均增速. */
function comparedSlot(task: AnswerTask, segment: string): Phrase[] {
  const asks = /(?:跟|和|与|同|比|跑赢|超过|[高低快慢优]于)(?:什么|啥|谁|哪)/u;
  if (!asks.test(task.understanding.normalised)) return [];
  const other = /(?:不低于|不高于|高于|低于|快于|优于|超过)([^\d，。；、]{3,20})$/u.exec(segment)?.[1];
  return other === undefined ? [] : [{ text: other, around: segment }];
}

/** What something is tied to, for 跟什么挂钩: 与X相挂钩, A与X关联机制. */
function linkedSlot(task: AnswerTask, segment: string): Phrase[] {
  const verb = /(?:跟|和|与|同)(?:什么|啥|哪(?:个|些|种|项)?)\p{Script=Han}{0,4}?(挂|关联|联动|衔接|绑)/u.exec(
    task.understanding.normalised,
  )?.[1];
  if (verb === undefined) return [];
  const other = new RegExp(
    `(?:与|和|同|跟)([^，。；：与和]{2,20}?)(?:等)?(?:相)?(?:${verb === '挂' || verb === '绑' ? '挂钩|关联|联动' : verb})`,
    'u',
  ).exec(segment)?.[1];
  return other === undefined ? [] : [{ text: other, around: segment }];
}

/** Where something is done, for 在哪里: 在X先行实践. */
function placeSlot(focus: Focus, segment: string): Phrase[] {
  if (!focus.place || !/[在到于往向赴]$/u.test(focus.before)) return [];
  const place = new RegExp(`[在到于往向赴]([^，。；、在到于]{2,16}?)(?:${DONE_THERE})`, 'u').exec(segment)?.[1];
  return place === undefined ? [] : [{ text: place, around: segment }];
}

/** What is done somewhere. */
const DONE_THERE =
  '率先|先行|优先|开展|实践|试点|试行|试用|建设|设立|设置|举办|召开|建立|打造|成立|发行|上市|挂牌|落地|落户|推广|推行|实施|进行|发展|探索|集聚|布局';

/** What must not be done, for 不能搞什么: 不搞“一刀切”. */
function forbiddenSlot(task: AnswerTask, segment: string): Phrase[] {
  const verb = /(?:不能|不得|不许|不准|不要|不可以?|不应|不让|禁止|严禁|避免)(?:去|再)?(\p{Script=Han}{1,2})(?:什么|啥)/u.exec(
    task.understanding.normalised,
  )?.[1];
  if (verb === undefined) return [];
  // A verb that only says that something is done is said in many ways: 不能用什么做法 → 不搞“一刀切”.
  const light = LIGHT_VERB.test(verb);
  const forbidden = light ? '(?:不得?|严禁|禁止)(?:搞|用|做|干|采用|采取)' : `(?:不得?|严禁|禁止|避免|杜绝|防止)${verb}`;
  const object = new RegExp(`${forbidden}([^，。；、]{2,24})`, 'u').exec(segment)?.[1];
  return object === undefined ? [] : [{ text: object, around: segment }];
}

const LIGHT_VERB = /^(?:搞|用|做|干|弄|来|采用|采取|使用)$/u;

/** A和哪个行业一起: what 和 joins to A in the text, on either side. */
function joinedSlot(task: AnswerTask, segment: string): Phrase[] {
  const asked = /(\p{Script=Han}{2,8})(?:和|与|跟|同)(?:哪|什么|谁)/u.exec(task.understanding.normalised)?.[1];
  if (asked === undefined) return [];
  const bounds = new RegExp(task.context.lexicon.pattern('text.boundary').source, 'u');
  for (let from = 0; asked.length - from >= 2; from++) {
    const said = asked.slice(from);
    const at = segment.indexOf(said);
    if (at < 0) continue;
    const behind = /^[和与及]([^，、“”《》（）和与及的]{2,12})/u.exec(segment.slice(at + said.length))?.[1];
    const other = behind ?? /([^，、“”《》（）和与及的]{2,12})[和与及]$/u.exec(segment.slice(0, at))?.[1]?.split(bounds).at(-1);
    return other === undefined || other.length < 2 ? [] : [{ text: other, around: segment }];
  }
  return [];
}
