import type { Styles } from './styles.ts';
import { readSymbol } from './symbols.ts';
import { child, elements, toggle, value, type XmlElement } from './xml.ts';

/** What a paragraph's runs print. */
export interface Inline {
  readonly text: string;
  /** Contents of text boxes anchored before its first character, and after it. */
  readonly above: readonly XmlElement[];
  readonly below: readonly XmlElement[];
  /** Ids of the notes it refers to. */
  readonly footnotes: readonly string[];
  readonly endnotes: readonly string[];
}

/** Not printed: tracked deletions, field codes, phonetic guides, properties (which hold elements of the same names as runs do). */
const UNPRINTED = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rt',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sectPr',
]);
const SIGNS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:ptab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

/** Reads what the paragraph prints, without its number. */
export function readInline(paragraph: XmlElement, styles: Styles): Inline {
  const inline = { text: '', above: [] as XmlElement[], below: [] as XmlElement[], footnotes: [] as string[], endnotes: [] as string[] };
  const visit = (element: XmlElement): void => {
    if (UNPRINTED.has(element.name) || (element.name === 'w:r' && isHidden(element, styles))) return;
    const { name, attributes, children } = element;
    if (name === 'w:t' || name === 'm:t')
      inline.text += children
        .filter((part) => typeof part === 'string')
        .join('')
        .replace(/[\r\n]+/g, ' ');
    else if (SIGNS[name] !== undefined) inline.text += SIGNS[name];
    else if (name === 'w:sym') inline.text += readSymbol(attributes['w:font'] ?? '', attributes['w:char'] ?? '');
    else if (name === 'w:txbxContent') (inline.text.trim() === '' ? inline.above : inline.below).push(element);
    else if (name === 'w:footnoteReference') inline.footnotes.push(attributes['w:id'] ?? '');
    else if (name === 'w:endnoteReference') inline.endnotes.push(attributes['w:id'] ?? '');
    else if (name === 'mc:AlternateContent') chooseAlternative(element).forEach(visit);
    else elements(element).forEach(visit);
  };
  elements(paragraph).forEach(visit);
  return inline;
}

/** The same content stands once for new and once for old readers. */
export function chooseAlternative(element: XmlElement): XmlElement[] {
  return elements(child(element, 'mc:Choice') ?? child(element, 'mc:Fallback'));
}

function isHidden(run: XmlElement, styles: Styles): boolean {
  const properties = child(run, 'w:rPr');
  const style = value(properties, 'w:rStyle');
  return toggle(properties, 'w:vanish') ?? (style === undefined ? false : (styles.find(style)?.hidden ?? false));
}
