import { fileURLToPath } from 'node:url';
import { readTable } from '../../../graph/table.ts';
import type { Names } from '../../../api/search/understand/context.ts';
import type { ChipKind, Understanding } from '../../../api/search/understand/types.ts';

/** What of an understanding is judged, each a set of names. */
export const JUDGED = ['regions', 'bodies', 'instruments', 'bearers', 'modality', 'deadlines', 'documents', 'corrections'] as const;
export type Judged = (typeof JUDGED)[number];

/** A question with what should be understood. */
export interface ExpectedQuestion {
  readonly genre: string;
  readonly question: string;
  readonly intent: string;
  readonly expected: Readonly<Record<Judged, readonly string[]>>;
}

/** The rows of `understanding-questions.tsv`: even ones for development, odd ones only for scoring. */
export function readQuestions(): { development: ExpectedQuestion[]; kept: ExpectedQuestion[] } {
  const file = fileURLToPath(new URL('understanding-questions.tsv', import.meta.url));
  const all = readTable(file, ['genre', 'question', 'intent', ...JUDGED]).map((row) => ({
    genre: row.get('genre'),
    question: row.get('question'),
    intent: row.get('intent'),
    expected: Object.fromEntries(JUDGED.map((kind) => [kind, row.list(kind)])) as Record<Judged, string[]>,
  }));
  return { development: all.filter((_, at) => at % 2 === 0), kept: all.filter((_, at) => at % 2 === 1) };
}

/** What was understood, in the form of the table. */
export function judgedParts(understanding: Understanding, names: Names): Record<Judged, string[]> {
  const named = (...kinds: ChipKind[]): string[] => understanding.chips.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
  const values = (kind: ChipKind): string[] => understanding.chips.filter((chip) => chip.kind === kind).map(({ value }) => value);
  return {
    regions: named('region'),
    bodies: named('body'),
    instruments: [...new Set(values('instrument').map((id) => names.instrumentById(id)?.class ?? id))],
    bearers: named('bearer'),
    modality: values('modality'),
    deadlines: values('deadline'),
    documents: named('document', 'number'),
    corrections: understanding.corrections
      .filter(({ kind, to }) => kind === 'typo' && to !== null)
      .map(({ from, to }) => `${from}→${to ?? ''}`),
  };
}

/** Expected, understood and agreeing names of one kind. */
export interface Tally {
  expected: number;
  found: number;
  right: number;
}

export function addTally(tally: Tally, kind: Judged, expected: readonly string[], found: readonly string[]): void {
  tally.expected += expected.length;
  tally.found += found.length;
  tally.right += expected.filter((name) => found.some((each) => agrees(kind, name, each))).length;
}

/** A document is expected by a part of its name, a correction by the wrong word or a longer one around it. */
function agrees(kind: Judged, expected: string, found: string): boolean {
  if (kind === 'documents') return found.includes(expected);
  if (kind !== 'corrections') return found === expected;
  const [from = '', to = ''] = expected.split('→');
  const [foundFrom = '', foundTo = ''] = found.split('→');
  return foundFrom.includes(from) && foundTo.includes(to);
}

export function f1({ expected, found, right }: Tally): number {
  return expected + found === 0 ? 1 : (2 * right) / (expected + found);
}
