import { readExpression, type Sequence, type Term } from '../../graph/text/expression.ts';

/**
 * Texts one of which stands in every match of an expression (`^[^，]{2,60}除外$` needs 除外); null where that cannot be told. A look for them is a
 * fraction of a search that may begin anywhere.
 */
export function findNeeded(source: string): readonly string[] | null {
  return neededOfAny(readExpression(source));
}

function neededOfAny(alternatives: readonly Sequence[]): readonly string[] | null {
  const needed = alternatives.map(neededOf);
  const told = needed.filter((texts) => texts !== null);
  return told.length < needed.length ? null : [...new Set(told.flat())];
}

/** Of what a sequence holds in any case, the words rather than single units, and then the fewest. */
function neededOf(sequence: Sequence): readonly string[] | null {
  const choices = [...runsOf(sequence), ...sequence.map(neededOfTerm).filter((texts) => texts !== null)];
  return choices.sort((a, b) => Number(isWords(b)) - Number(isWords(a)) || a.length - b.length)[0] ?? null;
}

const isWords = (texts: readonly string[]): boolean => texts.every((text) => text.length > 1);

function neededOfTerm(term: Term): readonly string[] | null {
  if (term.kind === 'units') return term.units;
  if (term.kind === 'group') return neededOfAny(term.alternatives);
  return term.kind === 'repeated' && !term.optional ? neededOfTerm(term.term) : null;
}

/** The words that a sequence spells out. */
function runsOf(sequence: Sequence): readonly string[][] {
  const runs: string[][] = [];
  let run = '';
  for (const term of sequence) {
    const unit = term.kind === 'units' && term.units.length === 1 ? (term.units[0] ?? '') : '';
    if (unit === '' && run !== '') runs.push([run]);
    run = unit === '' ? '' : run + unit;
  }
  return run === '' ? runs : [...runs, [run]];
}

/** Whether one of some texts stands in a text. */
export function holdsAny(text: string, some: readonly string[]): boolean {
  for (const each of some) if (text.includes(each)) return true;
  return false;
}
