import { splitSentences } from '../../graph/text/sentences.ts';
import { anchored } from '../../graph/text/anchored.ts';
import { withoutEndMark } from '../../graph/text/blanks.ts';

/** How a paragraph opens: `line` where it is a heading as a whole, `lead` where its first sentence may be one, `sentence` where it may be either. */
export type OpeningKind = 'line' | 'lead' | 'sentence' | 'text';

export interface Opening {
  readonly kind: OpeningKind;
  /** `[start, end)` of the possible heading in the paragraph, without its full stop. */
  readonly start: number;
  readonly end: number;
  /** Where the text behind it begins; the paragraph's length where nothing follows. */
  readonly rest: number;
}

const LONGEST_LINE = 80;
const LONGEST_LEAD = 45;
const LONGEST_SENTENCE = 30;
/** What a sentence says that is a rule and no heading. */
const RULE =
  /应当|必须|不得|不超过|按(?:以下|下列)|万元|[0-9０-９][%％]|的[。：:]$|^(?:到[0-9０-９]|自[0-9０-９]|凡|本(?:办法|通知|方案|意见|细则|条例|规定))/;
const LEAD_IN = anchored(/(?:下列|以下|如下|包括|为|的)[^，。]{0,12}[：:]$/);

/** 第一条【目的】…, 第一条（目的和依据）…. */
export const BRACKETED = /^\s*(?:【([^】]{1,30})】|[（(](?=[^（）()]{2,20}[）)]\s*[^\s，。；、])([^（）()]+)[）)])/;

/** Reads how the paragraph opens behind its label, which is `from` units long; an opening sentence of more than `longestLead` units is no heading. */
export function readOpening(paragraph: string, from: number, longestLead = LONGEST_LEAD): Opening {
  const text = paragraph.slice(from);
  const bracketed = from > 0 ? BRACKETED.exec(text) : null;
  if (bracketed !== null) {
    const start = from + (/[^\s【（(]/.exec(text)?.index ?? 0);
    return { kind: 'lead', start, end: start + (bracketed[1] ?? bracketed[2] ?? '').trim().length, rest: from + bracketed[0].length };
  }
  const [first] = splitSentences(text, 1);
  if (first === undefined) return { kind: 'text', start: from, end: from, rest: paragraph.length };
  const sentence = text.slice(first.start, first.end);
  const start = from + first.start;
  const bare = withoutEndMark(sentence);
  const alone = text.slice(first.end).trim() === '';
  const opening = { start, end: start + bare.length, rest: alone ? paragraph.length : from + first.end };
  if (alone && !/[。；;！？，,]$/.test(sentence)) return { kind: isHeadingLine(sentence) ? 'line' : 'text', ...opening };
  if (!sentence.endsWith('。') || RULE.test(sentence) || (sentence.match(/[，,]/g)?.length ?? 0) > 3) return { kind: 'text', ...opening };
  if (alone) return { kind: bare.length <= LONGEST_SENTENCE && !/[，,].*[，,]/.test(bare) ? 'sentence' : 'text', ...opening };
  return { kind: bare.length <= longestLead ? 'lead' : 'text', ...opening };
}

/** A line without a full stop is a heading unless it is long or, ending in a colon, leads into what follows. */
function isHeadingLine(line: string): boolean {
  return line.length <= LONGEST_LINE && !LEAD_IN.test(line) && !/。./.test(line) && !/[，,].*[：:]$/.test(line);
}

/**
 * Which of the siblings' openings are headings. Parallel clauses are built alike: where fewer than half of them open with a short sentence,
 * none of those sentences is a heading. `followed[i]` says whether text or clauses follow the paragraph.
 */
export function chooseHeadings(openings: readonly Opening[], followed: readonly boolean[]): boolean[] {
  const candidate = openings.map(
    (opening, at) => opening.kind === 'line' || opening.kind === 'lead' || (opening.kind === 'sentence' && followed[at] === true),
  );
  const weak = openings.map((opening) => opening.kind !== 'line');
  const total = weak.filter(Boolean).length;
  const leads = candidate.filter((is, at) => is && weak[at] === true).length;
  return candidate.map((is, at) => is && (weak[at] === false || total < 3 || leads * 2 >= total));
}

const LONGEST_PRINCIPLE = 24;
/** Steps named in words are items of their clause, not clauses. */
const STEP = anchored(/^(?:[一二三四五六七八九十]是|首先|其次|再次|最后|第[一二三四五六七八九十][，,])/);

/**
 * A paragraph that opens with a short sentence and goes on, as principles do: 坚持市场主导、政府引导。充分发挥…
 * A comma in that sentence is allowed behind 坚持 only.
 */
export function isPrinciple(paragraph: string): boolean {
  const opening = readOpening(paragraph, 0);
  const lead = paragraph.slice(opening.start, opening.end);
  return (
    !STEP.test(paragraph) &&
    opening.kind === 'lead' &&
    lead.length <= LONGEST_PRINCIPLE &&
    (lead.match(/[，,]/g)?.length ?? 0) <= (lead.startsWith('坚持') ? 1 : 0)
  );
}
