import type { QuestionChip } from '../understand/types.ts';

type Said = Pick<QuestionChip, 'kind' | 'surface' | 'name'>;

/** A chip in the words that were asked, with its name where they say it otherwise (环责险→环境污染责任保险); of a region a short name is enough (山西). */
export function sayChip({ kind, surface, name }: Said): string {
  if (surface === '' || surface === name) return name;
  return kind === 'region' && shortens(surface, name) ? surface : `${surface}→${name}`;
}

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
export const sayChips = (chips: readonly Said[]): string => [...new Set(chips.map(sayChip))].join('、');
