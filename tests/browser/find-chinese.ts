import type { Page } from '@playwright/test';

/**
 * Chinese that a page shows as its own: text outside of elements that say they are Chinese, and labels or a title whose Chinese is not shown as such
 * either. What a field gives as an example of what to type (`e.g. 江苏省`) has to be Chinese, and so has the mark of the product.
 */
export function findChinese(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isSource = (element: Element | null): boolean => element?.closest('[lang]')?.getAttribute('lang')?.startsWith('zh') ?? false;
    const found = new Set<string>();
    let source = '';
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const text = node.textContent ?? '';
      if (isSource(node.parentElement)) source += text;
      else if (node.parentElement?.closest('script, style') === null && /\p{Script=Han}/u.test(text)) found.add(text.trim());
    }
    const isOwn = (words: string): boolean => words !== '经纬' && !source.includes(words);
    const look = (name: string, label: string): void => {
      if ([...label.matchAll(/\p{Script=Han}+/gu)].some(([words]) => isOwn(words))) found.add(`${name}: ${label}`);
    };
    for (const element of document.querySelectorAll('[aria-label], [aria-description], [title], [placeholder], [alt]')) {
      if (isSource(element)) continue;
      for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
        const label = element.getAttribute(name) ?? '';
        if (!(name === 'placeholder' && label.includes('e.g. '))) look(name, label);
      }
    }
    for (const button of document.querySelectorAll<HTMLInputElement>('input[type=submit], input[type=button]'))
      look('button', button.value);
    look('page title', document.title);
    return [...found];
  });
}
