import type { QueryGroup } from '../index/types.ts';
import { said, sayList, type Said } from '../../said.ts';
import { partGroup } from './coverage.ts';
import { candidatesFor } from './candidates.ts';
import { holdsHint, readHints } from './hints.ts';
import { readFocus, type Focus } from './focus.ts';
import { targetItems } from './howmuch.ts';
import { fillingLists } from './list.ts';
import { nearSentences } from './near.ts';
import { phrasesEndingIn, phrasesHolding, quotedNames } from './phrases.ts';
import { makeItem } from './quote.ts';
import { rankLists, SURE } from './rank-lists.ts';
import type { Answer, AnswerItem, AnswerTask } from './types.ts';
import { found, noClaim } from './wording.ts';

/** Clauses of a region that are read for what it has. */
const READ = 4;

/** What each of the named regions has: its targets where the question asks for them, else the list or the phrases of its best clause on the subject. */
export async function answerEach(task: AnswerTask): Promise<Answer> {
  const { normalised } = task.understanding;
  const focus = readFocus(normalised, task.context.lexicon);
  const wantsTargets = task.context.lexicon.pattern('asks.target').test(normalised);
  const asked = task.understanding.chips.filter(({ kind }) => kind === 'instrument').flatMap(({ name, surface }) => [name, surface]);
  const items: AnswerItem[] = [];
  const silent: Said[] = [];
  for (const region of task.scope.asked) {
    const own: AnswerTask = { ...task, hits: task.hits.filter((hit) => region.documentIds.includes(hit.document.id)) };
    const clauses = own.hits.slice(0, READ + 1).map((hit) => hit.clause.id);
    const targets = wantsTargets ? await targetItems(own, clauses) : [];
    const hinted = hintedNames(own);
    const listed = hinted.length > 0 || wantsTargets || !asksAll(task, focus) ? [] : await listOf(own, focus);
    const parts = hinted.length > 0 ? hinted : listed.length > 0 ? listed : partsOf(own, focus);
    const named = parts.length > 0 || !asksOne(focus) ? [] : nameOf(own, focus);
    const used = hinted.length > 0 || named.length > 0 ? [] : await instrumentsOf(own);
    // Of the instruments of a class those that share a word with what is named (专项再贴现 beside 再贴现); all only where none does.
    const near = used.filter(({ text }) => asked.some((word) => text.includes(word)));
    const held =
      targets.length > 0 ? targets : wantsTargets ? [] : [...parts, ...named, ...(parts.length > 0 || near.length > 0 ? near : used)];
    items.push(...unique(held).map((item) => ({ ...item, role: region.said })));
    if (held.length === 0) silent.push(region.said);
  }
  if (items.length === 0) return noClaim(said('各地的写法不同', 'Each region words it differently'), task.scope);
  const answer = found(items, said('依据各地最相关的条款', 'From the best-fitting clause of each region'), task.scope);
  if (silent.length === 0 || silent.length >= task.scope.asked.length) return answer;
  const names = sayList(silent);
  const explanation = said(
    `${answer.explanation.zh}${names.zh}的文件里没有清楚写出。`,
    `${answer.explanation.en} The documents of ${names.en} do not say it clearly.`,
  );
  return { ...answer, explanation };
}

/** Each text once, and of two that hold one another at one place the longer. */
function unique(items: readonly AnswerItem[]): AnswerItem[] {
  return items.filter(
    (item, at) =>
      items.findIndex((other) => other.text === item.text) === at &&
      !items.some(
        (other) =>
          other.clauseId === item.clauseId && other.text !== item.text && other.text.includes(item.text) && other.quote === item.quote,
      ),
  );
}

/** Names in the first clause of a region that hold what the question quotes of them (那个“通”各叫什么), without what stands behind them. */
function hintedNames(task: AnswerTask): AnswerItem[] {
  const hints = readHints(task);
  const boundary = task.context.lexicon.pattern('text.boundary');
  for (const hit of hints.length === 0 ? [] : task.hits.slice(0, READ)) {
    const items = nearSentences(task, [hit]).flatMap((sentence) =>
      quotedNames(sentence.text, boundary)
        .map(({ text }) => /^[“《][^”》]+[”》]/u.exec(text)?.[0] ?? text)
        .filter((name) => holdsHint(hints, name))
        .map((name) => makeItem(name, sentence.text, hit.clause)),
    );
    if (items.length > 0) return items;
  }
  return [];
}

/** Whether each region is asked for all of a kind and for nothing else (三地绿色保险各有哪些). */
function asksAll({ understanding }: AnswerTask, { nouns, endings, named }: Focus): boolean {
  const kinds = [...nouns, ...endings];
  return !named && nouns.length > 0 && understanding.groups.every(({ surface }) => kinds.some((kind) => surface.endsWith(kind)));
}

