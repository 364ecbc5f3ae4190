import { readBlocks } from './html/blocks.ts';
import { parsePage } from './html/dom.ts';

const IMAGE = /!\[[^\]\n]{0,300}\]\([^()\n]{0,1000}\)/g;
const TABLE = /<table[\s>](?:(?!<\/?table[\s>])[^])*<\/table>/gi;
const BREAK = /<br\s*\/?>/gi;
const TAG = /<\/?(?:div|p|span|center|sup|sub|b|i|u|strong|em|font|img|a|html|body)(?:\s[^<>]{0,500})?\/?>/gi;
const CIRCLED = /\$\s*\\textcircled\s*\{\s*([0-9]{1,2})\s*\}\s*\$/g;
/** A figure that a recogniser took for a formula: `$70\%$`, `$1.2$`. */
const FIGURE = /\$\s*([0-9][0-9.,\s]*)(?:\\?(%))?\s*\$/g;

/**
 * Takes out of a text what recognisers of scanned pages write into their Markdown beside it: pictures, tables and emphasis as HTML, figures as
 * formulas. Tables are read row by row. Any other text is left as it is.
 */
export function readMarkdown(text: string): string {
  return text
    .replace(IMAGE, '')
    .replace(TABLE, (table) => `\n\n${readBlocks(parsePage(table).body).join('\n\n')}\n\n`)
    .replace(BREAK, '\n')
    .replace(TAG, '')
    .replace(CIRCLED, (whole, digits: string) =>
      Number(digits) >= 1 && Number(digits) <= 20 ? String.fromCharCode(0x245f + Number(digits)) : whole,
    )
    .replace(FIGURE, (_, figure: string, percent: string | undefined) => figure.replace(/\s/g, '') + (percent ?? ''));
}
