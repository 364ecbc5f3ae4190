/** Single keys of the pages, in the order in which they are listed. */
export const KEYS = ['/', 'j', 'k', '?'] as const;
export type Key = (typeof KEYS)[number];

/** Whether typing belongs to the element: single keys must do nothing there (WCAG 2.1.4). */
function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** The single key that was pressed, or undefined where it belongs to a field, to the browser or to nobody. */
export function readKey(event: KeyboardEvent): Key | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || takesText(event.target)) return undefined;
  return KEYS.find((key) => key === event.key);
}

/** Puts the cursor into the search box of the page, with its text selected; false if there is none. */
export function focusSearch(): boolean {
  const box = document.querySelector<HTMLInputElement>('input[data-search]');
  box?.focus();
  box?.select();
  return box !== null;
}

/** Moves the focus to the next or previous hit, from none to the first; false if the page has none. */
export function moveHit(by: 1 | -1): boolean {
  const hits = [...document.querySelectorAll<HTMLElement>('[data-hit]')];
  const at = hits.findIndex((hit) => hit === document.activeElement);
  const next = at < 0 ? hits[0] : hits[Math.min(hits.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: 'center' });
  return next !== undefined;
}
