import type { Passage } from '../passage.ts';
import { rememberBy } from '../remember.ts';
import { findAll } from '../../../graph/text/matches.ts';
import { findBrackets } from './brackets.ts';
import { anchored } from '../../../graph/text/anchored.ts';
import { AUTHORITY_SUFFIX, LABEL } from './cues.ts';
import { BROKEN_LINE, readBodyList, type BodyList } from './list.ts';
import { looksLikeBody } from './names.ts';

/** A list of responsible bodies that closes a clause or one of its paragraphs: `[start, end)` with brackets or label. */
export interface ClosingList {
  readonly start: number;
  readonly end: number;
  readonly rule: 'department.closing-list' | 'department.labelled-line' | 'department.bare-list';
  readonly list: BodyList;
}

/** Only closing punctuation, further brackets or the end of the paragraph may follow a closing list. */
const CLOSES = /^[。；;.]?(?:$|\n|[（(〔[【])|^[。；;]/u;
/** 综合体（社区服务中心）: a single name without a cue says what something is, unless an authority is named. */
const ENDS_AS_AUTHORITY = anchored(new RegExp(`${AUTHORITY_SUFFIX}$`, 'u'));
const REMARK_ONLY = /^[^、]*(?:公开|发布|下同|简称|以下|详见|见附件|备案)/u;

function readBracketed(text: string): ClosingList[] {
  return findBrackets(text).flatMap((group): ClosingList[] => {
    const closes = CLOSES.test(text.slice(group.end));
    // …和产业目录。〔市生态环境局牵头…〕按省的要求，…: a list of its own between two sentences
    if (!closes && !/[。；;]$/u.test(text.slice(0, group.start))) return [];
    const list = readBodyList(text, group.innerStart, group.innerEnd);
    if (list.bodies.length === 0 || (!closes && !list.cued)) return [];
    if (list.cued)
      return list.bodies.some((body) => looksLikeBody(body.name))
        ? [{ start: group.start, end: group.end, rule: 'department.closing-list', list }]
        : [];
    const inner = text.slice(group.innerStart, group.innerEnd);
    const [only] = list.bodies;
    if (list.bodies.length === 1 && !ENDS_AS_AUTHORITY.test(only?.name ?? '')) return [];
    const bare =
      !REMARK_ONLY.test(inner) && !/[。：:]/u.test(inner) && list.bodies.map((body) => body.name).join('').length >= inner.length * 0.7;
    return bare ? [{ start: group.start, end: group.end, rule: 'department.bare-list', list }] : [];
  });
}

const LABELLED_LINE = new RegExp(
  `(?<=^|[。；;\\n])[^。；;\\n：:，,]{0,3}?${LABEL}(?:[^\\n。（(）)]|${BROKEN_LINE.source}|[（(][^（()）]*[）)])*`,
  'gu',
);

/** 责任单位：… as a line or last sentence of its own, without brackets; it runs to the end of the sentence. */
function readLabelled(text: string, bracketed: readonly ClosingList[]): ClosingList[] {
  const inside = (at: number): boolean => bracketed.some((list) => list.start <= at && at < list.end);
  if (!/[：:]/.test(text)) return [];
  return findAll(LABELLED_LINE, text).flatMap((match): ClosingList[] => {
    const start = match.index;
    const end = start + match[0].length;
    if (inside(start)) return [];
    const list = readBodyList(text, start, end);
    return list.cued && list.bodies.length > 0 ? [{ start, end, rule: 'department.labelled-line', list }] : [];
  });
}

/** Every closing list of a passage, in the order of the text. */
export const closingListsOf = rememberBy(({ text }: Passage): readonly ClosingList[] => findClosingLists(text));

/** Every closing list of a passage, in the order of the text. Statements leave them out. */
export function findClosingLists(text: string): ClosingList[] {
  const bracketed = readBracketed(text);
  return [...bracketed, ...readLabelled(text, bracketed)].sort((a, b) => a.start - b.start);
}