/** All lists of the asked kind in the first clause of a region that has one. */
async function listOf(task: AnswerTask, focus: Focus): Promise<AnswerItem[]> {
  for (const hit of task.hits.slice(0, READ)) {
    const lists = (await fillingLists({ ...task, hits: [hit] }, focus)).lists.filter(({ kind }) => kind >= SURE);
    if (lists.length > 0)
      return lists.flatMap(({ listing, sentence }) => listing.parts.map((part) => makeItem(part, sentence.text, hit.clause)));
  }
  return [];
}

/** Whether each region is asked for one thing by name (各接入哪个平台). */
const asksOne = ({ nouns, named, count }: Focus): boolean => nouns.length === 1 && (named || count === null);

/** The one phrase of a region that fills the asked place best. */
function nameOf(task: AnswerTask, focus: Focus): AnswerItem[] {
  const [best] = candidatesFor(task, focus).filter(({ text }) => focus.endings.some((ending) => text.endsWith(ending)));
  if (best === undefined || best.fit < task.weights('answer.fact')) return [];
  return [makeItem(best.text, best.sentence.text, best.sentence.hit.clause)];
}

/** The parts or phrases of the first clause of a region that are of the asked kind and on the asked subject. */
function partsOf(task: AnswerTask, focus: Focus): AnswerItem[] {
  const { groups } = task.understanding;
  const about = groups.filter(({ surface }) => ![...focus.nouns, ...focus.endings].some((noun) => surface.endsWith(noun)));
  // The asked noun (保险 of 跟森林有关的保险) says what is asked about only where no other word does.
  const own = about.length === 0 || about.length === groups.length ? [] : partsSpeaking(task, focus, wordsOf(about, task));
  return own.length > 0 ? own : partsSpeaking(task, focus, wordsOf(groups, task));
}

function wordsOf(groups: readonly QueryGroup[], { index }: AnswerTask): string[] {
  return groups
    .flatMap((group) => partGroup(group, index))
    .flatMap(({ variants }) => variants.map(({ text }) => text))
    .filter((word) => word.length >= 2);
}

function partsSpeaking(task: AnswerTask, focus: Focus, words: readonly string[]): AnswerItem[] {
  const { pattern } = task.context.lexicon;
  const speaks = (text: string): boolean => words.some((word) => text.includes(word));
  for (const hit of task.hits.slice(0, READ)) {
    const alone: AnswerTask = { ...task, hits: [hit] };
    const fitting = rankLists(alone, focus).filter((list) => list.kind >= SURE && focus.endings.length > 0);
    const parts = fitting.flatMap(({ listing, sentence }) => {
      const spoken = listing.parts.filter(speaks);
      // A list that mostly speaks of the subject is given whole (碳资产托管、碳回购、碳基金); of a wider one only what does.
      const taken = spoken.length * 3 >= listing.parts.length && speaks(listing.around) ? wholeOr(listing.parts, spoken) : spoken;
      return taken.map((part) => makeItem(part, sentence.text, hit.clause));
    });
    const sentences = nearSentences(alone, [hit]);
    const phrases = sentences.flatMap((sentence) =>
      (focus.endings.length > 0
        ? focus.endings.flatMap((ending) => phrasesEndingIn(ending, sentence.text, pattern('text.boundary'), pattern('text.phrase-end')))
        : words.flatMap((word) => phrasesHolding(word, sentence.text, pattern('text.boundary'), pattern('text.phrase-end')))
      )
        .filter(({ text }) => speaks(text) && !words.includes(text))
        .map((phrase) => makeItem(phrase.text, sentence.text, hit.clause)),
    );
    const items = parts.length > 0 ? parts : phrases.slice(0, 1);
    if (items.length > 0) return items;
  }
  return [];
}

function wholeOr(parts: readonly string[], spoken: readonly string[]): readonly string[] {
  return spoken.length * 2 > parts.length ? parts : spoken;
}

/** Instruments of the named instruments' classes in the region's best clause. */
async function instrumentsOf(task: AnswerTask): Promise<AnswerItem[]> {
  // A class that only a topic word speaks of is too wide to list: its instruments are not what was asked.
  const classes = new Set(
    task.understanding.chips.flatMap((chip) => {
      const instrument = chip.kind === 'instrument' ? task.context.names.instrumentById(chip.value) : undefined;
      return instrument === undefined || instrument.isClass ? [] : [instrument.class];
    }),
  );
  const best = task.hits[0];
  if (best === undefined || classes.size === 0) return [];
  const rows = (await task.facts.instrumentsOf([best.clause.id])).filter((row) => classes.has(row.classId));
  return rows.map((row) => makeItem(row.surface, row.quote, best.clause, { factId: row.id }));
}
