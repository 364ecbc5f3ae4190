import { JingweiError } from '../../graph/errors.ts';
import type { PolicyDocument } from '../../graph/model.ts';
import { cleanRange } from '../../graph/text/view.ts';
import { ruleName } from '../../api/cli/explain.ts';
import { FACT_NAMES, type Fact, type FactKind } from '../../ingest/facts.ts';
import { seededRandom } from '../soak/mutants.ts';

/** What `--kind` takes, with the kinds of facts that it draws from. */
export const DRAWN: Readonly<Record<string, readonly FactKind[]>> = {
  all: Object.keys(FACT_NAMES) as FactKind[],
  departments: ['department'],
  instruments: ['instrument'],
  targets: ['target'],
  terms: ['term'],
  statements: ['statement'],
  citations: ['citation'],
  links: ['link'],
  bearers: ['bearer'],
};

/** A fact with the document that it was read from. */
export interface Drawn {
  readonly document: PolicyDocument;
  readonly fact: Fact;
}

/** `count` facts, all equally likely: the same ones for the same facts and seed, in the order in which they were drawn. */
export function drawFacts(facts: readonly Drawn[], count: number, seed: number): Drawn[] {
  const random = seededRandom(seed);
  const left = [...facts];
  const drawn: Drawn[] = [];
  while (drawn.length < count && left.length > 0) {
    const at = Math.floor(random() * left.length);
    const [one, last] = [left[at], left.pop()];
    if (one === undefined || last === undefined) break;
    if (at < left.length) left[at] = last;
    drawn.push(one);
  }
  return drawn;
}

/** Context shown on either side of a quote, in UTF-16 units of the readable text. */
const AROUND = 40;

/** A drawn fact for the person who judges it: place, claim, and the quote between 【 】 in its context. */
export function showFact({ document, fact }: Drawn, number: number): string {
  const { kind, clause, claims, span, rule, confidence } = fact;
  const { start, end } = cleanRange(document.text, span);
  const { clean } = document.text;
  const context = `${clean.slice(Math.max(0, start - AROUND), start)}【${clean.slice(start, end)}】${clean.slice(end, end + AROUND)}`;
  return [
    `${number}. ${document.name}  ${clause ?? ''}  ${FACT_NAMES[kind]} ${kind}`,
    `   ${claims.join(' · ')}`,
    `   ${context.replace(/\s+/g, ' ')}`,
    `   ${ruleName(rule)} ${rule} ${confidence.toFixed(2)}`,
  ].join('\n');
}

/** The judgements of a file: lines `number<TAB>right|wrong[<TAB>note]`, `#` a comment; one that is none is `BAD_INPUT` with its line. */
export function readMarks(text: string, file: string): Map<number, boolean> {
  const marks = new Map<number, boolean>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [number = '', mark] = line.split('\t').map((cell) => cell.trim());
    if (!/^\d+$/.test(number) || (mark !== 'right' && mark !== 'wrong'))
      throw new JingweiError('BAD_INPUT', 'not number<TAB>right or number<TAB>wrong', { place: { file, line: index + 1 } });
    marks.set(Number(number), mark === 'right');
  }
  return marks;
}

/** How many of the judged facts are right, by kind and by rule; numbers count from 1 in the order of the draw. */
export function countRight(drawn: readonly Drawn[], marks: ReadonlyMap<number, boolean>): string[] {
  const tallies = new Map<string, { right: number; all: number }>();
  for (const [index, { fact }] of drawn.entries()) {
    const right = marks.get(index + 1);
    if (right === undefined) continue;
    for (const key of ['all', `kind ${fact.kind}`, `rule ${fact.rule}`]) {
      const tally = tallies.get(key) ?? { right: 0, all: 0 };
      tallies.set(key, { right: tally.right + (right ? 1 : 0), all: tally.all + 1 });
    }
  }
  return [...tallies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { right, all }]) => `${(right / all).toFixed(3)}  ${String(right).padStart(4)}/${String(all).padEnd(4)}  ${key}`);
}
