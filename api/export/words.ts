import { said, type Said } from '../said.ts';

/** Fixed words of the interface that come without English beside them: status of a document, level of a region. */
const WORDS: Readonly<Record<string, string>> = {
  现行: 'In force',
  未生效: 'Not yet in force',
  已失效: 'No longer in force',
  未注明: 'Not stated',
  国家: 'National',
  跨区域: 'Cross-regional',
  省: 'Province',
  市: 'City',
  县: 'County',
  地区: 'Region',
  机构: 'Body',
  工具: 'Instrument',
  主体: 'Actor',
  模态: 'Modality',
  期限: 'Deadline',
  文件: 'Document',
  文号: 'Number',
};

/** A fixed word in both languages; in Chinese alone where it is none. */
export const sayWord = (word: string): Said => said(word, WORDS[word] ?? word);
