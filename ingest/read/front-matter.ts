import type { PublishedMetadata } from '../../graph/model.ts';
import { fieldOf, isDescription, toPublished } from './page-labels.ts';

/** Lines from the beginning in which a copied page's description stands. */
const FRONT = 30;
const LINE = /^[\s>#*-]*([^：:*]{2,14})\**\s*[：:]\s*\**\s*(.*?)\s*\**$/;

/**
 * What the lines above a text state of it, as copies of web pages begin: `**发文字号**: 某政发〔2024〕5号`. The lines stay in the text. null
 * where there are none.
 */
export function readFrontMatter(text: string): PublishedMetadata | null {
  const pairs = new Map<string, string>();
  for (const line of text.slice(0, 10_000).split('\n', FRONT)) {
    const [, label = '', value = ''] = LINE.exec(line.slice(0, 400)) ?? [];
    if (fieldOf(label) !== undefined && !pairs.has(label)) pairs.set(label, value);
  }
  return isDescription(pairs) ? toPublished([pairs]) : null;
}
