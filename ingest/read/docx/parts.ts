import { damaged, listZip, unpackEntry } from './zip.ts';
import { elements, parseXml, type XmlElement } from './xml.ts';

/** The parts of a Word package that hold or shape the text; what a document does not have is undefined. */
export interface WordParts {
  readonly document: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
}

/** Opens a Word package and follows its relations from the main part; `FILE_UNREADABLE` where it or a part is damaged. */
export function openParts(bytes: Uint8Array): WordParts {
  const entries = listZip(bytes);
  if (entries === null) throw damaged('压缩包目录');
  const read = (name: string): XmlElement | undefined => {
    const entry = entries.get(name);
    return entry === undefined ? undefined : parseXml(unpackEntry(bytes, entry), name);
  };
  const main = targetOf(read('_rels/.rels'), '/officeDocument', '') ?? 'word/document.xml';
  const document = read(main);
  if (document === undefined) throw damaged(main);
  const slash = main.lastIndexOf('/') + 1;
  const relations = read(`${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`);
  const related = (kind: string): XmlElement | undefined => {
    const target = targetOf(relations, `/${kind}`, main.slice(0, slash)) ?? `${main.slice(0, slash)}${kind}.xml`;
    return read(target);
  };
  return {
    document,
    styles: related('styles'),
    numbering: related('numbering'),
    footnotes: related('footnotes'),
    endnotes: related('endnotes'),
  };
}

/** Where a relation of this type leads, as a name in the package. */
function targetOf(relations: XmlElement | undefined, type: string, folder: string): string | undefined {
  const relation = elements(relations).find(({ attributes }) => (attributes['Type'] ?? '').endsWith(type));
  const target = relation?.attributes['Target'];
  if (target === undefined) return undefined;
  return target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1);
}
