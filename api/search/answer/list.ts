import { quoted, said } from '../../said.ts';
import { foldText } from '../index/terms.ts';
import type { Hit } from '../rank.ts';
import { readFocus, type Focus } from './focus.ts';
import type { InstrumentRow } from './facts.ts';
import type { Listing } from './listing.ts';
import { isUnheard, nearHits, type NearSentence } from './near.ts';
import { perhaps } from './perhaps.ts';
import { makeItem } from './quote.ts';
import { isClear, isTied, rankLists, READ, SURE, type RankedList } from './rank-lists.ts';
import { ROLES } from './roles.ts';
import type { AnswerItem, AnswerPlan, AnswerTask } from './types.ts';
import { unheardNoun } from './unheard.ts';
import { found, notInText, unheardSubject } from './wording.ts';

/** Departments of the best clause where they are asked for; else the list of it that the question is about, else its instruments. */
export const answerList: AnswerPlan = async (task) => {
  const { normalised } = task.understanding;
  const { pattern } = task.context.lexicon;
  const hit = nearHits(task, 1)[0];
  if (hit === undefined || isUnheard(task)) return notInText(unheardSubject(task), task.scope);
  if (pattern('asks.departments').test(normalised)) {
    const rows = await task.facts.departmentsOf([hit.clause.id]);
    if (rows.length > 0) {
      return found(
        rows.map((row) => makeItem(row.name, row.quote, hit.clause, { role: ROLES.responsible, factId: row.id, bodyId: row.bodyId })),
        said('依据最相关条款的责任分工', 'From the division of tasks in the best-fitting clause'),
        task.scope,
      );
    }
  }
  const focus = readFocus(normalised, task.context.lexicon);
  const { means, lists } = await fillingLists(task, focus);
  const best = lists[0];
  // A list of no known kind is none of things that no clause speaks of.
  const doubtful = best !== undefined && best.kind <= 0.5 && unheardNoun(task, focus) !== undefined;
  if (best !== undefined && !doubtful && !isTied(task, lists) && isClear(lists, task.weights('answer.listed'))) {
    const besides = /^(.*?)(?:之外|以外)|除了?(.{2,20}?)(?:还|，|,|外)/u.exec(normalised)?.slice(1).find(Boolean) ?? '';
    const parts = sameKind(lists, best, focus).flatMap(({ listing, sentence }) =>
      listing.parts
        // 除了碳排放权还有哪些: what the question has is not asked.
        .filter((part) => !isBesides(besides, foldText(part)))
        .map((part) =>
          makeItem(part, sentence.text, sentence.hit.clause, {
            role: focus.nouns[0] === undefined ? ROLES.listed : quoted(focus.nouns[0]),
          }),
        ),
    );
    return found(unique(parts), said('依据最相关句子的列举', 'From the list in the best-fitting sentence'), task.scope);
  }
  if (means !== undefined || pattern('asks.instruments').test(normalised)) {
    const items = unique(await instrumentItems(task, [hit]));
    const counted = focus.count === null || items.length === focus.count;
    if (items.length > 1 && counted)
      return found(items, said('依据最相关条款写到的工具', 'From the instruments named in the best-fitting clause'), task.scope);
    const spread = means === undefined ? [] : unique(await instrumentItems(task, nearHits(task, SPREAD)));
    if (spread.length > 1 && focus.count === null)
      return found(spread, said('依据几条相关条款写到的工具', 'From the instruments named in several fitting clauses'), task.scope);
  }
  return perhaps(task, said('没有一处清楚列出所问的内容', 'No place lists clearly what is asked'));
};

/** Lists near the best clauses by fit; where tools or an instrument class are asked for, those that name such (`means`), or that hold a hint of the question. */
export async function fillingLists(
  task: AnswerTask,
  focus: Focus,
): Promise<{ means: readonly InstrumentRow[] | undefined; lists: RankedList[] }> {
  const means = await meansOf(task, focus);
  const lists = rankLists(task, focus).filter(
    ({ listing, sentence, hinted }) => means === undefined || hinted || namesMeans(listing, sentence, means),
  );
  return { means, lists };
}

