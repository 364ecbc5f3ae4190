const BLANK = /\s/;
const BLANKS = /\s/g;

/** The text without white space. Most texts hold none, and a replacement that finds nothing takes ten times as long as the question. */
export const withoutBlanks = (text: string): string => (BLANK.test(text) ? text.replace(BLANKS, '') : text);

const END_MARKS = '。：:';

/** The text without the full stop or colon that it ends with. */
export const withoutEndMark = (text: string): string => (text !== '' && END_MARKS.includes(text.slice(-1)) ? text.slice(0, -1) : text);
