import { anyOf, cellPattern, readLexicon } from '../annotate/lexicon.ts';
import { fieldOf } from '../read/page-labels.ts';
import { anchored } from '../../graph/text/anchored.ts';

const ORGANISATIONS = anyOf(readLexicon('organisation-endings.tsv', ['ending']), 'ending');
const TITLE_WORDS = anyOf(readLexicon('document-types.tsv', ['word', 'type']), 'word');
const ADDRESSEE = anchored(
  new RegExp(`${anyOf(readLexicon('addressee-endings.tsv', ['ending']), 'ending')}(?:[（(][^（）()]*[）)])?[：:]?$`, 'u'),
);
const CLOSINGS = readLexicon('closing-cues.tsv', ['pattern']).map((row) => anchored(cellPattern(row, 'pattern')));
const PARTS = readLexicon('part-cues.tsv', ['pattern', 'part']).map((row) => ({
  part: row.get('part'),
  pattern: cellPattern(row, 'pattern'),
}));
/** All of them in one: every paragraph is asked for them several times, and few are any. */
const ANY_PART = anchored(new RegExp(PARTS.map(({ pattern }) => pattern.source).join('|'), 'u'));

const ORGANISATION = anchored(new RegExp(`${ORGANISATIONS}(?:[（(](?:盖?章|代章)[）)])?$`, 'u'));
const TITLE = anchored(new RegExp(`${TITLE_WORDS}(?:[（(][^（）()]{1,30}[）)]|》)*(?:的通知)?$`, 'u'));
const DATE_LINE = anchored(
  /^(?:[0-9０-９]{4}|[二〇○零OoＯ０0一三四五六七八九]{4})年[0-9０-９一二三四五六七八九十]{1,3}月(?:[0-9０-９一二三四五六七八九十]{1,3}日)?$/,
);
const SENTENCE_MARK = /[。；;]/;
const LONGEST_NAME = 80;

/** A line that is a date and nothing else. */
export function isDateLine(text: string): boolean {
  return DATE_LINE.test(text);
}

/** A line that is the name of one or more bodies: short, without sentence punctuation, ending as such names do. */
export function isOrganisationLine(text: string): boolean {
  return text.length >= 2 && text.length <= LONGEST_NAME && !/[，。；：、,;:《]/.test(text) && ORGANISATION.test(text);
}

/** A line that ends like a document's title and holds no sentence. */
export function isTitleLine(text: string): boolean {
  return text.length >= 4 && text.length <= 120 && !SENTENCE_MARK.test(text) && !/^[《].*》(?:已经|业经)/.test(text) && TITLE.test(text);
}

/** Running text: a sentence that ends, or a long line with commas. */
export function isProse(text: string): boolean {
  if (/^[（(【][^（）()【】]*[）)】]$/.test(text)) return false;
  return (
    SENTENCE_MARK.test(text) ||
    /(?:如下|下列|以下)[^，。；：:]{0,8}[：:]$/.test(text) ||
    (text.length >= 30 && /[，,]/.test(text) && !isTitleLine(text))
  );
}

/** A row of the table by which a page describes its document, where a text keeps the bars between its cells: 索引号 | … | 成文日期: | …. */
export function isPageRow(text: string): boolean {
  const first = /^\|?\s*([^|]{2,12}?)\s*[：:]?\s*\|/u.exec(text)?.[1];
  return first !== undefined && fieldOf(first) !== undefined;
}

/** Whether the words, maybe with a colon behind them, end as those do whom a document is sent to. */
export function endsAsAddressee(text: string): boolean {
  return ADDRESSEE.test(text);
}

/** A salutation above the text: whom the document is for, ending in a colon. */
export function isSalutation(text: string): boolean {
  return /[：:]$/.test(text) && endsAsAddressee(text) && !/。/.test(text) && !/^(?:为|根据|按照|现|经|附)/.test(text);
}

/** `imprint`, `annexes` (the list of them) or `annex` (the head of one) where a paragraph is known to be none of the main text. */
export function partCue(text: string): string | null {
  return ANY_PART.test(text) ? (PARTS.find(({ pattern }) => pattern.test(text))?.part ?? null) : null;
}

/** Whether a last paragraph puts the document in force or says who is to carry it out or explain it. */
export function isClosing(text: string): boolean {
  return CLOSINGS.some((pattern) => pattern.test(text));
}
