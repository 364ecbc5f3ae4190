import type { PolicyDocument, Term } from '../../graph/model.ts';
import { findInstruments } from '../../graph/vocabulary/instruments.ts';

/**
 * The instrument that a term quantifies: the measure that it names, led to what the clause uses under that name, else to what the vocabulary
 * knows under it. null where the term names none or nobody knows it.
 */
export function linkTerm(document: PolicyDocument, term: Term): string | null {
  const { instrument } = term;
  if (instrument === null) return null;
  const beside = document.instruments.filter(({ clause }) => clause === term.clause);
  const used = beside.find(({ surface }) => surface === instrument) ?? beside.find(({ surface }) => surface.includes(instrument));
  if (used !== undefined) return used.instrument ?? used.class;
  return findInstruments(instrument).find(({ surface }) => surface.length >= instrument.length / 2)?.entry.id ?? null;
}
