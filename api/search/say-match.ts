import { quoted, said, sayList, type Said } from '../said.ts';
import { foldedText } from './index/folded.ts';
import type { Hit } from './rank.ts';
import { sayWords } from './signals/bm25f.ts';
import { wordsHeld, type Sought } from './sought.ts';
import { sayIs } from './signals/say.ts';
import type { Understanding } from './understand/types.ts';

/** Signals that say what of the question a clause answers to, in the order of the sentence; the others only order clauses that fit alike. */
const SAID = ['concept', 'region', 'body', 'bearer', 'modality', 'deadline', 'document', 'quantified', 'cited', 'opening'];

/**
 * Why a clause was found, in one sentence: 匹配：绿色保险＝工具；山西＝地区；发行＝词语。 Words that a chip stands for are not said twice; what stands
 * against the clause comes last.
 */
export function sayMatch({ clause, reasons }: Pick<Hit, 'clause' | 'reasons'>, { groups }: Understanding, sought: Sought): Said {
  const reasonsFor = SAID.flatMap((name) => reasons.filter(({ signal }) => signal === name)).map(({ text }) => text);
  const isSaid = (surface: string): boolean => reasonsFor.some(({ zh }) => zh.includes(surface));
  const words = sayWords(
    clause,
    groups.filter(({ surface }) => !isSaid(surface)),
  );
  const against = reasons.filter(({ score }) => score < 0).map(({ text }) => said(`排后：${text.zh}`, `ranked lower: ${text.en}`));
  const parts = [...reasonsFor, ...(words ?? []), ...sayParts(foldedText(clause), sought, isSaid)];
  const all = [...(parts.length === 0 ? [said('个别字相同', 'single characters in common')] : parts), ...against];
  return said(`匹配：${all.map(({ zh }) => zh).join('；')}`, `Match: ${all.map(({ en }) => en).join('; ')}`);
}

/** Words inside of what the question says, where the clause does not hold the whole: 绿色金融 of 绿色金融改革. */
function sayParts(text: string, { groups, isWord }: Sought, isSaid: (surface: string) => boolean): Said[] {
  const parts = groups
    .filter(({ surface }) => !isSaid(surface))
    .map((group) => wordsHeld(text, group, isWord))
    .flatMap(({ held, whole }) => (whole ? [] : held.map((part) => part.text)));
  return parts.length === 0 ? [] : [sayIs(sayList([...new Set(parts)].map(quoted)), '部分词语', 'part of the words')];
}
