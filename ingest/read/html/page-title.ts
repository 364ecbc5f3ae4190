import { isOrganisationLine, isSalutation, isTitleLine } from '../../segment/cues.ts';
import { countHan, squashedText, standsBefore, type PageDocument, type PageElement } from './dom.ts';
import { readMeta } from './published.ts';

const HEADINGS = 'h1,h2,h3,[class*=title],[class*=Title],[class*=biaoti],[id*=title],[id*=Title]';
/** Names of sites and of their columns. */
const NAME = /(?:网|网站|平台|门户|信息公开|政务公开|目录|专栏|首页|详情)$/;
const LEAST_HAN = 6;
const LONGEST = 150;
/** Lines of a text in which its own title can stand. */
const FRONT = 15;

/**
 * The title that the page prints above the text, where the text itself has none (its editor holds only what follows the title); null otherwise.
 * The page's `<title>` often names the site or the kind of page, so that it only confirms a heading that reads otherwise than a policy's title.
 */
export function findPageTitle(
  page: PageDocument,
  main: readonly PageElement[],
  lines: readonly string[],
  stated: string | null,
): string | null {
  const front = frontOf(lines);
  if (front.some((line) => isTitleLine(line.replace(/\s/g, '')))) return null;
  const first = main[0];
  const named = squash([stated, readMeta(page, 'ArticleTitle'), documentTitle(page)].filter((each) => each !== null).join('\n'));
  const printed = [...page.querySelectorAll(HEADINGS)]
    .filter((heading) => first === undefined || first === page.body || standsBefore(heading, first))
    .filter((heading) => first === undefined || !heading.contains(first))
    .map((heading) => (heading.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => countHan(text) >= LEAST_HAN && text.length <= LONGEST && !NAME.test(text) && !isOrganisationLine(text));
  const title =
    printed.find((text) => isTitleLine(text.replace(/\s/g, ''))) ??
    (stated !== null && isTitleLine(squash(stated)) ? stated : undefined) ??
    printed.findLast((text) => named.includes(squash(text)));
  return title === undefined || squash(front.join('')).includes(squash(title)) ? null : title;
}

/** The lines above the salutation or the first sentence. */
function frontOf(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => /[。；]/.test(line) || isSalutation(line.replace(/\s/g, '')));
  return lines.slice(0, Math.min(end < 0 ? lines.length : end, FRONT));
}

function documentTitle(page: PageDocument): string | null {
  const [title] = page.querySelectorAll('title');
  return title === undefined ? null : squashedText(title);
}

function squash(text: string): string {
  return text.replace(/\s/g, '');
}
