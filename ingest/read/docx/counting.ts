import type { List, ListLevel } from './numbering.ts';
import { printNumber } from './numerals.ts';

const BULLET = '•';
const PRIVATE = /[\ue000-\uf8ff]/;
const DEEPEST_LEVEL = 8;

/** Counts the numbered paragraphs of a document in their order and says what Word prints before each. */
export class ListCounter {
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  /** The number of the next paragraph at this level (0 the outermost) with what stands behind it; empty where the level prints none. */
  next(list: List, level: number): string {
    const definition = list.levels.get(level);
    if (definition === undefined || level < 0 || level > DEEPEST_LEVEL) return '';
    const counts = this.#counts.get(list.group) ?? [];
    this.#counts.set(list.group, counts);
    counts[level] = this.#count(list, level, counts[level], definition);
    for (let below = level + 1; below <= DEEPEST_LEVEL; below += 1) {
      const restart = list.levels.get(below)?.restart ?? below;
      if (level < restart) counts[below] = undefined;
    }
    const printed = print(list, definition, counts);
    return printed === '' ? '' : printed + definition.suffix;
  }

  #count(list: List, level: number, before: number | undefined, definition: ListLevel): number {
    const restart = list.restarts.get(level);
    const key = `${list.id}/${level}`;
    const first = !this.#begun.has(key);
    this.#begun.add(key);
    if (restart !== undefined && first) return restart;
    return before === undefined ? (restart ?? definition.start) : before + 1;
  }
}

function print(list: List, definition: ListLevel, counts: readonly (number | undefined)[]): string {
  if (definition.format === 'bullet') return bulletOf(definition.pattern);
  return definition.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const { format, start } = list.levels.get(level) ?? definition;
    return printNumber(counts[level] ?? start, definition.legal ? 'decimal' : format);
  });
}

/** Bullets are mostly signs of a symbol font, which have no meaning as characters. */
function bulletOf(pattern: string): string {
  const text = pattern.trim();
  return text === '' || PRIVATE.test(text) || /^[a-z]$/i.test(text) ? BULLET : text;
}
