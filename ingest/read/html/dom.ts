import { parseHTML } from 'linkedom';

/** The part of a page's document that the reader uses; the library's own types ask for a browser's. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  /** In capitals. */
  readonly tagName: string;
  readonly children: Iterable<PageElement>;
  readonly parentElement: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  contains(other: PageNode): boolean;
  compareDocumentPosition(other: PageNode): number;
  remove(): void;
}

export interface PageDocument {
  readonly body: PageElement;
  readonly documentElement: PageElement;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

const ELEMENT = 1;
const TEXT = 3;
const PRECEDING = 2;

/** Never part of the text: code, styles, embedded media, controls, what only readers without scripts see. */
const UNPRINTED = 'script,style,noscript,template,iframe,object,embed,canvas,svg,audio,video,input,select,button,textarea,map,link';
/** Pictures written into the page itself make it many times longer. */
const EMBEDDED = /(?<=["'(])data:[a-z]+\/[^"')\s]{64,}/gi;

/** The page's frame: it may be missing, stand twice or behind something else, so that it is taken out and made anew. */
const FRAME = /<!doctype[^>]{0,500}>|<\?xml[^>]{0,500}>|<\/?(?:html|head|body)(?:\s[^>]{0,2000})?>/gi;

/** Deeper pages are no work of people but tags without ends; what walks up and down them would take minutes. */
const DEEPEST = 1000;
const CODE = /<(script|style)[\s>](?:(?!<\/\1)[^])*<\/\1[^>]{0,100}>/gi;
const TAG = /<[^<>]{0,2000}>/g;

/** Parses a page, or a part of one, and takes out what is not printed. Any text gives a document; one nested without end is read flat, a line a tag. */
export function parsePage(markup: string): PageDocument {
  const text = markup.replace(EMBEDDED, '').replace(FRAME, '');
  const document = parse(text);
  const whole = fitsInto(document.body, { depth: DEEPEST, elements: Infinity })
    ? document
    : parse(text.replace(CODE, '').replace(TAG, '<br>'));
  for (const element of [...whole.querySelectorAll(UNPRINTED)]) element.remove();
  return whole;
}

function parse(text: string): PageDocument {
  return (parseHTML(`<html><head></head><body>${text}</body></html>`) as unknown as { document: PageDocument }).document;
}

/** Whether what is below an element is no deeper and no more than this. */
export function fitsInto(element: PageElement, most: { readonly depth: number; readonly elements: number }): boolean {
  let level = [element];
  let count = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length;
    if (depth > most.depth || count > most.elements) return false;
    level = level.flatMap((each) => [...each.children]);
  }
  return true;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === TEXT;
}

/** Whether `first` begins before `second` in the page. */
export function standsBefore(first: PageElement, second: PageElement): boolean {
  return (second.compareDocumentPosition(first) & PRECEDING) !== 0;
}

/** The text of an element without any white space. */
export function squashedText(element: PageNode): string {
  return (element.textContent ?? '').replace(/\s/g, '');
}

/** Number of Chinese characters. */
export function countHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
