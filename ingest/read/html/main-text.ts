import { Readability } from '@mozilla/readability';
import { readLexicon } from '../../annotate/lexicon.ts';
import { countHan, fitsInto, parsePage, type PageDocument, type PageElement } from './dom.ts';

const CONTAINERS = readLexicon('page-containers.tsv', ['selector']).map((row) => row.get('selector'));
/** What a container must hold of the page's Chinese characters outside links (menus and lists of news are links). */
const LEAST_SHARE = 0.3;
/** Further containers of the same kind belong to the text where they hold this much of what the largest holds. */
const LEAST_FURTHER = 0.05;
/** Pages longer or deeper than this are not weighed by structure: it takes time by the cube of the depth. Real pages are some 40 deep. */
const MOST_ELEMENTS = 30_000;
const DEEPEST = 150;
/** What the main text that was found without a known container has to hold of the page. */
const LEAST_FOUND = 0.4;

export interface MainText {
  /** In the order of the page; elements of the page itself only where a container is known. */
  readonly elements: readonly PageElement[];
  /** Whether a container of the table held it. */
  readonly known: boolean;
}

/** Finds the elements that hold the policy's text: a known container, else what weighs most as running text, else the whole page. */
export function findMainText(page: PageDocument, markup: string): MainText {
  const whole = countOwnHan(page.body);
  for (const selector of CONTAINERS) {
    const found = choose([...page.querySelectorAll(selector)]);
    const held = found.reduce((sum, element) => sum + countOwnHan(element), 0);
    if (held > 0 && held >= whole * LEAST_SHARE) return { elements: found, known: true };
  }
  const weighed = fitsInto(page.body, { depth: DEEPEST, elements: MOST_ELEMENTS }) ? weigh(markup) : null;
  if (weighed !== null && countOwnHan(weighed) >= whole * LEAST_FOUND) return { elements: [weighed], known: false };
  return { elements: [page.body], known: false };
}

/** The largest of the elements with those beside it that hold text too; none inside another. */
function choose(candidates: readonly PageElement[]): PageElement[] {
  const sizes = new Map(candidates.map((element) => [element, countOwnHan(element)]));
  const largest = Math.max(0, ...sizes.values());
  const large = candidates.filter((element) => (sizes.get(element) ?? 0) > largest * LEAST_FURTHER);
  return large.filter((element) => !large.some((other) => other !== element && other.contains(element)));
}

/** Chinese characters that are not in links. */
function countOwnHan(element: PageElement): number {
  const linked = [...element.querySelectorAll('a')].reduce((sum, link) => sum + countHan(link.textContent ?? ''), 0);
  return countHan(element.textContent ?? '') - linked;
}

/** Works on a page of its own: what weighs the text takes the page apart. */
function weigh(markup: string): PageElement | null {
  try {
    const page = parsePage(markup);
    const readable = new Readability(page as unknown as ConstructorParameters<typeof Readability>[0], {
      maxElemsToParse: MOST_ELEMENTS,
      charThreshold: 200,
    }).parse();
    return readable?.content ? parsePage(readable.content).body : null;
  } catch {
    // Too long, or taken apart beyond what the library can follow: the whole page is read then.
    return null;
  }
}
