import { loadVocabulary } from '../../graph/vocabulary/load.ts';

/** One letter of a cell, with why it stands at its rank. */
export interface LegendEntry {
  /** Class of modality, role of a department, or state of a cell. */
  readonly id: string;
  /** The letter; empty for a state that is shown by a sign. */
  readonly letter: string;
  readonly name: string;
  readonly en: string;
  readonly reason: string;
  readonly reasonEn: string;
  /** 1 the strongest; null for a state without strength. */
  readonly strength: number | null;
}

/** Roles of departments, strongest first. */
const ROLES: readonly LegendEntry[] = [
  ['lead', '牵', '牵头', 'Leads', '原文写明由其牵头或负责', 'The text says that it leads'],
  ['unspecified', '责', '责任部门', 'Responsible', '列为责任部门，原文未分主次', 'Listed as responsible; the text does not say who leads'],
  ['support', '配', '配合', 'Supports', '排在牵头部门之后，或写明配合、参与', 'Named after the leading one, or said to support it'],
].map(([id = '', letter = '', name = '', en = '', reason = '', reasonEn = ''], at) => {
  return { id, letter, name, en, reason, reasonEn, strength: at + 1 };
});

/** What the letters of a matrix mean, strongest first: of instruments and phrases the classes of modality, of departments their roles. */
export function forcesOf(departments: boolean): readonly LegendEntry[] {
  if (departments) return ROLES;
  return loadVocabulary()
    .modalities.filter(({ id }) => id !== 'none')
    .map(({ id, letter, name, en, reason, reasonEn, strength }) => ({ id, letter, name, en, reason, reasonEn, strength }));
}

/** 提: what is only mentioned acts through nothing; the table of modalities says why. */
export function mentionEntry(): LegendEntry {
  const none = loadVocabulary().modalities.find(({ id }) => id === 'none');
  return {
    id: 'mentioned',
    letter: '提',
    name: '提及',
    en: 'Mentioned',
    reason: none?.reason ?? '',
    reasonEn: none?.reasonEn ?? '',
    strength: null,
  };
}
