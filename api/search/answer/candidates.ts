import { foldText } from '../index/terms.ts';
import type { QueryGroup } from '../index/types.ts';
import { coverText } from './coverage.ts';
import { unknownNouns, type Focus } from './focus.ts';
import { frameSlots } from './frames.ts';
import { holdsHint, readHints } from './hints.ts';
import { fullNames, shortNames } from './short-names.ts';
import { nearHits, nearSentences, type NearSentence } from './near.ts';
import { phrasesEndingIn, quotedNames, type Phrase } from './phrases.ts';
import type { AnswerTask } from './types.ts';

/** A phrase that may fill the asked place. */
export interface Candidate {
  readonly text: string;
  readonly sentence: NearSentence;
  /** How well it fills the place, 0..about 2. */
  readonly fit: number;
}

/** Clauses below this part of the best one's score are read only if the best has nothing. */
const READ = 3;

/** Phrases near the best clauses that may fill the asked place, the best first. */
export function candidatesFor(task: AnswerTask, focus: Focus): Candidate[] {
  const hits = nearHits(task, READ);
  const best = hits[0]?.score ?? 1;
  const groups = task.understanding.groups.filter((group) => !focus.nouns.includes(group.surface));
  const hints = readHints(task);
  const candidates = nearSentences(task, hits).flatMap((sentence) => {
    const held = coverText(groups, sentence.text, task.index);
    return phrasesOf(task, focus, sentence.text)
      .map((phrase) => ({ ...phrase, text: withoutTail(phrase.text, focus) }))
      .filter(({ text }) => (holdsHint(hints, text) || saysMore(text, task.understanding.groups, focus)) && isAnswer(task, focus, text))
      .map((phrase) => {
        const hinted = holdsHint(hints, phrase.text) ? HINTED : 0;
        const covered = 0.4 * held + 0.3 * coverText(groups, phrase.around, task.index);
        const fit = (sentence.hit.score / best) * (covered + phrase.trust + hinted + nameFit(focus, phrase) + verbFit(focus, phrase));
        return { text: phrase.text, sentence, fit };
      });
  });
  return candidates.sort((a, b) => b.fit - a.fit);
}

/** What the question itself says behind the asked noun, of five characters or more: 什么阶段|的重点审核事项. */
function tailOf({ after }: Focus): string {
  return /^[^的]{2,}的(\p{Script=Han}{3,})$/u.exec(after.replace(/[呢啊吗呀了]+$/u, ''))?.[1] ?? '';
}

/** So much of it tells where the text goes on as the question does. */
const TAIL_START = 2;

/** A phrase without the head that the question names (准入审批中的重点审核事项 for 什么阶段的重点审核事项). */
function withoutTail(text: string, focus: Focus): string {
  const tail = tailOf(focus);
  const rest = tail !== '' && text.endsWith(tail) ? text.slice(0, -tail.length).replace(/[中里内上]?的?$/u, '') : '';
  return rest.length >= 2 ? rest : text;
}

/** Where a name is asked for (专项再贷款工具叫什么): the part of the words before the asking word that the phrase holds, 0..0.3. */
function nameFit(focus: Focus, { text }: Phrase): number {
  if (!focus.named || focus.before.length < 2) return 0;
  const pairs = [...focus.before].slice(1).map((unit, at) => focus.before.charAt(at) + unit);
  return (0.3 * pairs.filter((pair) => text.includes(pair)).length) / pairs.length;
}

/** What a part of the name that the question quotes is worth. */
const HINTED = 0.3;

interface TrustedPhrase extends Phrase {
  /** How surely a phrase of this form fills the place, 0..1. */
  readonly trust: number;
}

/** Verbs of becoming: what stands behind them is what something is made into. */
const BECOMING = /建成|成为|打造|建设|升级|形成|创建|争创|构建|作为|转变|发展成/u;
/** The same in a question: 修成一个什么样的中心. */
const ASKS_BECOMING = /(?:成|为|成为|当|作)(?:了|上|一个|一座|一批|个|出)?(?:的)?$/u;

/**
 * How the words before a phrase agree with those before the asking word: the same verb right before both, or a verb of becoming before both; less
 * where the phrase opens its part of the sentence, since that is who acts or is spoken of.
 */
function verbFit(focus: Focus, { text, around }: Phrase): number {
  if (focus.before === '' || focus.named) return 0;
  const before = around.slice(0, Math.max(0, around.indexOf(text))).trim();
  if (before === '') return -0.1;
  // 在 says where something is done, not what.
  if (before.endsWith('在')) return -0.3;
  if (ASKS_BECOMING.test(focus.before)) return BECOMING.test(before) ? 0.15 : -0.3;
  const verb = focus.before.replace(/(?:了|的|一个|个|一)$/u, '').slice(-2);
  return verb.length === 2 && before.slice(-6).includes(verb) ? 0.15 : 0;
}

