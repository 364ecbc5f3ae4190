import type { Scope } from '../scope.ts';
import type { Answer, AnswerItem, AnswerTask } from './types.ts';

/** What was searched, for the sentence of an honest 未找到. */
function searched({ documents, regionNames }: { documents: number; regionNames: readonly string[] }): string {
  const regions = regionNames.slice(0, 6).join('、');
  return `${documents}份文件${regions === '' ? '' : `（${regions}${regionNames.length > 6 ? '等' : ''}）`}`;
}

/** What was looked for, in the question's own words: “绿色贷款、占比”; 所问 where it has none but those that ask. */
export function askedSubject({ understanding }: AnswerTask): string {
  const actors = understanding.chips.filter(({ kind }) => kind === 'bearer' || kind === 'body').map(({ surface }) => surface);
  const words = understanding.groups.map(({ surface }) => surface).filter((surface) => !actors.includes(surface));
  return words.length === 0 ? '所问' : `“${words.slice(0, 4).join('、')}”`;
}

/** Says how an answer was found; regions that were asked and are not in the collection are named. */
export function found(items: readonly AnswerItem[], how: string, scope: Scope): Answer {
  const notes = [scope.note, scope.missing.length > 0 ? `资料库未收录${scope.missing.join('、')}的文件。` : ''].join('');
  return { status: 'found', reason: null, explanation: `${how}${items.length > 1 ? `，共${items.length}项` : ''}。${notes}`, items };
}

/** 未见: the documents are there, their text does not say it. */
export function notInText(what: string, scope: Scope): Answer {
  const explanation = `未见：已查${searched({ documents: scope.documents.length, regionNames: scope.regionNames })}，${what}。可以换一种说法，或看下面相近的条款。${scope.note}`;
  return { status: 'not_found', reason: 'not_in_text', explanation, items: [] };
}

/** 未收录: no document of what was asked. */
export function notInCollection(missing: readonly string[], scope: Scope): Answer {
  const explanation = `未收录：资料库里没有${missing.join('、')}的文件，现有${searched(scope.collection)}。可以去掉地区条件，或先收录文件。`;
  return { status: 'not_found', reason: 'not_in_collection', explanation, items: [] };
}

/** The question asks for clauses, or no fact fills the asked place clearly. */
export function noClaim(why: string, scope: Scope): Answer {
  return { status: 'none', reason: null, explanation: `${why}，请看下面的条款。${scope.note}`, items: [] };
}
