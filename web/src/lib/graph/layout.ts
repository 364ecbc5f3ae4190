import { hierarchy, partition } from 'd3-hierarchy';
import type { GroupNode, ThingNode } from './tree.ts';

/** Sizes in units of the drawing, one to a pixel. */
export const SIZES = { row: 32, height: 26, thing: 176, group: 140, gap: 22, margin: 8, em: 13 } as const;

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

const itemOf = (of: ThingNode): Item => ({
  node: { kind: 'thing', of },
  children: of.groups.map((group) => ({ node: { kind: 'group', of: group }, children: group.members.map(itemOf) })),
});

/** Room after the last member of a group, in rows. */
const BETWEEN_GROUPS = 0.35;

/**
 * Places a tree from left to right, things and groups in columns by turns, each beside the first of its children: a row belongs to one leaf, so that no two
 * texts touch and the start stands at the top.
 */
export function layOut(root: ThingNode): Picture {
  const rows = hierarchy(itemOf(root), ({ children }) => children).sum(({ node, children }) =>
    node.kind === 'group' ? BETWEEN_GROUPS + (children.length === 0 ? 1 : 0) : children.length === 0 ? 1 : 0,
  );
  const height = (rows.value ?? 1) * SIZES.row;
  const laid = partition<Item>().size([height, 1])(rows);
  const nodes: Placed[] = [];
  const placed = new Map<unknown, Placed>();
  laid.eachBefore((at) => {
    const { node } = at.data;
    const before = Math.floor(at.depth / 2) * (SIZES.thing + SIZES.group + 2 * SIZES.gap);
    const x = SIZES.margin + before + (node.kind === 'thing' ? 0 : SIZES.thing + SIZES.gap);
    const width = node.kind === 'thing' ? SIZES.thing : SIZES.group;
    const place = node.kind === 'thing' ? node.of.place : node.of.key;
    const spot = { key: node.of.key, place, node, x, y: Math.round(at.x0) + SIZES.margin, width, parent: placed.get(at.parent) ?? null };
    placed.set(at, spot);
    nodes.push(spot);
  });
  const right = Math.max(...nodes.map(({ x, width }) => x + width));
  return { nodes, width: right + SIZES.margin, height: Math.round(height) + 2 * SIZES.margin };
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