/** All phrases of a sentence that the form of the question lets fill the place. */
function phrasesOf(task: AnswerTask, focus: Focus, sentence: string): TrustedPhrase[] {
  const { pattern } = task.context.lexicon;
  const boundary = pattern('text.boundary');
  const tail = tailOf(focus);
  // 哪种金融中心的核心承载区: the phrase ends where the text goes on as the question does.
  const phraseEnd =
    tail === '' ? pattern('text.phrase-end') : new RegExp(`${pattern('text.phrase-end').source}|^的?${tail.slice(0, TAIL_START)}`, 'u');
  // What something is made into is one thing, whatever its name joins.
  const wholeness = focus.described ? 'described' : ASKS_BECOMING.test(focus.before) ? 'joined' : 'shortest';
  const ending = (words: readonly string[], trust: number, beforeDeed = false): TrustedPhrase[] =>
    words.flatMap((word) =>
      phrasesEndingIn(word, sentence, boundary, phraseEnd, wholeness, beforeDeed).map((phrase) => ({
        ...phrase,
        trust,
      })),
    );
  const trusted = (phrases: readonly Phrase[], trust: number): TrustedPhrase[] => phrases.map((phrase) => ({ ...phrase, trust }));
  const blank = /[“"「]([^”"」]{1,6})[”"」](?:什么|啥)/u.exec(task.understanding.normalised)?.[1];
  if (blank !== undefined)
    return trusted(
      quotedNames(sentence, boundary).filter(({ text }) => text.slice(1).startsWith(blank)),
      0.8,
    );
  const hints = readHints(task);
  const hinted = hints.length === 0 ? [] : quotedNames(sentence, boundary).filter(({ text }) => holdsHint(hints, text));
  if (hinted.length > 0) return trusted(hinted, 0.6);
  if (pattern('asks.short-name').test(task.understanding.normalised)) return trusted(shortNames(sentence), 0.7);
  if (pattern('asks.full-name').test(task.understanding.normalised)) return trusted(fullNames(task, sentence), 0.7);
  if (pattern('asks.quoted').test(task.understanding.normalised)) return trusted(quotedNames(sentence, boundary), 0.5);
  const frames = frameSlots(task, focus, sentence).map((phrase) => ({ ...phrase, trust: 0.6 }));
  if (focus.named) {
    const names = quotedNames(sentence, boundary).filter(
      ({ text }) => focus.nouns.length === 0 || focus.nouns.some((noun) => text.includes(noun)),
    );
    // 挂钩的存款叫什么: a noun that no table knows stands right before the asking word.
    const asked =
      focus.nouns.length > 0 ? focus.nouns : [focus.before.replace(/[的是]+$/u, '').slice(-2)].filter(({ length }) => length === 2);
    if (names.length > 0) return trusted(names, 0.7);
    // “一泓清水入黄河”、…等生态环境保护工程: what is quoted before the noun is the name of one.
    const members = quotedNames(sentence, boundary).filter(({ text, around }) =>
      asked.some((noun) => around.indexOf(noun, around.indexOf(text) + text.length) >= 0),
    );
    return [...trusted(members, 0.55), ...ending(asked, 0.4)];
  }
  // Of words that no table knows the longest that ends a phrase here is the asked noun.
  const unknown = unknownNouns(focus).find((word) => ending([word], 0).length > 0);
  const exact = ending(unknown === undefined ? focus.nouns : [unknown], 0.5);
  if (exact.length > 0) return [...exact, ...frames];
  const loose = ending(focus.nouns, 0.25, true);
  if (loose.length > 0) return [...loose, ...frames];
  return [
    ...frames,
    ...ending(
      focus.endings.filter((word) => word.length > 1 && !focus.nouns.includes(word)),
      0.3,
    ),
  ];
}

/**
 * Whether a phrase can answer at all: not the asked region itself, not words that the question has, and where one company or body is asked for by name
 * (哪家公司) no class of actors (咨询公司).
 */
function isAnswer(task: AnswerTask, focus: Focus, text: string): boolean {
  const { chips, normalised } = task.understanding;
  if (normalised.includes(foldText(text))) return false;
  if (chips.some((chip) => chip.kind === 'region' && !focus.places && (chip.name.endsWith(text) || chip.surface === text))) return false;
  if (!ONE_NAMED.test(normalised)) return true;
  const classes = task.context.names.findActors(text);
  return !DESCRIBED.test(text) && (isPlaced(task, text) || !classes.some(({ surface }) => surface.length >= text.length - 3));
}

/** Whether a name begins with that of a place, as those of institutions do: 山西农商联合银行, but not 北京市企业. */
function isPlaced(task: AnswerTask, text: string): boolean {
  const place = task.context.names.findRegions(text).find(({ start }) => start === 0);
  return (
    place !== undefined &&
    !/[省市区县]$/u.test(place.surface) &&
    !/^(?:.|金融机构|机构|企业|公司|银行业?金融机构)$/u.test(text.slice(place.end))
  );
}

const ONE_NAMED = /哪(?:一)?(?:家|所)|哪个(?:公司|企业|银行|机构)/u;
/** A thing by what it is like, not by its name. */
const DESCRIBED = /符合|的|相关|有关|各类|优质/u;

/** Whether a phrase says more than the question did: with the question's words taken out something is left. */
function saysMore(text: string, groups: readonly QueryGroup[], focus: Focus): boolean {
  let rest = foldText(text).replace(/[“”《》（）()]/gu, '');
  for (const word of [...focus.nouns, ...groups.map((group) => group.surface)].sort((a, b) => b.length - a.length))
    rest = rest.replaceAll(foldText(word), '');
  return rest.length >= 2;
}
