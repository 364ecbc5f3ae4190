import type { Clause, ClauseKind, MetadataDate, PolicyDocument } from '../../../graph/model.ts';
import { findDates } from '../../../graph/text/dates.ts';
import { foldForMatching } from '../../../graph/text/fold.ts';
import { parseNumber } from '../../../graph/text/numerals.ts';
import { JingweiError } from '../../../graph/errors.ts';
import { cellOneOf, readLexicon } from '../lexicon.ts';
import { rememberBy } from '../remember.ts';
import { passageSpan, readPassage, type Passage } from '../passage.ts';
import { shiftDay } from './days.ts';
import { confidenceOf } from '../rules.ts';

const PLACES: Readonly<Record<string, string>> = {
  day: '(?:[0-9]{4}|[零一二三四五六七八九]{4})年(?:[0-9一二三四五六七八九十]{1,3}月(?:[0-9一二三四五六七八九十]{1,3}日|底|末)?|底|末)',
  issue: '(?:印发|发布|公布|颁布|下发|发文|签发|印发公布|公开发布|通过|批准)',
  count: '(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})',
  force: '施行|实施|执行|生效|试行',
};
const CUES = readLexicon('validity-cues.tsv', ['pattern', 'says', 'rule']).map((row) => {
  try {
    const pattern = new RegExp(
      row.get('pattern').replace(/\{(\w+)\}/g, (whole, name: string) => PLACES[name] ?? whole),
      'u',
    );
    return { pattern, says: cellOneOf(row, 'says', ['effective', 'expires'] as const), rule: row.get('rule') };
  } catch (cause) {
    if (cause instanceof JingweiError) throw cause;
    throw new JingweiError('BAD_VOCABULARY', 'not a regular expression', { place: { file: row.file, line: row.line }, cause });
  }
});
/** Passages and sentences without any of these are not looked at. */
const MAYBE =
  /[日月年底末起](?:[正试暂]?式?)(?:施行|实施|执行|生效|试行)|有效期|期限|之日|试行|执行期|失效|废止|时间|在全.{1,2}(?:施行|实施|执行)/;
/** What names the document itself, or brings it out: the sentence speaks of its validity and of no other's. */
const OWN =
  /本(?:办法|通知|意见|方案|细则|条例|规定|规则|措施|政策|计划|规划|法|决定|公告|通告|指引|指南|标准|文件|目录|制度|预案|要点|纲要|章程|[\p{Script=Han}]{1,4}(?:办法|意见|方案|细则|措施|规定|政策|计划|标准|规则))/u;
const BRINGS_OUT = /现(?:予以?|将|就)?.{0,12}(?:印发|公布|发布|颁布|转发)|予以(?:公布|发布)|^(?:以上|上述|此前)/;
const SEARCHED: readonly (readonly ClauseKind[])[] = [['closing', 'article', 'clause', 'bullet'], ['cover', 'preamble'], ['front']];

/** First and last day in force, as far as the text says so of itself (annotation guide §1: what it does not say is null). */
export interface Validity {
  readonly effective: MetadataDate | null;
  readonly expires: MetadataDate | null;
}