/** Whether the part is among what the question takes out, with or without what the parts share before it (基金之外 takes 绿色基金 out). */
function isBesides(besides: string, part: string): boolean {
  if (besides === '') return false;
  return besides.includes(part) || besides.split(/[、,，和与及或]/u).some((word) => word.length >= 2 && part.endsWith(word));
}

/** The same words once. */
function unique(items: readonly AnswerItem[]): AnswerItem[] {
  return items.filter((item, at) => items.findIndex((other) => other.text === item.text) === at);
}

/** Classes that stand behind the asking word (哪些绿色保险产品); of 环境权益市场里哪些产品 none, whose products may be of any class. */
function askedBehind({ understanding, context }: AnswerTask, { after }: Focus): Set<string> {
  const chips = understanding.chips.filter((chip) => chip.kind === 'instrument' && after.includes(chip.surface));
  return new Set(chips.map(({ value }) => context.names.instrumentById(value)?.class ?? value));
}

/** Classes whose members have names of their own: a list of platforms and bases is one whatever the vocabulary knows of them. */
const NAMED: ReadonlySet<string> = new Set(['platform', 'organisation', 'cooperation', 'capacity', 'pilot']);

/**
 * Uses of the asked classes, of any class where none is asked for, in the clauses whose lists are read; undefined where the asked noun is none for
 * instruments: neither a general one (工具, 产品) nor the last word of an asked class (有哪些绿色信贷).
 */
async function meansOf(task: AnswerTask, focus: Focus): Promise<readonly InstrumentRow[] | undefined> {
  const general = task.context.lexicon.pattern('asks.instruments');
  const classes = askedBehind(task, focus);
  const asked = focus.nouns.some(
    (noun) => general.test(noun) || [...classes].some((id) => !NAMED.has(id) && task.context.names.instrumentById(id)?.name.endsWith(noun)),
  );
  if (!asked) return undefined;
  const rows = await task.facts.instrumentsOf(nearHits(task, READ).map(({ clause }) => clause.id));
  return classes.size === 0 ? rows : rows.filter((row) => classes.has(row.classId));
}

/** Whether most of a list are instruments of its clause: 能源、工业、交通 are no tools, 不盲目抽贷、断贷 no loans. */
function namesMeans({ parts }: Listing, { hit }: NearSentence, means: readonly InstrumentRow[]): boolean {
  const named = means.filter((row) => row.clauseId === hit.clause.id).map((row) => row.surface);
  const held = parts.filter((part) => named.some((name) => name.includes(part) || part.includes(name)));
  return held.length * 2 > parts.length;
}

function askedClasses({ understanding, context }: AnswerTask): Set<string> {
  const asked = understanding.chips.filter((chip) => chip.kind === 'instrument').map((chip) => chip.value);
  return new Set(asked.map((id) => context.names.instrumentById(id)?.class ?? id));
}

/** Instruments of the clauses below the asked classes, clause by clause; the asked class's own general name left out. */
async function instrumentItems(task: AnswerTask, hits: readonly Hit[]): Promise<AnswerItem[]> {
  const classes = askedClasses(task);
  const rows = await task.facts.instrumentsOf(hits.map(({ clause }) => clause.id));
  const names = new Set(task.understanding.chips.filter((chip) => chip.kind === 'instrument').flatMap((chip) => [chip.name, chip.surface]));
  return hits.flatMap(({ clause }) =>
    rows
      .filter((row) => row.clauseId === clause.id && classes.has(row.classId) && !names.has(row.surface))
      .map((row) => makeItem(row.surface, row.quote, clause, { role: ROLES.instrument, factId: row.id })),
  );
}

/** How many clauses are read for instruments that no one clause lists. */
const SPREAD = 5;
/** The best list with those of the same clause that are as clearly of the asked kind and about as fitting. */
function sameKind(lists: readonly RankedList[], best: RankedList, { count }: Focus): RankedList[] {
  // 哪两种 is answered by the list of two.
  if (best.kind < SURE || best.listing.parts.length === count) return [best];
  return lists.filter(
    (list) => list === best || (list.sentence.hit === best.sentence.hit && list.kind >= SURE && list.fit >= best.fit - 0.1),
  );
}
