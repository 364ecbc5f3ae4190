import { said } from '../../said.ts';
import { remember } from '../index/holding.ts';
import type { IndexClause } from '../index/types.ts';
import type { Signal } from './types.ts';

const OPENING_KINDS = new Set(['preamble', 'cover', 'closing']);

/** 夯实绿色金融发展基础 is a task, though it ends as a heading of the state of things does. */
const TASK = /夯实|筑牢|打牢|打好|奠定|巩固|增强|强化|改善|完善|健全|提升/u;

const known = new Map<string, boolean>();

/** The heading over a clause, or its own, that announces boilerplate; a heading is looked at once, since many clauses stand under it. */
function boilerplateHeading({ heading, ancestors }: IndexClause, boilerplate: readonly string[]): string | undefined {
  const announces = (text: string): boolean =>
    remember(known, text, () => !TASK.test(text) && boilerplate.some((word) => text.includes(word)));
  return heading !== null && announces(heading) ? heading : ancestors.find(announces);
}

/** Guiding ideas, principles and openings name every subject and settle none: they go below the tasks, unless the document itself is asked for. */
export const boilerplate: Signal = {
  name: 'boilerplate',
  prepare({ understanding: { intent }, boilerplateHeadings }) {
    if (intent === 'citation' || intent === 'when' || intent === 'howmuch') return undefined;
    return ({ clause }) => {
      const heading = clause.targets === 0 ? boilerplateHeading(clause, boilerplateHeadings) : undefined;
      if (heading !== undefined)
        return { value: 1, say: () => said(`在“${heading}”下，不是具体任务`, `Under “${heading}”, so no task of its own`) };
      if (OPENING_KINDS.has(clause.kind)) return { value: 0.5, say: () => said('文件的开头或结尾', 'Opening or closing of the document') };
      return undefined;
    };
  },
};
