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
const FRAME = /<!doctype[^>]*>|<\?xml[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/gi;

/** Parses a page, or a part of one, and takes out what is not printed. Any text gives a document. */
export function parsePage(markup: string): PageDocument {
  const whole = `<html><head></head><body>${markup.replace(EMBEDDED, '').replace(FRAME, '')}</body></html>`;
  const { document } = parseHTML(whole) as unknown as { document: PageDocument };
  for (const element of [...document.querySelectorAll(UNPRINTED)]) element.remove();
  return document;
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
