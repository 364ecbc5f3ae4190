import type { Styles } from './styles.ts';
import { child, elements, numberValue, toggle, value, type XmlElement } from './xml.ts';

/** One level of a list as `numbering.xml` defines it. */
export interface ListLevel {
  /** Kind of numerals, e.g. `chineseCounting`. */
  readonly format: string;
  /** Pattern such as `（%1）` or `%1.%2`. */
  readonly pattern: string;
  readonly start: number;
  /** Whether all numbers of the pattern are printed in Arabic digits. */
  readonly legal: boolean;
  /** 1-based level whose use restarts this one; 0 = never; undefined = any level above. */
  readonly restart: number | undefined;
  readonly style: string | undefined;
  /** What stands between number and text. */
  readonly suffix: string;
}

/** A list that paragraphs refer to (`w:num`). Lists with one `group` (`w:abstractNum`) count on together. */
export interface List {
  readonly id: number;
  readonly group: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels at which this list starts anew, with the number they start at. */
  readonly restarts: ReadonlyMap<number, number>;
}

const DEEPEST_LINK = 5;

/** Reads `numbering.xml`: lists by id, overrides and style links resolved. */
export function readLists(part: XmlElement | undefined, styles: Styles): ReadonlyMap<number, List> {
  const groups = new Map(elements(part, 'w:abstractNum').map((group) => [group.attributes['w:abstractNumId'] ?? '', group]));
  const numbers = new Map(elements(part, 'w:num').map((number) => [Number(number.attributes['w:numId']), number]));
  return new Map(
    [...numbers].map(([id, number]) => {
      const group = resolveGroup(value(number, 'w:abstractNumId') ?? '', groups, numbers, styles);
      const levels = new Map(elements(groups.get(group), 'w:lvl').map(readLevel));
      const restarts = new Map<number, number>();
      for (const override of elements(number, 'w:lvlOverride')) {
        const level = Number(override.attributes['w:ilvl']);
        const redefined = child(override, 'w:lvl');
        if (redefined !== undefined) levels.set(level, readLevel(redefined)[1]);
        const start = numberValue(override, 'w:startOverride');
        if (start !== undefined) restarts.set(level, start);
      }
      return [id, { id, group, levels, restarts }];
    }),
  );
}

/** A definition may only point to a numbering style, whose own list holds the levels. */
function resolveGroup(
  id: string,
  groups: ReadonlyMap<string, XmlElement>,
  numbers: ReadonlyMap<number, XmlElement>,
  styles: Styles,
  depth = 0,
): string {
  const linked = value(groups.get(id), 'w:numStyleLink');
  const list = linked === undefined ? undefined : styles.find(linked)?.place.list;
  const target = list === undefined ? undefined : value(numbers.get(list), 'w:abstractNumId');
  return target === undefined || target === id || depth > DEEPEST_LINK ? id : resolveGroup(target, groups, numbers, styles, depth + 1);
}

const SUFFIXES: Readonly<Record<string, string>> = { nothing: '', space: ' ', tab: ' ' };

function readLevel(level: XmlElement): [number, ListLevel] {
  return [
    Number(level.attributes['w:ilvl']),
    {
      format: value(level, 'w:numFmt') ?? value(level, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt') ?? 'decimal',
      pattern: value(level, 'w:lvlText') ?? '',
      start: numberValue(level, 'w:start') ?? 0,
      legal: toggle(level, 'w:isLgl') ?? false,
      restart: numberValue(level, 'w:lvlRestart'),
      style: value(level, 'w:pStyle'),
      suffix: SUFFIXES[value(level, 'w:suff') ?? 'tab'] ?? ' ',
    },
  ];
}