interface Found {
  readonly span: MetadataDate['span'];
  readonly rule: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads since when and until when the document is in force. `issued` is its own day, null where it is not known to the day: without it 自印发之日起 says nothing; a duration
 * (有效期5年) counts from the first day in force, or from the day of issue where none is stated.
 */
export function findValidity(document: PolicyDocument, issued: string | null): Validity {
  const effective = dateOf(findCue(document, 'effective'), issued, null, 'first');
  const expires = dateOf(findCue(document, 'expires'), issued, effective?.date ?? issued, 'last');
  return { effective, expires: expires !== null && effective !== null && expires.date < effective.date ? null : expires };
}

function dateOf(found: Found | null, issued: string | null, base: string | null, side: 'first' | 'last'): MetadataDate | null {
  if (found === null) return null;
  const { span, rule, groups } = found;
  const stated = groups['date'] === undefined ? undefined : findDates(groups['date'])[0]?.date;
  if (stated !== undefined) return { date: stated[side], span, rule, confidence: confidenceOf(rule) };
  const count = parseNumber(groups['count'] ?? '');
  const from = groups['from'] === undefined ? base : issued;
  if (from === null || groups['date'] !== undefined) return null;
  if (count === null) return { date: from, span, rule, confidence: confidenceOf(rule) };
  const moved = shiftDay(from, count, groups['unit'] ?? '', side === 'last' ? -1 : 0);
  return moved === null ? null : { date: moved, span, rule, confidence: confidenceOf(rule) };
}

/** The last sentence of the main text that says it of the document; then the covering notice's, then the front's (a law's adoption line). */
function findCue(document: PolicyDocument, says: 'effective' | 'expires'): Found | null {
  for (const kinds of SEARCHED) {
    for (const clause of document.clauses.toReversed()) {
      if (!kinds.includes(clause.kind) || /^a[0-9]/.test(clause.path)) continue;
      const found = cueIn(document, clause, says);
      if (found !== null) return found;
    }
  }
  return null;
}

/** The sentences of a passage that may tell, folded: asked for the beginning and for the end. */
const sentencesOf = rememberBy(({ text }: Passage): readonly { readonly start: number; readonly folded: string }[] => {
  if (!MAYBE.test(text)) return [];
  let end = 0;
  return foldForMatching(text)
    .split(/(?<=[。\n])/)
    .map((folded) => ({ start: (end += folded.length) - folded.length, folded }))
    .filter(({ folded }) => MAYBE.test(folded));
});

function cueIn({ text }: PolicyDocument, clause: Clause, says: 'effective' | 'expires'): Found | null {
  const span = clause.kind === 'front' ? clause.span : (clause.body ?? clause.headingSpan ?? clause.span);
  const passage = readPassage(text, span);
  const about = clause.kind === 'front' || /施行|实施|有效期|执行|时间|期限/.test(clause.heading ?? '');
  for (const { start, folded } of sentencesOf(passage)) {
    const found = matchCue(folded, says, about);
    if (found === null) continue;
    const at = start + found.start;
    return { span: passageSpan(text, passage, at, at + found.length), rule: found.rule, groups: found.groups };
  }
  return null;
}

interface CueMatch {
  readonly start: number;
  readonly length: number;
  readonly rule: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

function matchCue(sentence: string, says: 'effective' | 'expires', about: boolean): CueMatch | null {
  for (const cue of CUES) {
    if (cue.says !== says) continue;
    const match = cue.pattern.exec(sentence);
    if (match === null) continue;
    const [before, behind] = [sentence.slice(0, match.index), sentence.slice(match.index + match[0].length)];
    const own = about || (says === 'effective' ? isOwnBeginning(before, behind) : isOwnEnd(before));
    if (own) return { start: match.index, length: match[0].length, rule: cue.rule, groups: match.groups ?? {} };
  }
  return null;
}

/** The document comes into force, not a standard that it speaks of (各地自…起执行新标准). */
function isOwnBeginning(before: string, behind: string): boolean {
  const alone = /^(?:$|[，。；,;、（()）\n]|有效|试行|至|到|后|之|[-~—])/.test(behind);
  return alone && (before.trim() === '' || OWN.test(before) || BRINGS_OUT.test(before));
}

/** The document's own end: 有效期 without another owner (证书有效期5年), in a sentence that brings it into force or names it. */
function isOwnEnd(before: string): boolean {
  const segment = before.slice(Math.max(...[...'，,；;（('].map((mark) => before.lastIndexOf(mark))) + 1);
  if (OWN.test(segment)) return /^.{0,3}本[^的]{0,16}的?$/u.test(segment) || /(?:施行|实施|执行|生效|起)$/.test(segment);
  return (
    before === '' ||
    ((segment === '' || /(?:日起?|施行|实施|执行|生效)$/.test(segment)) && /(?:施行|实施|执行|生效|之日起|试行)/.test(before))
  );
}
