import { splitSentences } from '../../../graph/text/sentences.ts';
import { closingListsOf } from '../departments/closing.ts';
import type { Passage } from '../passage.ts';
import type { Place } from './actors.ts';

const ANNOUNCES = '：:';
const SPEAKS = /[\u4e00-\u9fff]/u;
/** Cells of a table of tasks, with a stroke where one is empty (各区政府 / / /): names that say nothing. */
const CELLS = /^[^。；，]*(?:\/{2,}|\/$)/u;

/**
 * The sentences of a clause's body that count as statements, `[start, end)` of the passage: closing department lists are left out, and so is
 * what only announces (现将有关事项通知如下：) beside others.
 */
export function splitStatements(passage: Passage): readonly Place[] {
  const known = split.get(passage) ?? splitPassage(passage);
  split.set(passage, known);
  return known;
}

/** Targets and statements are read from the same sentences. */
const split = new WeakMap<Passage, readonly Place[]>();

function splitPassage(passage: Passage): readonly Place[] {
  const { text } = passage;
  const lists = closingListsOf(passage);
  let bare = text;
  for (const list of lists) bare = bare.slice(0, list.start) + '\n'.repeat(list.end - list.start) + bare.slice(list.end);
  const sentences = splitSentences(bare).filter(({ start, end }) => {
    const sentence = bare.slice(start, end);
    return SPEAKS.test(sentence) && !CELLS.test(sentence);
  });
  const said = sentences.filter(({ end }) => !ANNOUNCES.includes(bare.charAt(end - 1)));
  return said.length > 0 ? said : sentences;
}
