/** Whether typing belongs to the element: single keys must do nothing there (WCAG 2.1.4). */
function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** `/` puts the cursor into the search box of the page, with its text selected. */
export function focusSearch(event: KeyboardEvent): void {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return;
  const box = document.querySelector<HTMLInputElement>('input[data-search]');
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
}
