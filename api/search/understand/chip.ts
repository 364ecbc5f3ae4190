import type { ChipChoice, ChipKind, QuestionChip } from './types.ts';

/** A chip with the place of its words in the normalised question; a chip that synonyms led to has the place of the synonym. */
export interface PlacedChip extends QuestionChip {
  readonly start: number;
  readonly end: number;
}

export const KIND_NAMES: Readonly<Record<ChipKind, string>> = {
  region: '地区',
  body: '机构',
  instrument: '工具',
  bearer: '主体',
  modality: '模态',
  deadline: '期限',
  document: '文件',
  number: '文号',
};

const FILTERING: ReadonlySet<ChipKind> = new Set(['region', 'document', 'number']);

type Place = { readonly start: number; readonly end: number; readonly surface: string };

/** A chip, with what else its words could mean (itself left out). */
export function makeChip(kind: ChipKind, value: string, name: string, place: Place, others: readonly ChipChoice[] = []): PlacedChip {
  const alternatives = others.filter((other) => other.value !== value);
  return { ...makeChoice(kind, value, name), filters: FILTERING.has(kind), alternatives, ...pick(place) };
}

/** A chip without a place. */
export function makeChoice(kind: ChipKind, value: string, name: string): ChipChoice {
  return { id: `${kind}:${value}`, kind, kindName: KIND_NAMES[kind], name, value };
}

const pick = ({ start, end, surface }: Place): Place => ({ start, end, surface });
