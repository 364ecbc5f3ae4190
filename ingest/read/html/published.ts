import type { PublishedMetadata } from '../../../graph/model.ts';
import { fieldOf, isDescription, NOTHING, toPublished } from '../page-labels.ts';
import { isElement, type PageDocument, type PageElement } from './dom.ts';

const LONGEST_LABEL = 20;
const LONGEST_VALUE = 300;
/** Elements in which a label and its value stand together, innermost first. */
const HOLDERS = 'td,th,dt,dd,li,p,span,b,strong,label,div,em,i,h4,h5,h6';

/**
 * What the page states of its document outside the text itself (`main`): a table, list or paragraphs of labels with their values, and the
 * title in its `<meta>` elements. null where it states nothing.
 */
export function readPublished(page: PageDocument, main: readonly PageElement[]): PublishedMetadata | null {
  const stated = toPublished(findGroups(page, main));
  const title = stated?.title ?? readMeta(page, 'ArticleTitle');
  return stated === null && title === null ? null : { ...(stated ?? NOTHING), title };
}

/** Labels with values that stand in one table or list. */
function findGroups(page: PageDocument, main: readonly PageElement[]): ReadonlyMap<string, string>[] {
  const groups = new Map<PageElement | null, Map<string, string>>();
  for (const holder of page.querySelectorAll(HOLDERS)) {
    if (main.some((element) => element.contains(holder))) continue;
    const pair = readPair(holder);
    if (pair === null) continue;
    const place = groupOf(holder);
    const group = groups.get(place) ?? new Map<string, string>();
    groups.set(place, group);
    if ((group.get(pair.label) ?? '') === '') group.set(pair.label, pair.value);
  }
  return [...groups.values()].filter(isDescription);
}

/** The table or list that an element stands in, else the element two levels up. */
function groupOf(holder: PageElement): PageElement | null {
  for (let at = holder.parentElement; at !== null; at = at.parentElement) if (/^(?:TABLE|DL|UL|OL)$/i.test(at.tagName)) return at;
  return holder.parentElement?.parentElement ?? null;
}

/** The content of the page's `<meta>` of this name. */
export function readMeta(page: PageDocument, name: string): string | null {
  const meta = [...page.querySelectorAll('meta')].find((each) => each.getAttribute('name')?.toLowerCase() === name.toLowerCase());
  const content = meta?.getAttribute('content')?.trim() ?? '';
  return content === '' ? null : content;
}

/** `label：value` in one element, or the label in one and the value in the element that follows. */
function readPair(holder: PageElement): { readonly label: string; readonly value: string } | null {
  const text = tidy(holder);
  if (text.length > LONGEST_VALUE) return null;
  const colon = text.search(/[：:]/);
  const label = (colon < 0 ? text : text.slice(0, colon)).replace(/[\s【】[\]]/g, '');
  if (label.length > LONGEST_LABEL || fieldOf(label) === undefined) return null;
  const own = colon < 0 ? '' : text.slice(colon + 1).trim();
  if (own !== '') return { label, value: own };
  const next = holder.nextElementSibling ?? followingText(holder);
  const value = next === null ? '' : typeof next === 'string' ? next : tidy(next);
  return value.length > LONGEST_VALUE || isLabel(value) ? { label, value: '' } : { label, value: value.replace(/^[：:]\s*/, '') };
}

/** A label set in an element of its own with its value as bare text behind it: `<li><b>文号：</b>X</li>`. */
function followingText(holder: PageElement): string | null {
  const parent = holder.parentElement;
  if (parent === null || [...parent.childNodes].filter(isElement).length > 1) return null;
  return tidy(parent).slice(tidy(holder).length).trim();
}

function isLabel(text: string): boolean {
  return fieldOf(text.replace(/[：:]/g, '')) !== undefined;
}

function tidy(element: PageElement): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
