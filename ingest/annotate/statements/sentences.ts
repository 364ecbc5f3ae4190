import { splitSentences } from '../../../graph/text/sentences.ts';
import { closingListsOf } from '../departments/closing.ts';
import { sentencesOf, type Passage } from '../passage.ts';
import { rememberBy } from '../remember.ts';
import type { Place } from './actors.ts';

const ANNOUNCES = '：:';
const SPEAKS = /[\u4e00-\u9fff]/u;
/** Cells of a table of tasks, with a stroke where one is empty (各区政府 / / /): names that say nothing. */
const CELLS = /^[^。；，]*(?:\/{2,}|\/$)/u;
const isCells = (sentence: string): boolean => sentence.includes('/') && CELLS.test(sentence);
/** Cells of one row that only name who is in charge, side by side (各区政府市医保局基层处), and lines of contacts (中小企业处张三0591-87000000). */
const ONLY_NAMES =
  /^(?:(?:各|[省市区县])[\u4e00-\u9fa5]{0,9}?(?:委|局|厅|办|政府|[处室])[、，/\s]*)(?:[\u4e00-\u9fa5]{1,8}?(?:委|局|厅|办|政府|[处室])[、，/\s]*)*$/u;
const CONTACT = /(?:联系人|联系电话|联系方式|传真|电子邮箱)[：:]|(?:\d{3,4}[-—－])?\d{7,8}[）)]?$/u;
const ENDED = /[。；;！？：:]$/u;

/**
 * The sentences of a clause's body that count as statements, `[start, end)` of the passage: closing department lists are left out, and so is
 * what only announces (现将有关事项通知如下：) beside others.
 */
export const splitStatements = rememberBy((passage: Passage): readonly Place[] => {
  const { text } = passage;
  const lists = closingListsOf(passage);
  let bare = text;
  for (const list of lists) bare = bare.slice(0, list.start) + '\n'.repeat(list.end - list.start) + bare.slice(list.end);
  const sentences = (lists.length === 0 ? sentencesOf(passage) : splitSentences(bare)).filter(({ start, end }) => {
    const sentence = bare.slice(start, end);
    return SPEAKS.test(sentence) && !isCells(sentence) && (ENDED.test(sentence) || !(ONLY_NAMES.test(sentence) || CONTACT.test(sentence)));
  });
  const said = sentences.filter(({ end }) => !ANNOUNCES.includes(bare.charAt(end - 1)));
  return said.length > 0 ? said : sentences;
});
