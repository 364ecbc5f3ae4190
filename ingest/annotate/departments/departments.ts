import type { DepartmentMention, PolicyDocument } from '../../../graph/model.ts';
import type { Stage } from '../../stage.ts';
import { passageSpan, readPassage, type Passage } from '../passage.ts';
import { closingListsOf, type ClosingList } from './closing.ts';
import { decideLeads } from './list.ts';
import { findTaskedBodies, type TaskedBody } from './sentences.ts';
import { readTables } from './tables.ts';
import { FIRST_LEADS } from './cues.ts';
import { confidenceOf } from '../rules.ts';

type Found = Pick<TaskedBody, 'start' | 'end' | 'name' | 'lead' | 'rule'>;

/** Bodies of a passage; `firstLeads` says whether an earlier list made the first body of every list the leading one. */
function findBodies(passage: Passage, lists: readonly ClosingList[], firstLeads: boolean): Found[] {
  const listed = adjacentLists(passage, lists).flatMap((group) => {
    const bodies = group.flatMap(({ list, rule }) => list.bodies.map((body) => ({ ...body, rule })));
    const leads = decideLeads(bodies, firstLeads || group.some(({ list }) => list.firstLeads));
    return bodies.map(({ start, end, name, rule }, index) => ({ start, end, name, lead: leads[index] ?? null, rule }));
  });
  const outside = (place: Found): boolean => !lists.some((list) => list.start < place.end && place.start < list.end);
  const tasked = findTaskedBodies(passage.text).filter(outside);
  return [...tasked, ...listed].sort((a, b) => a.start - b.start);
}

/** Lists that stand side by side (牵头单位：… and 责任单位：… on lines of their own) say together who leads. */
function adjacentLists(passage: Passage, lists: readonly ClosingList[]): ClosingList[][] {
  const groups: ClosingList[][] = [];
  for (const list of lists) {
    const previous = groups.at(-1)?.at(-1);
    const between = previous === undefined ? ' ' : passage.text.slice(previous.end, list.start);
    if (/^[\n。；;]*$/u.test(between)) groups.at(-1)?.push(list);
    else groups.push([list]);
  }
  return groups;
}

const SKIPPED: readonly string[] = ['front', 'salutation', 'signature', 'imprint'];

/** A remark outside of any list (各项任务中，排在首位的为牵头单位) holds for the whole document. */
function saysFirstLeads(passage: Passage, lists: readonly ClosingList[]): boolean {
  if (!passage.text.includes('牵头') || !/第[一1]|首/u.test(passage.text)) return false;
  const remark = FIRST_LEADS.exec(passage.text);
  return remark !== null && !lists.some((list) => list.start <= remark.index && remark.index < list.end);
}

/** Responsible departments of every clause (annotation guide §3): closing lists, labelled lines, sentences that give a task by name, tables. */
export const departments: Stage = {
  name: 'departments',
  requires: ['text', 'clauses'],
  adds: ['departments'],
  run(document: PolicyDocument) {
    const found: DepartmentMention[] = [];
    const read = document.clauses.flatMap((clause) => {
      if (clause.body === null || SKIPPED.includes(clause.kind)) return [];
      const passage = readPassage(document.text, clause.body);
      return [{ clause, passage, lists: closingListsOf(passage) }];
    });
    const tables = readTables(document);
    let firstLeads = read.some(({ passage, lists }) => saysFirstLeads(passage, lists));
    for (const { clause, passage, lists } of read) {
      firstLeads ||= lists.some(({ list }) => list.fromNowOn);
      const named = new Set<string>();
      const add = (mention: Pick<DepartmentMention, 'name' | 'lead' | 'span' | 'rule'>): void => {
        if (named.has(mention.name)) return;
        named.add(mention.name);
        found.push({ clause: clause.path, ...mention, confidence: confidenceOf(mention.rule) });
      };
      for (const { start, end, name, lead, rule } of findBodies(passage, lists, firstLeads))
        add({ name, lead, span: passageSpan(document.text, passage, start, end), rule });
      for (const { name, lead, span } of tables.get(clause) ?? []) add({ name, lead, span, rule: 'department.table' });
    }
    return { departments: found };
  },
};
