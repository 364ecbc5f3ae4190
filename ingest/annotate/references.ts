import { PRINTED_KINDS, type Clause, type Finding, type PolicyDocument, type Reference } from '../../graph/model.ts';
import { findAll } from '../../graph/text/matches.ts';
import { parseNumber } from '../../graph/text/numerals.ts';
import { readableSlice } from '../../graph/text/view.ts';
import type { Stage } from '../stage.ts';
import { anyOf, readLexicon } from './lexicon.ts';
import { passageSpan, readPassage } from './passage.ts';
import { makeResolver, readMeant, STEPS, type Step } from './reference-paths.ts';
import { readRelative, RELATIVE, resolveBelow, resolveRelative } from './reference-relative.ts';
import { confidenceOf } from './rules.ts';

const SELF = `(?<![资成基样版文日脚根原])本${anyOf(readLexicon('reference-self.tsv', ['word']), 'word')}`;
const REFERENCE = new RegExp(
  `${RELATIVE}(?<below>${STEPS})?|(?<self>${SELF})?(?:中的?|的)?(?<steps>${STEPS})|(?<annex>附件(?<number>[0-9一二三四五六七八九十]{1,2})?)(?!表)|(?<alone>${SELF})`,
  'gu',
);
/** What names another document before an article: 《…法》第十条, 依照行政处罚法第十条. */
const OTHERS =
  /(?:[》〉]|法|条例|办法|规定|细则|规则|决定|通则|章程|公约|协定|准则|意见|通知|方案|规划|纲要)(?:[（(][^（）()]*[）)])?的?$/u;
const JOINED = /^(?:[、，,和与及或至]|以及|或者|以及|（[^（）]*）、?)*$/u;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly rule: 'reference.clause' | 'reference.relative' | 'reference.annex' | 'reference.self';
  /** Paths that exist; `null` for the document itself. */
  readonly paths: readonly (string | null)[];
}

type Resolve = (steps: readonly Step[], from: string) => string | null;

function readClause(
  { clauses }: PolicyDocument,
  resolve: Resolve,
  { path }: Clause,
  text: string,
): { found: Found[]; missing: { start: number; end: number }[] } {
  const found: Found[] = [];
  const missing: { start: number; end: number }[] = [];
  const articled = clauses.some(({ kind }) => kind === 'article');
  let last = { end: -1, own: false };
  for (const match of findAll(REFERENCE, text)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const { side, below, self, steps, annex, number } = match.groups ?? {};
    if (side !== undefined) {
      const bases = resolveRelative(clauses, path, readRelative(match.groups ?? {}));
      const paths =
        below === undefined ? bases : bases.flatMap((base) => readMeant(below).map((each) => resolveBelow(clauses, base, each)));
      last = { end, own: true };
      if (paths.length > 0 && !paths.includes(null)) found.push({ start, end, rule: 'reference.relative', paths });
      continue;
    }
    const foreign = OTHERS.test(text.slice(Math.max(0, start - 40), start));
    if (steps !== undefined) {
      const continued = last.end >= 0 && self === undefined && JOINED.test(text.slice(last.end, start));
      const own = self !== undefined || (continued ? last.own : articled && !foreign);
      last = { end, own };
      if (!own) continue;
      const paths = readMeant(steps).map((each) => resolve(each, path));
      if (paths.length > 0 && !paths.includes(null)) found.push({ start, end, rule: 'reference.clause', paths });
      else if (self !== undefined) missing.push({ start, end });
    } else if (annex !== undefined) {
      if (foreign) continue;
      const annexes = clauses.filter(({ kind }) => kind === 'annex');
      const named = number === undefined ? (annexes.length === 1 ? annexes[0]?.path : undefined) : `a${String(parseNumber(number))}`;
      if (clauses.some((clause) => clause.path === named)) found.push({ start, end, rule: 'reference.annex', paths: [named ?? null] });
      else if (number !== undefined) missing.push({ start, end });
    } else found.push({ start, end, rule: 'reference.self', paths: [null] });
  }
  return { found, missing };
}

/** References to parts of the document itself (本办法第十条, 前款第（一）项, 附件2) and to it as a whole (本意见), each once a clause. */
export const references: Stage = {
  name: 'references',
  requires: ['text', 'clauses'],
  adds: ['references', 'findings'],
  run(document: PolicyDocument) {
    const resolve = makeResolver(document.clauses);
    const all: Reference[] = [];
    const findings: Finding[] = [];
    for (const clause of document.clauses) {
      if (clause.body === null || !(PRINTED_KINDS.includes(clause.kind) || clause.kind === 'annex')) continue;
      const passage = readPassage(document.text, clause.body);
      if (!/本|前[一两二三四]?[款条项]|第.{1,8}[条项]|附件/u.test(passage.text)) continue;
      const { found, missing } = readClause(document, resolve, clause, passage.text);
      const seen = new Set<string | null>();
      for (const { start, end, rule, paths } of found) {
        const span = passageSpan(document.text, passage, start, end);
        for (const path of paths.filter((each) => !seen.has(each) && each !== clause.path)) {
          seen.add(path);
          all.push({ clause: clause.path, text: readableSlice(document.text, span), path, span, rule, confidence: confidenceOf(rule) });
        }
      }
      for (const { start, end } of missing) {
        const span = passageSpan(document.text, passage, start, end);
        const message = `正文提到“${readableSlice(document.text, span)}”，文件中没有这一部分，可能缺页、未附附件或序号有误`;
        findings.push({ stage: 'references', rule: 'references.no-such-clause', severity: 'note', message, clause: clause.path, span });
      }
    }
    return { references: all, findings };
  },
};
