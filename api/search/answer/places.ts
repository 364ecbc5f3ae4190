import { isPredicate } from '../../../graph/text/tokenise.ts';
import { said, type Said } from '../../said.ts';
import { foldedText } from '../index/folded.ts';
import { foldText } from '../index/terms.ts';
import type { IndexDocument, QueryGroup } from '../index/types.ts';
import type { Hit } from '../rank.ts';
import { coverClause, coverText, isParted } from './coverage.ts';
import { answerEach } from './each.ts';
import { cutSentences, makeItem } from './quote.ts';
import { ROLES } from './roles.ts';
import type { AnswerItem, AnswerPlan, AnswerTask } from './types.ts';
import { askedSubject, found, notInText } from './wording.ts';

/** The regions that write of the asked thing (or, negated, that do not); between named regions what each of them has. */
export const answerPlaces: AnswerPlan = async (task) => {
  const { asked } = task.scope;
  const { pattern } = task.context.lexicon;
  const { normalised } = task.understanding;
  if (asked.length >= 2 && (pattern('asks.each').test(normalised) || !pattern('asks.place').test(normalised))) return answerEach(task);
  const absent = absentModifier(task);
  if (absent !== undefined) return notInText(said(`没有文件写到“${absent}”`, `no document says “${absent}”`), task.scope);
  const holders = await regionsHolding(task);
  const subject = askedSubject(task);
  if (holders.size === 0) return notInText(said(`没有文件写到${subject.zh}`, `no document says ${subject.en}`), task.scope);
  if (!task.understanding.negated)
    return found([...holders.values()], said('依据写到所问内容的文件', 'From the documents that say what is asked'), task.scope);
  const rest = task.scope.documents.filter((document) => !holders.has(document.regionId));
  if (rest.length === 0) return notInText(said('每份文件都写到了', 'every document says it'), task.scope);
  const items = rest.flatMap((document) => {
    const first = document.clauses[0];
    const place = { id: first?.id ?? '', text: document.title };
    return first === undefined ? [] : [placeItem(task, document, document.title, place, ROLES.absent)];
  });
  return found(items, said('全文未见所问内容的文件', 'Documents that nowhere say what is asked'), task.scope);
};

/** A noun that nothing in the collection holds and that stands as the modifier before another word (电池回收): without it the other is not asked. */
function absentModifier(task: AnswerTask): string | undefined {
  const { groups } = task.understanding;
  const unheld = (group: QueryGroup): boolean => group.variants.every((variant) => task.index.countHolding(variant.text) === 0);
  return groups.find(
    (group, at) => groups[at + 1]?.joined === true && unheld(group) && !isPredicate(group.surface) && !knownParts(task, group),
  )?.surface;
}

/** Whether the parts of a word are held somewhere (高碳资产 in 高碳的资产): then it is only said otherwise. */
function knownParts(task: AnswerTask, { surface }: QueryGroup): boolean {
  return surface.length >= 4 && task.hits.some((hit) => isParted(foldText(surface), foldedText(hit.clause)));
}

/** By region id the best clause that uses the asked named instruments, or holds enough of the question's words. */
async function regionsHolding(task: AnswerTask): Promise<Map<string, AnswerItem>> {
  const named = task.understanding.chips.filter(
    (chip) => chip.kind === 'instrument' && task.context.names.instrumentById(chip.value)?.isClass === false,
  );
  const documentIds = task.scope.documents.map((document) => document.id);
  const uses =
    named.length === 0
      ? []
      : await task.facts.usesOf(
          named.map((chip) => chip.value),
          documentIds,
        );
  const holders = new Map<string, AnswerItem>();
  const covers = new Map<string, { readonly cover: number; readonly uses: boolean }>();
  const { groups, chips } = task.understanding;
  const instruments = chips.filter(({ kind }) => kind === 'instrument').map(({ value }) => value);
  const put = (document: IndexDocument, item: AnswerItem): void => {
    if (!holders.has(document.regionId)) holders.set(document.regionId, item);
  };
  const least = task.weights('answer.place');
  const known = knownGroups(task);
  const mentioned = mentionedGroups(task);
  for (const hit of task.hits) {
    if (mentioned.length > 0 && !mentioned.some((group) => holds(group, hit))) continue;
    const use = uses.find((row) => row.clauseId === hit.clause.id);
    const spelled = named.some((chip) => [chip.name, chip.surface].some((name) => isSpelled(foldText(name), foldedText(hit.clause))));
    if (use === undefined && named.length > 0 && !spelled) continue;
    if (
      use === undefined &&
      !spelled &&
      (known.length === 0 || coverClause(known, hit.clause, task.index) < least || !holdsCompounds(task, hit))
    )
      continue;
    put(hit.document, holderItem(task, hit, use?.quote));
    if (!covers.has(hit.document.regionId))
      covers.set(hit.document.regionId, {
        cover: coverClause(groups, hit.clause, task.index),
        uses: instruments.some((id) => hit.clause.instruments.includes(id)),
      });
  }
  // Where one place writes of all that is asked, another that has its instrument and little of the rest writes of something else.
  const most = Math.max(0, ...[...covers.values()].map(({ cover }) => cover));
  for (const [region, { cover, uses: only }] of covers) if (only && cover < most - task.weights('answer.beside')) holders.delete(region);
  return holders;
}

