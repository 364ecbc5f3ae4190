import { PRINTED_KINDS, type Clause, type InstrumentMention, type InstrumentRole, type PolicyDocument } from '../../../graph/model.ts';
import type { Span } from '../../../graph/span.ts';
import type { Stage } from '../../stage.ts';
import { closingListsOf } from '../departments/closing.ts';
import { passageSpan, readPassage, sentencesOf } from '../passage.ts';
import {
  counts,
  describesWhom,
  endsForeignName,
  findHeaded,
  findNames,
  findPatterned,
  inCitedTitle,
  type Candidate,
} from './candidates.ts';
import { findCoined } from './coined.ts';
import { findExpanded } from './expand.ts';
import { findFramed } from './framed.ts';
import { confidenceOf } from '../rules.ts';
import { findStatingClauses } from '../statements/sections.ts';
import { roleIn } from './roles.ts';
import { holdsUnit, makeExactSet } from '../../../graph/text/unit-set.ts';
import { sortFew } from '../../../graph/text/sort-few.ts';

/** 不动产投资信托基金（REITs）: the abbreviation is the same instrument. */
const ABBREVIATION = /[（(][A-Za-z][A-Za-z&+-]{1,11}[）)]/uy;
const QUOTED = /^“[^”]*”$/u;

function withAbbreviation(one: Candidate, sentence: string): Candidate {
  const mark = sentence.charAt(one.end);
  if (one.rule === 'instrument.expanded' || (mark !== '（' && mark !== '(')) return one;
  ABBREVIATION.lastIndex = one.end;
  if (!ABBREVIATION.test(sentence)) return one;
  const end = ABBREVIATION.lastIndex;
  return { ...one, end, surface: sentence.slice(one.start, end) };
}

const isQuote = makeExactSet('“”');

/** A name ends behind the quotes it holds or begins behind those it does not close: 医疗“绿色通道” is no 医疗“绿色通道. */
function withWholeQuotes(one: Candidate, sentence: string): Candidate {
  const opened = one.surface.lastIndexOf('“');
  if (opened < 0 && one.surface.endsWith('”')) return { ...one, end: one.end - 1, surface: one.surface.slice(0, -1) };
  if (opened < 0 || opened < one.surface.lastIndexOf('”')) return one;
  if (sentence[one.end] === '”') return { ...one, end: one.end + 1, surface: `${one.surface}”` };
  return { ...one, start: one.start + opened + 1, surface: one.surface.slice(opened + 1) };
}

/** What a short name is made for or tied to belongs to it: 基于大数据的绿色设计平台, 与碳减排量挂钩的差异化融资定价. */
const TIED =
  /(?:(?:基于|面向|支撑|应对)[^，。；：“”的]{2,18}|(?<![参给])[与同][^，。；：“”的]{2,16}(?:挂钩|相关|配套|衔接|匹配|相?适应|关联|联动))的$/u;
/** A name longer than this is found by itself. */
const SHORT_NAME = 10;

function withTie(one: Candidate, sentence: string): Candidate {
  if (sentence[one.start - 1] !== '的' || one.end - one.start > SHORT_NAME) return one;
  const tie = TIED.exec(sentence.slice(Math.max(0, one.start - 30), one.start))?.[0];
  if (tie === undefined) return one;
  const start = one.start - tie.length;
  return { ...one, start, surface: sentence.slice(start, one.end) };
}

/** “碳效码” is the name 碳效码. */
function withoutQuotes(one: Candidate): Candidate {
  return one.surface.startsWith('“') && QUOTED.test(one.surface)
    ? { ...one, start: one.start + 1, end: one.end - 1, surface: one.surface.slice(1, -1) }
    : one;
}

/** A pilot of something that has a class of its own is of that class (用能权交易试点; guide §7). */
const OWN_CLASS_BEATS = 'pilot';
const WEAK_FOR_PILOT = ['pilot', 'fintech', 'standard', 'platform'];

