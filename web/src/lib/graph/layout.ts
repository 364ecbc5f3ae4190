import { hierarchy, partition } from 'd3-hierarchy';
import type { GroupNode, ThingNode } from './tree.ts';

/** Sizes in units of the drawing, one to a pixel. */
export const SIZES = { row: 32, height: 26, thing: 170, group: 124, gap: 16, margin: 4, em: 13 } as const;

/** A node with its place: `x`, `y` of its upper left corner. */
export interface Placed {
  readonly key: string;
  /** Unique in the picture. */
  readonly place: string;
  readonly node: { readonly kind: 'thing'; readonly of: ThingNode } | { readonly kind: 'group'; readonly of: GroupNode };
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly parent: Placed | null;
}
export interface Picture {
  readonly nodes: readonly Placed[];
  readonly width: number;
  readonly height: number;
}

interface Item {
  readonly node: Placed['node'];
  readonly children: Item[];
}

/** How far a thing's groups are set in, and the names of a group after it. */
const INDENT = SIZES.gap;

const itemOf = (of: ThingNode): Item => ({
  node: { kind: 'thing', of },
  children: of.groups.map((group) => ({ node: { kind: 'group', of: group }, children: group.members.map(itemOf) })),
});

/** The start stands alone in its row: its name is as wide as what hangs on it. */
const WIDTH_OF_START = INDENT + SIZES.group + SIZES.gap + SIZES.thing;

/** Room after the last member of a group, in rows. */
const BETWEEN_GROUPS = 0.35;

/**
 * Places a tree: the groups of a thing below it and set in, the names of a group right of it. A row belongs to one thing that is opened or to one leaf, so that
 * no two texts touch and the start stands at the top; a step takes half the width that a column for things and one for groups would, and a telephone shows the first.
 */
export function layOut(root: ThingNode): Picture {
  const rows = hierarchy(itemOf(root), ({ children }) => children).sum(({ node, children }) =>
    node.kind === 'group' ? BETWEEN_GROUPS + (children.length === 0 ? 1 : 0) : 1,
  );
  const height = (rows.value ?? 1) * SIZES.row;
  const laid = partition<Item>().size([height, 1])(rows);
  const nodes: Placed[] = [];
  const placed = new Map<unknown, Placed>();
  laid.eachBefore((at) => {
    const { node } = at.data;
    const width = node.kind === 'group' ? SIZES.group : at.depth === 0 ? WIDTH_OF_START : SIZES.thing;
    const place = node.kind === 'thing' ? node.of.place : node.of.key;
    const x = SIZES.margin + Math.ceil(at.depth / 2) * INDENT + Math.floor(at.depth / 2) * (SIZES.group + SIZES.gap);
    // A partition leaves what a thing takes for itself behind its groups: its row comes before them, and before all that hangs on them.
    const above = Math.ceil(at.depth / 2) * SIZES.row;
    const spot = {
      key: node.of.key,
      place,
      node,
      x,
      y: Math.round(at.x0 + above) + SIZES.margin,
      width,
      parent: placed.get(at.parent) ?? null,
    };
    placed.set(at, spot);
    nodes.push(spot);
  });
  const right = Math.max(...nodes.map(({ x, width }) => x + width));
  return { nodes, width: right + SIZES.margin, height: Math.round(height) + 2 * SIZES.margin };
}

/** The line from a node to the one that it hangs on: down from a thing, right from a group. */
export function joinToParent({ x, y, parent }: Placed): string {
  if (parent === null) return '';
  const middle = y + SIZES.height / 2;
  if (parent.node.kind === 'thing') return `M${parent.x + INDENT / 2} ${parent.y + SIZES.height}V${middle}H${x}`;
  return `M${parent.x + parent.width} ${parent.y + SIZES.height / 2}h${SIZES.gap / 2}V${middle}H${x}`;
}

/** How much of a name fits a width in ems, in UTF-16 units, and how wide that is: a Han character takes one em, another about half; three dots need one. */
export function fitText(text: string, ems: number): { shown: number; ems: number } {
  let [used, shown] = [0, 0];
  let kept = { shown: 0, ems: 0 };
  for (const character of text) {
    used += /[\u2e80-\uffef]/.test(character) ? 1 : 0.56;
    if (used > ems) return kept;
    shown += character.length;
    if (used <= ems - 1) kept = { shown, ems: used };
  }
  return { shown, ems: used };
}

/** Where an arrow key leads: left and right along the edges, up and down within the column. */
export function neighbourAt(nodes: readonly Placed[], from: Placed, key: string): Placed | undefined {
  if (key === 'ArrowLeft') return from.parent ?? undefined;
  if (key === 'ArrowRight') {
    return nodes.find(({ parent }) => parent === from);
  }
  const column = nodes.filter(({ x }) => x === from.x).toSorted((a, b) => a.y - b.y);
  const at = column.indexOf(from);
  if (key === 'ArrowDown') return column[at + 1];
  if (key === 'ArrowUp') return column[at - 1];
  if (key === 'Home') return column[0];
  return key === 'End' ? column.at(-1) : undefined;
}
