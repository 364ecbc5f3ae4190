import { child, elements, numberValue, toggle, value, type XmlElement } from './xml.ts';

/** What `w:numPr` says: which list, which level; a field it leaves open is undefined. List 0 means no numbering. */
export interface ListPlace {
  readonly list: number | undefined;
  readonly level: number | undefined;
}

/** What a style adds to a paragraph or run, its ancestors (basedOn) included. */
export interface Style {
  readonly name: string;
  readonly place: ListPlace;
  /** Ids from this style to its outermost ancestor. */
  readonly line: readonly string[];
  readonly hidden: boolean;
}

export interface Styles {
  /** The style of this id; of undefined, the default paragraph style. */
  find(id: string | undefined): Style | undefined;
}

/** Reads `styles.xml`; a document without it has no styles. */
export function readStyles(part: XmlElement | undefined): Styles {
  const byId = new Map(elements(part, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const standard = [...byId].find(
    ([, { attributes }]) => attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''),
  )?.[0];
  const found = new Map<string, Style | undefined>();
  const find = (id: string | undefined): Style | undefined => {
    const key = id ?? standard;
    if (key === undefined) return undefined;
    if (!found.has(key)) found.set(key, resolveStyle(byId, key));
    return found.get(key);
  };
  return { find };
}

/** The list and level that a paragraph's properties name themselves. */
export function readListPlace(properties: XmlElement | undefined): ListPlace {
  const numbering = child(properties, 'w:numPr');
  return { list: numberValue(numbering, 'w:numId'), level: numberValue(numbering, 'w:ilvl') };
}

function resolveStyle(byId: ReadonlyMap<string, XmlElement>, id: string): Style | undefined {
  const line: string[] = [];
  let [list, level, hidden]: [number | undefined, number | undefined, boolean | undefined] = [undefined, undefined, undefined];
  for (let at: string | undefined = id; at !== undefined && byId.has(at) && !line.includes(at); at = value(byId.get(at), 'w:basedOn')) {
    const style = byId.get(at);
    const place = readListPlace(child(style, 'w:pPr'));
    list ??= place.list;
    level ??= place.level;
    hidden ??= toggle(child(style, 'w:rPr'), 'w:vanish');
    line.push(at);
  }
  return line.length === 0
    ? undefined
    : { name: value(byId.get(id), 'w:name') ?? '', place: { list, level }, line, hidden: hidden ?? false };
}
