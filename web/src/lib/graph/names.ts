import type { Messages } from '#lib/messages/zh.ts';
import type { Thing } from './tree.ts';

/** What a thing is called: a part of a document that no number or heading covers by what it is (落款), all others by their name. */
export function nameThing(t: Messages, thing: Thing): string {
  return (thing.part === null ? undefined : t.document.parts[thing.part]) ?? t.name(thing);
}
