import type { DocType } from '../../../graph/model.ts';
import { cellOneOf, readLexicon } from '../lexicon.ts';

const DOC_TYPES: readonly DocType[] = [
  '通知',
  '意见',
  '实施意见',
  '指导意见',
  '方案',
  '实施方案',
  '行动方案',
  '办法',
  '细则',
  '规划',
  '条例',
  '法律',
  '其他',
];
const WORDS = readLexicon('document-types.tsv', ['word', 'type'])
  .map((row) => ({ word: row.get('word'), type: cellOneOf(row, 'type', DOC_TYPES) }))
  .sort((a, b) => b.word.length - a.word.length);
const FORWARDS = /(?:印发|转发|发布|公布)[《“]?(.+?)[》”]?的(?:通知|公告|函)$/;

/** The type of the substance: of what a notice forwards, of the attached plan's own title, else of the title (guide §1, §7). */
export function readDocType(title: string | null, attached: string | null): DocType {
  const forwarded = title === null ? undefined : FORWARDS.exec(title)?.[1];
  return typeOf(forwarded ?? '') ?? typeOf(attached ?? '') ?? typeOf(title ?? '') ?? '其他';
}

function typeOf(title: string): DocType | null {
  const bare = title.replace(/[》”]$/, '').replace(/(?:[（(][^（）()]*[）)])+[》”]?$/, '');
  return WORDS.find(({ word }) => bare.endsWith(word))?.type ?? null;
}
