import { isIdeographAt } from '../../../graph/text/characters.ts';

/** A part of a sentence between commas: `[start, end)` of the sentence. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Its text with quoted and bracketed stretches blanked out, so that no word in a title or a name counts as a trigger. */
  readonly text: string;
}

/** Takes the place of a unit inside quotes or brackets; no pattern knows it. */
export const BLANK = '□';
const CLOSING: ReadonlyMap<string, string> = new Map(
  ['《》', '“”', '‘’', '（）', '()', '〔〕'].map(([open = '', close = '']) => [open, close]),
);

/** The sentence with quoted and bracketed stretches blanked out, unit by unit. */
export function hideQuoted(sentence: string): string {
  let hidden = '';
  let from = 0;
  for (let at = 0; at < sentence.length; at += 1) {
    // nearly every unit is an ideograph, which opens nothing
    const closing = isIdeographAt(sentence, at) ? undefined : CLOSING.get(sentence.charAt(at));
    const last = closing === undefined ? -1 : sentence.indexOf(closing, at + 1);
    if (last < 0) continue;
    hidden += sentence.slice(from, at) + BLANK.repeat(last + 1 - at);
    from = last + 1;
    at = last;
  }
  return from === 0 ? sentence : hidden + sentence.slice(from);
}

const MARKS = '，,：:。；;！？\n';

/** The segments of a sentence between ， , ： and the end mark, empty ones left out. */
export function splitSegments(sentence: string): Segment[] {
  const hidden = hideQuoted(sentence);
  const segments: Segment[] = [];
  let start = 0;
  for (let at = 0; at <= hidden.length; at += 1) {
    if (at < hidden.length && (isIdeographAt(hidden, at) || !MARKS.includes(hidden.charAt(at)))) continue;
    if (at > start) segments.push({ start, end: at, text: hidden.slice(start, at) });
    start = at + 1;
  }
  return segments;
}

const GIVES_REASON = /^为(?:了)?(?!主)/u;
/** 为推动X，盘活Y，提高Z，开展…: verbs of what is hoped for. */
const PURPOSE =
  /^(?:进一步|切实|有效|不断|充分|更好)*(?:盘活|提高|提升|促进|增强|营造|发挥|改善|防范|保障|缓解|激发|维护|满足|构建[^，]*环境)/u;
/** 为外资企业参与项目提供便利: what is done, and no reason. */
const OFFERS = /^为(?!了)[^，]*(?:提供|创造|营造)[^，]{2,}$/u;
const REASONS_END = /^(?:根据|按照|依据|结合|现|经)|决定|会同/u;

/** How many segments give the reasons that a sentence opens with (为深入贯彻…，探索…，根据…): what they name is no action. */
export function reasonsLength(segments: readonly Segment[]): number {
  const opening = segments[0]?.text ?? '';
  if (!opening.startsWith('为') || !GIVES_REASON.test(opening)) return 0;
  const ended = segments.findIndex(({ text }) => REASONS_END.test(text));
  if (ended >= 0) return Math.max(ended, 1);
  if (OFFERS.test(opening)) return 0;
  const acts = segments.findIndex(({ text }, index) => index > 0 && !PURPOSE.test(text));
  return acts < 0 ? 1 : acts;
}
