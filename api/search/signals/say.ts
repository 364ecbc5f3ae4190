import { quoted, said, sayList, type Said } from '../../said.ts';
import type { QuestionChip } from '../understand/types.ts';

type Asked = Pick<QuestionChip, 'kind' | 'surface' | 'name'>;

/** A chip in the words that were asked, with its name where they say it otherwise (环责险→环境污染责任保险); of a region a short name is enough (山西). */
export function sayChip({ kind, surface, name }: Asked): Said {
  if (surface === '' || surface === name) return quoted(name);
  return quoted(kind === 'region' && shortens(surface, name) ? surface : `${surface}→${name}`);
}

/** What a part of the question is: 山西＝地区. */
export const sayIs = (what: Said, zh: string, en: string): Said => said(`${what.zh}＝${zh}`, `${what.en} = ${en}`);

/** What one thing stands in for. */
export const sayLeads = (from: Said, to: Said): Said => said(`${from.zh}→${to.zh}`, `${from.en} → ${to.en}`);

/** Whether the characters of a short name stand in the full one in this order: 重庆江北 in 重庆市江北区. */
function shortens(short: string, full: string): boolean {
  let at = 0;
  for (const character of short) {
    at = full.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Several chips that a clause answers to, each once. */
export function sayChips(chips: readonly Asked[]): Said {
  const parts = new Map(chips.map(sayChip).map((part) => [part.zh, part]));
  return sayList([...parts.values()]);
}