/** Of overlapping candidates the longest stays; a name of the vocabulary beats a shape of the same length; parts of one expansion stay together. */
export function chooseLongest(candidates: readonly Candidate[]): Candidate[] {
  const order = sortFew(
    [...candidates],
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      Number(b.rule === 'instrument.expanded') - Number(a.rule === 'instrument.expanded') ||
      Number(b.rule === 'instrument.name') - Number(a.rule === 'instrument.name') ||
      a.start - b.start,
  );
  const kept: Candidate[] = [];
  for (const one of order) {
    const clash = kept.some(
      (other) =>
        one.start < other.end &&
        other.start < one.end &&
        !(one.rule === 'instrument.expanded' && other.rule === one.rule && one.start === other.start && one.end === other.end),
    );
    if (!clash) kept.push(one);
  }
  return sortFew(
    kept.map((one) => withOwnClass(one, candidates)),
    (a, b) => a.start - b.start,
  );
}

function withOwnClass(one: Candidate, candidates: readonly Candidate[]): Candidate {
  if (one.rule === 'instrument.name') return one;
  const inside = candidates.filter((other) => other.rule === 'instrument.name' && one.start <= other.start && other.end <= one.end);
  // a compound that ends in a named instrument of its class is a kind of it
  const kind = inside.find((other) => other.end === one.end && other.class === one.class)?.instrument ?? one.instrument;
  const tried = one.class === OWN_CLASS_BEATS ? inside.find((other) => !WEAK_FOR_PILOT.includes(other.class)) : undefined;
  return { ...one, class: tried?.class ?? one.class, instrument: tried?.instrument ?? kind };
}

/** Texts typed with half-width marks read as those with Chinese ones; no name holds them, so that what is quoted stays as printed. */
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' };
const widen = (text: string): string => (/[,;:]/u.test(text) ? text.replace(/[,;:]/gu, (mark) => WIDE[mark] ?? mark) : text);

interface Named extends Candidate {
  readonly span: Span;
  readonly role: InstrumentRole;
}

function readPart(document: PolicyDocument, span: Span): Named[] {
  const passage = readPassage(document.text, span);
  const lists = closingListsOf(passage);
  return sentencesOf(passage).flatMap((sentence) => {
    const text = widen(passage.text.slice(sentence.start, sentence.end));
    const all = findNames(text).concat(findPatterned(text), findHeaded(text), findFramed(text), findCoined(text), findExpanded(text));
    if (all.length === 0) return [];
    const [quotes, cites] = [holdsUnit(text, isQuote), text.includes('《')];
    const inList = ({ start, end }: Candidate): boolean =>
      lists.some((list) => list.start < sentence.start + end && sentence.start + start < list.end);
    return chooseLongest(
      all
        .map((one) => (quotes ? withWholeQuotes(withAbbreviation(one, text), text) : withAbbreviation(one, text)))
        .filter(
          (one) =>
            !inList(one) &&
            counts(one.surface, text) &&
            !describesWhom(text, one) &&
            !endsForeignName(text, one) &&
            !(cites && inCitedTitle(text, one)),
        )
        .map((one) => withTie(one, text)),
    )
      .map(withoutQuotes)
      .map((one) => ({
        ...one,
        role: roleIn(text, one.start),
        span: passageSpan(document.text, passage, sentence.start + one.start, sentence.start + one.end),
      }));
  });
}

/** Aims, principles, definitions and reasons act through nothing: what they name is a mention (`stating`). */
function readClause(document: PolicyDocument, clause: Clause, stating: boolean): InstrumentMention[] {
  const parts = [clause.headingSpan, clause.body].filter((span) => span !== null);
  const named = new Set<string>();
  return parts
    .flatMap((span) => readPart(document, span))
    .filter(({ surface }) => !named.has(surface) && named.add(surface))
    .map(({ surface, class: inClass, instrument, rule, span, role }) => ({
      clause: clause.path,
      surface,
      class: inClass,
      instrument,
      role: stating ? 'mention' : role,
      coined: rule === 'instrument.quoted',
      span,
      rule,
      confidence: confidenceOf(rule),
    }));
}

/** The means by which the policy acts (annotation guide §4): each distinct name once a clause; headings count on leaves alone. */
export const instruments: Stage = {
  name: 'instruments',
  requires: ['text', 'clauses'],
  adds: ['instruments'],
  run(document: PolicyDocument) {
    const leaves = document.clauses.filter(
      (clause) => clause.body !== null && (PRINTED_KINDS.includes(clause.kind) || clause.kind === 'annex'),
    );
    const stating = findStatingClauses(document.clauses);
    return {
      instruments: leaves.flatMap((clause) => readClause(document, clause, stating.has(clause.path) || clause.kind === 'preamble')),
    };
  },
};
