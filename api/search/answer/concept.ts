import { said } from '../../said.ts';
import { foldedText } from '../index/folded.ts';
import { foldText } from '../index/terms.ts';
import { isParted } from './coverage.ts';
import { isUnheard } from './near.ts';
import type { AnswerPlan } from './types.ts';
import { noClaim, notInText, unheardSubject } from './wording.ts';

/** A concept is explained by clauses; where no clause holds the asked words, it is not in the collection's texts. */
export const answerConcept: AnswerPlan = async (task) => {
  const { groups, chips } = task.understanding;
  const quoted = [...task.understanding.normalised.matchAll(/[“"]([^”"]{2,})[”"]/gu)].map((match) => match[1] ?? '');
  const longest = [...groups].sort(
    (a, b) => task.index.rarity(b.surface) * b.surface.length - task.index.rarity(a.surface) * a.surface.length,
  )[0];
  const terms = quoted.length > 0 ? quoted : longest === undefined ? [] : longest.variants.map((variant) => variant.text);
  const held =
    terms.some((term) => task.index.countHolding(term) > 0 || task.hits.some((hit) => isParted(foldText(term), foldedText(hit.clause)))) ||
    chips.some((chip) => chip.kind === 'instrument' && task.hits.some((hit) => hit.clause.instruments.includes(chip.value)));
  const [term = ''] = terms;
  if (terms.length > 0 && !held) return notInText(said(`没有文件写到“${term}”`, `no document says “${term}”`), task.scope);
  if (isUnheard(task)) return notInText(unheardSubject(task), task.scope);
  return noClaim(said('概念由条款说明', 'The clauses themselves explain the concept'), task.scope);
};
