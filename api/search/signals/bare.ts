import { said } from '../../said.ts';
import type { Finding, Signal } from './types.ts';

/** Label and punctuation beside a heading are no text of its own. */
const LEAST_TEXT = 10;

const FINDING: Finding = {
  value: 1,
  say: () => said('只有标题，内容在下级条款', 'Only a heading; the text stands in the clauses below it'),
};

/** A heading that only has clauses below it answers nothing by itself. */
export const bare: Signal = {
  name: 'bare',
  prepare:
    () =>
    ({ clause }) => {
      if (clause.heading === null) return undefined;
      return clause.text.trim().length - clause.heading.length < LEAST_TEXT ? FINDING : undefined;
    },
};
