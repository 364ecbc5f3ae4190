import { countOf, quoted, said, sayList, type Said } from '../../said.ts';
import type { Scope } from '../scope.ts';
import type { Answer, AnswerItem, AnswerTask } from './types.ts';

/** Regions that a sentence lists at most. */
const MOST_REGIONS = 6;

/** What was searched, for the sentence of an honest 未找到. */
function searched({ documents, regionNames }: { documents: number; regionNames: readonly Said[] }): Said {
  const regions = sayList(regionNames.slice(0, MOST_REGIONS));
  const more = regionNames.length > MOST_REGIONS;
  const none = regionNames.length === 0;
  return said(
    `${documents}份文件${none ? '' : `（${regions.zh}${more ? '等' : ''}）`}`,
    `${countOf(documents, 'document')}${none ? '' : ` (${regions.en}${more ? ' and others' : ''})`}`,
  );
}

/** What was looked for, in the question's own words: “绿色贷款、占比”; 所问 where it has none but those that ask. */
export function askedSubject({ understanding }: AnswerTask): Said {
  const actors = understanding.chips.filter(({ kind }) => kind === 'bearer' || kind === 'body').map(({ surface }) => surface);
  const words = understanding.groups.map(({ surface }) => surface).filter((surface) => !actors.includes(surface));
  if (words.length === 0) return said('所问', 'what is asked');
  const shown = words.slice(0, 4);
  return said(`“${shown.join('、')}”`, sayList(shown.map(quoted)).en);
}

/** No clause speaks of what was looked for. */
export function unheardSubject(task: AnswerTask): Said {
  const subject = askedSubject(task);
  return said(`没有条款讲到${subject.zh}`, `no clause speaks of ${subject.en}`);
}

/** Says how an answer was found; regions that were asked and are not in the collection are named. */
export function found(items: readonly AnswerItem[], how: Said, scope: Scope): Answer {
  const missing = sayList(scope.missing);
  const lacks = scope.missing.length > 0;
  const several = items.length > 1;
  const explanation = said(
    `${how.zh}${several ? `，共${items.length}项` : ''}。${scope.note.zh}${lacks ? `资料库未收录${missing.zh}的文件。` : ''}`,
    [
      `${how.en}${several ? `, ${items.length} in all` : ''}.`,
      scope.note.en,
      lacks ? `The collection holds no document of ${missing.en}.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
  return { status: 'found', reason: null, explanation, items };
}

/** 未见: the documents are there, their text does not say it. */
export function notInText(what: Said, scope: Scope): Answer {
  const looked = searched({ documents: scope.documents.length, regionNames: scope.regionNames });
  const explanation = said(
    `未见：已查${looked.zh}，${what.zh}。可以换一种说法，或看下面相近的条款。${scope.note.zh}`,
    `Not found: searched ${looked.en}; ${what.en}. Try other words, or see the nearest clauses below. ${scope.note.en}`.trimEnd(),
  );
  return { status: 'not_found', reason: 'not_in_text', explanation, items: [] };
}

/** 未收录: no document of what was asked. */
export function notInCollection(missing: readonly Said[], scope: Scope): Answer {
  if (scope.collection.documents === 0) return emptyCollection();
  const [lacking, held] = [sayList(missing), searched(scope.collection)];
  const explanation = said(
    `未收录：资料库里没有${lacking.zh}的文件，现有${held.zh}。可以放宽地区或其他条件，或先收录文件。`,
    `Not held: the collection has no document of ${lacking.en}; it holds ${held.en}. Widen the region or the other filters, or add documents first.`,
  );
  return { status: 'not_found', reason: 'not_in_collection', explanation, items: [] };
}

function emptyCollection(): Answer {
  const explanation = said(
    '未收录：资料库里还没有文件，无从查起。请先录入文件。',
    'Not held: the collection has no document yet. Add documents first.',
  );
  return { status: 'not_found', reason: 'not_in_collection', explanation, items: [] };
}

/** The question asks for clauses, or no fact fills the asked place clearly. */
export function noClaim(why: Said, scope: Scope): Answer {
  const explanation = said(`${why.zh}，请看下面的条款。${scope.note.zh}`, `${why.en}; see the clauses below. ${scope.note.en}`.trimEnd());
  return { status: 'none', reason: null, explanation, items: [] };
}
