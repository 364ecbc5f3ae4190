import { cellOneOf, cellPattern, readLexicon } from '../../annotate/lexicon.ts';
import { CELL_GAP } from '../table-rows.ts';
import { fieldOf } from '../page-labels.ts';
import { countHan } from './dom.ts';

const PLACES = ['any', 'edge', 'tail'] as const;
const FURNITURE = readLexicon('page-furniture.tsv', ['pattern', 'place']).map((row) => ({
  pattern: cellPattern(row, 'pattern'),
  place: cellOneOf(row, 'place', PLACES),
}));
/** Longer lines are text. */
const LONGEST = 200;
/** Lines from the beginning or end in which the site's own remarks stand. */
const EDGE = 12;
/** What may be cut off as the page's tail: more than this would be a text of its own. */
const LARGEST_TAIL = 0.15;

/** Takes out what the site prints around a text: breadcrumbs, share buttons, sources and dates of publication, related links, the footer. */
export function trimFurniture(lines: readonly string[]): string[] {
  const kept = lines.slice(0, findTail(lines));
  return kept.filter((line, at) => {
    const place = placeOf(line);
    const edge = at < EDGE || at >= kept.length - EDGE;
    return place !== 'any' && !(place === 'edge' && edge) && !(at < EDGE && isDescribing(line));
  });
}

/** A row or line of the page's description of its document: 索引号：X 主题分类：Y. */
function isDescribing(line: string): boolean {
  const [first = '', ...others] = line.split(CELL_GAP);
  const [label = '', value] = first.split(/[：:]/, 2);
  return fieldOf(label) !== undefined && (value !== undefined || others.length > 0);
}

function placeOf(line: string): (typeof PLACES)[number] | null {
  const bare = line.replace(/\s/g, '');
  if (bare.length > LONGEST) return null;
  return FURNITURE.find(({ pattern }) => pattern.test(bare))?.place ?? null;
}

/** Where the page's tail begins; the number of lines where it has none. */
function findTail(lines: readonly string[]): number {
  const all = countHan(lines.join(''));
  const at = lines.findIndex(
    (line, index) => index > 0 && placeOf(line) === 'tail' && countHan(lines.slice(index).join('')) <= all * LARGEST_TAIL,
  );
  return at < 0 ? lines.length : at;
}
