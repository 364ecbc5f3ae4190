import { toSource, type NormalisedText } from '../../graph/text/view.ts';
import { readBareLabel, readLabel, type Label } from './labels.ts';
import { findRunOn } from './run-on.ts';
import { cutSignature } from './signature-line.ts';
import { settleLabels, type OrdinalDoubt } from './sequence.ts';

/** One line of the clean text, or one numbered item of a line that runs several together. */
export interface Paragraph {
  readonly text: string;
  /** Clean offset of its first unit. */
  readonly start: number;
  readonly label: Label | null;
  /** Whether it opens with words that Markdown sets in bold. */
  readonly bold: boolean;
}

/** The paragraphs of a text with the ordinals that its own sequence bears out, and what is doubtful of them. */
export function readParagraphs(text: NormalisedText): { paragraphs: Paragraph[]; doubts: OrdinalDoubt[] } {
  const found: Paragraph[] = [];
  let start = 0;
  for (const line of text.clean.split('\n')) {
    if (line !== '') {
      const own = isTableRow(text, start, line) ? null : (readLabel(line) ?? readBareLabel(line, findGap(text, start, line)));
      const cuts = [0, ...(own === null ? cutSignature(line) : []), ...findRunOn(line, own)];
      for (const [index, from] of cuts.entries()) {
        const printed = line.slice(from, cuts[index + 1] ?? line.length);
        const label = index === 0 && cuts.length === 1 ? own : readLabel(printed);
        found.push({ text: printed, start: start + from, label, bold: index === 0 && isBold(text, start) });
      }
    }
    start += line.length + 1;
  }
  const { labels, doubts } = settleLabels(found.map((paragraph) => paragraph.label));
  return { paragraphs: found.map((paragraph, at) => ({ ...paragraph, label: labels[at] ?? null })), doubts };
}

/** Whether tabs part the line into cells, as readers print a table's rows: the number in its first cell is no ordinal. One tab behind an ordinal makes no row. */
function isTableRow(text: NormalisedText, start: number, line: string): boolean {
  const from = toSource(text, start);
  const printed = text.source.slice(from, toSource(text, start + line.length - 1) + 1);
  const tab = printed.indexOf('\t', LONGEST_ORDINAL);
  return tab > 0;
}

const LONGEST_ORDINAL = 6;
const LONGEST_NUMBER = 3;

/** Units in front of the first gap that was printed near the beginning of a line and is no unit of the clean text; 0 where there is none. */
function findGap(text: NormalisedText, start: number, line: string): number {
  for (let at = 1; at <= Math.min(LONGEST_NUMBER, line.length - 1); at += 1) {
    if (toSource(text, start + at) - toSource(text, start + at - 1) > 1) return at;
  }
  return 0;
}

function isBold(text: NormalisedText, start: number): boolean {
  return /\*\*[（(]?$/.test(text.source.slice(Math.max(0, toSource(text, start) - 3), toSource(text, start)));
}
