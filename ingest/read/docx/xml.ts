import { SaxesParser } from 'saxes';
import { damaged } from './zip.ts';

/** An element of a part; `children` hold text only where it is printed (`w:t`, `m:t`). */
export interface XmlElement {
  /** With the usual prefix: WordprocessingML is always `w:`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

const WORD_NAMESPACE = /wordprocessingml(?:\/2006)?\/main$/;
const PRINTED = new Set(['w:t', 'm:t']);
/** Deeper than any document: nested tables and boxes take some ten levels each. */
const DEEPEST = 400;

/** Parses a part into its tree; `FILE_UNREADABLE` naming the part where it is no well-formed XML. */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const parser = new SaxesParser({ position: false, xmlns: false });
  let wordPrefix = 'w';
  const rename = (name: string): string =>
    wordPrefix !== 'w' && name.startsWith(`${wordPrefix}:`) ? `w:${name.slice(wordPrefix.length + 1)}` : name;
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === 1) wordPrefix = prefixOf(attributes) ?? wordPrefix;
    if (open.length > DEEPEST) throw damaged(part);
    const renamed = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [rename(key), value]));
    const element: XmlElement = { name: rename(name), attributes: renamed, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (text: string): void => {
    const parent = open.at(-1);
    if (parent !== undefined && PRINTED.has(parent.name)) parent.children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('error', (error) => {
    throw damaged(part, error);
  });
  parser.write(new TextDecoder(encodingOf(bytes)).decode(bytes)).close();
  const top = root.children.find((child) => typeof child !== 'string');
  if (top === undefined) throw damaged(part);
  return top;
}

function prefixOf(attributes: Readonly<Record<string, string>>): string | undefined {
  const declared = Object.entries(attributes).find(([key, value]) => key.startsWith('xmlns:') && WORD_NAMESPACE.test(value));
  return declared?.[0].slice('xmlns:'.length);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** The child elements, or those of one name. */
export function elements(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first child element at the end of a path of names. */
export function child(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => elements(at, name)[0], parent);
}

/** The `w:val` of the element at the end of a path. */
export function value(parent: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return child(parent, ...path)?.attributes['w:val'];
}

/** The `w:val` as a whole number. */
export function numberValue(parent: XmlElement | undefined, ...path: readonly string[]): number | undefined {
  const text = value(parent, ...path);
  return text !== undefined && /^-?[0-9]{1,9}$/.test(text) ? Number(text) : undefined;
}

/** A switch that is on where the element is there and does not say off; undefined where it is not there. */
export function toggle(parent: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(parent, name);
  return found === undefined ? undefined : !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '');
}
