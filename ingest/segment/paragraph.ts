import type { NormalisedText } from '../../graph/text/view.ts';
import { readLabel, type Label } from './labels.ts';

/** One line of the clean text. */
export interface Paragraph {
  readonly text: string;
  /** Clean offset of its first unit. */
  readonly start: number;
  readonly label: Label | null;
}

export function readParagraphs(text: NormalisedText): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.clean.split('\n')) {
    if (line !== '') paragraphs.push({ text: line, start, label: readLabel(line) });
    start += line.length + 1;
  }
  return paragraphs;
}