/** What a question says last behind a verb of writing (上市支持里，哪个提到了奖补): a clause without it does not write of what is asked. */
function mentionedGroups({ understanding: { normalised, groups }, index }: AnswerTask): QueryGroup[] {
  const words =
    /(?:提到|写到|讲到|说到|谈到|提及|涉及|写了|提了|讲了|说了|写明|点名)(?:了|过|要)?([^，。？?哪谁什]{2,12})[？?]?$/u.exec(
      normalised,
    )?.[1] ?? '';
  return groups.filter(({ surface, variants }) => words.includes(surface) && variants.some(({ text }) => index.countHolding(text) > 0));
}

const holds = ({ variants }: QueryGroup, { clause }: Hit): boolean =>
  variants.some(({ text }) => isSpelled(foldText(text), foldedText(clause)));

/** Whether a text holds a name, or its parts close together. */
function isSpelled(name: string, text: string): boolean {
  return text.includes(name) || isParted(name, text);
}

/** Least weight of another name for the same thing. */
const SAME = 0.8;

/** The groups that some clause holds: a word that none does says nothing about which place writes of the others. */
function knownGroups(task: AnswerTask): QueryGroup[] {
  const held = ({ text }: { readonly text: string }): boolean => task.index.countHolding(text) > 0;
  return task.understanding.groups
    .filter((group) => group.variants.some(held))
    .map((group) => {
      // Where some text has the very word (典当行), one that has only a wider one (质押) does not write of it.
      const exact = group.surface.length >= 3 && held({ text: group.surface });
      return exact ? { ...group, variants: group.variants.filter(({ weight }) => weight >= SAME) } : group;
    });
}

/** Whether a modifier and the head directly behind it (巨灾|债券) stand in one sentence of the clause, close to each other. */
function holdsCompounds(task: AnswerTask, hit: Hit): boolean {
  const { groups, chips } = task.understanding;
  return groups.every((head, at) => {
    const modifier = groups[at - 1];
    const isHead = chips.some((chip) => chip.kind === 'instrument' && chip.surface === head.surface);
    if (modifier === undefined || head.joined !== true || !isHead) return true;
    return cutSentences(hit.clause.text).some((sentence) => standClose(modifier, head, foldText(sentence.text)));
  });
}

/** Where a word starts in a text. */
function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}

/** Most characters between a modifier and its head. */
const CLOSE = 16;

function standClose(modifier: QueryGroup, head: QueryGroup, sentence: string): boolean {
  return modifier.variants.some((left) =>
    head.variants.some((right) => {
      const heads = placesOf(foldText(right.text), sentence);
      return placesOf(foldText(left.text), sentence).some((from) => heads.some((to) => Math.abs(to - from) <= CLOSE + left.text.length));
    }),
  );
}

/** The sentence that uses the instrument, else the one that holds most of the question. */
function holderItem(task: AnswerTask, hit: Hit, quote: string | undefined): AnswerItem {
  const sentences = cutSentences(hit.clause.text).map(({ text }) => text);
  const shown =
    quote === undefined
      ? sentences
          .map((text) => ({ text, cover: coverText(task.understanding.groups, text, task.index) }))
          .reduce((best, one) => (one.cover > best.cover ? one : best), { text: sentences[0] ?? hit.clause.heading ?? '', cover: 0 }).text
      : (sentences.find((text) => text.includes(quote)) ?? quote);
  return placeItem(task, hit.document, shown, hit.clause, ROLES.says);
}

/** A document's region as the answer. */
function placeItem(task: AnswerTask, document: IndexDocument, quote: string, clause: { id: string; text: string }, role: Said): AnswerItem {
  const { zh, en } = task.context.names.sayRegion(document.regionId);
  return makeItem(zh, quote, clause, { en, role });
}
