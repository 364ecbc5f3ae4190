import { bodyAddress, documentAddress, dutiesAddress, instrumentAddress, regionAddress } from '#lib/addresses.ts';
import { groupKey, openGroup, openThing, writeGraphAddress, type GraphAddress } from './address.ts';
import type { GroupNode, Neighbour, Thing, ThingNode } from './tree.ts';

/** The page of a thing; null for a document that is not held. */
export function pageOf({ kind, value, path, document, held }: Thing): string | null {
  if (!held) return null;
  if (kind === 'clause') return document && path ? documentAddress(document.id, path) : null;
  const write = {
    document: documentAddress,
    body: bodyAddress,
    instrument: instrumentAddress,
    region: regionAddress,
    actorClass: dutiesAddress,
  }[kind];
  return write?.(value) ?? null;
}

/** Where the clause stands that says so; null where no text does. */
export function sourceOf({ clause, fact }: Neighbour): string | null {
  return clause && documentAddress(clause.document.id, clause.path, fact);
}

/** Where a thing of the picture leads: to its place if it repeats, to its groups, and once these are shown to its page. On a path it begins anew from it. */
export function hrefOfThing(state: GraphAddress, { thing, repeated, opened }: ThingNode): string {
  if (state.to !== null) return pageOf(thing) ?? writeGraphAddress({ from: thing.id, to: null, open: [], types: state.types, focus: null });
  if (repeated) return writeGraphAddress({ ...state, focus: thing.id });
  return (opened ? pageOf(thing) : null) ?? writeGraphAddress(openThing(state, thing.id));
}

/** Where a group of the picture leads: to more of its members, or to itself if all are shown. */
export function hrefOfGroup(state: GraphAddress, { id, owner, count, members }: GroupNode): string {
  const wider = count === null ? null : openGroup(state, owner.id, id, members.length, count);
  return writeGraphAddress(wider ?? { ...state, focus: groupKey(owner.id, id) });
}

/** Members that opening a group further adds; 0 if it shows what it can. */
export function addsTo(state: GraphAddress, { id, owner, count, members }: GroupNode): number {
  const wider = count === null ? null : openGroup(state, owner.id, id, members.length, count);
  return wider === null || count === null ? 0 : Math.min(wider.open.at(-1)?.shown ?? 0, count) - members.length;
}
