import { opensFormula } from '../formula.ts';
import { printable } from '../printable.ts';
import { said, say, type Language } from '../../said.ts';
import type { Kind, Written } from '../types.ts';
import { STYLE } from './styles.ts';

/** Longest text of a cell in Excel, in UTF-16 units. */
const LONGEST = 32_767;
const CUT = said('……（超过单元格上限，其余见原文）', '… (longer than a cell can hold; the rest is in the document)');

/** A column's letters, 0 for A. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** Text for an element or an attribute. */
export function escapeXml(text: string): string {
  return printable(text).replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character);
}

/** Text of a cell; what looks like one of Excel's own escapes (`_x000D_`) is kept as it is printed. */
function cellText(text: string, language: Language): string {
  const cut = say(CUT, language);
  const whole = text.length > LONGEST ? text.slice(0, LONGEST - cut.length).toWellFormed() + cut : text;
  return escapeXml(whole.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

/** Days since the end of 1899, as Excel counts them; undefined for what is no whole day after February 1900. */
export function serialDay(iso: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const day = Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
  return day > 60 ? day : undefined;
}

/**
 * One cell. Numbers and days have their own types, everything else is text, which no spreadsheet computes; text that would open a formula if
 * it were typed again is marked as text (quotePrefix), so that it stays text when somebody edits the cell.
 */
export function writeCell(at: string, value: Written, kind: Kind, language: Language): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${at}" s="${STYLE.number}"><v>${value}</v></c>`;
  const day = kind === 'date' ? serialDay(value) : undefined;
  if (day !== undefined) return `<c r="${at}" s="${STYLE.date}"><v>${day}</v></c>`;
  const style = kind === 'link' ? STYLE.link : opensFormula(value) ? STYLE.quoted : STYLE.text;
  return writeText(at, value, style, language);
}

/** A cell of text in a style. */
export function writeText(at: string, text: string, style: number, language: Language = 'zh'): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text, language)}</t></is></c>`;
}
