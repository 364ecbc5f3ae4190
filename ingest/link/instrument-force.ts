import type { InstrumentMention, Modality, PolicyDocument, Statement } from '../../graph/model.ts';
import { spanContains } from '../../graph/span.ts';
import type { NormalisedText } from '../../graph/text/view.ts';
import { splitSegments } from '../annotate/statements/segments.ts';
import { findTriggers } from '../annotate/statements/triggers.ts';
import { isAction } from '../annotate/statements/grammar.ts';
import { readPassage } from '../annotate/passage.ts';

/**
 * With which force a clause names an instrument: that of the nearest trigger before it in its sentence (a sentence ends at ；), else the
 * sentence's main one. A sentence that only states (background, aims, definitions) gives `none`, whatever words it holds.
 */
export function instrumentForce(document: PolicyDocument, mention: InstrumentMention): Modality {
  const inClause = statementsOf(document).get(mention.clause) ?? [];
  const sentence = inClause.find(({ span }) => spanContains(span, mention.span));
  if (sentence !== undefined) return forceInSentence(document, sentence, mention);
  return mention.role === 'mention' ? 'none' : forceInHeading(document, inClause, mention);
}

function forceInSentence({ text }: PolicyDocument, { span, modality }: Statement, mention: InstrumentMention): Modality {
  const main = modality[0] ?? 'none';
  if (main === 'none') return main;
  return triggerBefore(readPassage(text, span).text, lengthBetween(text, span.start, mention.span.start)) ?? main;
}

/**
 * A heading is no sentence of its own (annotation guide §6): what it names has the force with which the clause's sentences name it; else that of
 * a trigger in the heading; else deploy where the heading is an action (推广绿色信贷); else that of the clause's first sentence. The heading of a
 * clause whose sentences only state does so too.
 */
function forceInHeading(document: PolicyDocument, statements: readonly Statement[], mention: InstrumentMention): Modality {
  const acting = statements.filter(({ modality }) => modality[0] !== 'none');
  for (const { span, modality } of acting) {
    const sentence = readPassage(document.text, span).text;
    const at = sentence.indexOf(mention.surface);
    if (at >= 0) return triggerBefore(sentence, at) ?? modality[0] ?? 'none';
  }
  const clause = document.clauses.find(({ path }) => path === mention.clause);
  const heading = clause?.headingSpan ?? clause?.body;
  if (heading === null || heading === undefined || (statements.length > 0 && acting.length === 0)) return 'none';
  const words = readPassage(document.text, heading).text;
  const before = lengthBetween(document.text, heading.start, mention.span.start);
  return triggerBefore(words, before) ?? (isAction(words) ? 'deploy' : (acting[0]?.modality[0] ?? 'none'));
}

/** The class of the last trigger that ends before `at` of a sentence; null if there is none. */
function triggerBefore(sentence: string, at: number): Modality | null {
  return findTriggers(splitSegments(sentence)).findLast(({ end }) => end <= at)?.modality ?? null;
}

/** How many printed units, blanks left out, stand between two places of the source. */
function lengthBetween(text: NormalisedText, start: number, end: number): number {
  return start >= end ? 0 : readPassage(text, { start, end }).text.length;
}

/** Statements by clause: every mention of a document asks. */
const grouped = new WeakMap<PolicyDocument, Map<string, Statement[]>>();

function statementsOf(document: PolicyDocument): Map<string, Statement[]> {
  const known = grouped.get(document) ?? Map.groupBy(document.statements, ({ clause }) => clause);
  grouped.set(document, known);
  return known;
}
