import { Index } from 'flexsearch';
import { unifyScript } from '../understand/script.ts';
import { findSound, LONGEST_KEY, soundKeys, soundsOf, type Sounds } from './sounds.ts';
import type { NamedThing, Suggestion } from './types.ts';

/** A name under which a thing is found. */
interface Spelling {
  readonly key: string;
  readonly text: string;
  /** The name as typed things are compared. */
  readonly folded: string;
  /** Null where no character of it has a sound. */
  readonly sounds: Sounds | null;
}

/** A spelling of a thing that is there. */
interface Found extends Spelling {
  readonly thing: NamedThing;
  readonly own: boolean;
  /** Whether what was typed begins it. */
  readonly begins: boolean;
  /** Whether what was typed is all of it: whoever writes 山西省 to its end means the region, not a department of it. */
  readonly whole: boolean;
}

/** Finds things by what has been typed of one of their names. */
export interface Suggester {
  /**
   * Takes in what there is now: names that came are read, those that went are no longer found. The first `AT_ONCE` new names are found when this
   * returns, the rest slice by slice while other work goes on; resolves when all are.
   */
  update(things: Iterable<NamedThing>): Promise<void>;
  /** At most `most` things, those first of which it is a whole name, then those whose own name begins so. */
  find(typed: string, most: number): Suggestion[];
}

const HAN = /\p{Script=Han}/u;
const HAN_RUN = /\p{Script=Han}+/gu;
/** A heading is not typed in pinyin to its end, a title may be entered in its midst. */
const LONGEST_SOUND = { heading: 16, other: 40 };
/** Spellings looked at before they are ordered: enough that the best eight are among them. */
const CANDIDATES = 400;
/** New names that are read at once, some tenths of a second: all of a small collection, and what single documents bring. */
export const AT_ONCE = 2_000;
/** Names of the rest that are read in one go, about 20 ms. */
const SLICE = 100;

const fold = (text: string): string => unifyScript(text).replace(/[\s“”"《》〈〉〔〕[\]()（）·'’-]+/gu, '');

/** Headings that read alike say nothing new beside one another: they are one thing. */
const keyOf = ({ kind, id, name }: NamedThing): string => `${kind} ${kind === 'heading' ? name : id}`;

/** Characters and pairs of characters: what is typed may stand anywhere in a name. */
function cutPairs(text: string): string[] {
  const units = [...text];
  return [...new Set([...units, ...units.slice(1).map((unit, at) => `${units[at] ?? ''}${unit}`)])];
}

/** A suggester that knows nothing yet. Each name is read once, however often things change. */
export function createSuggester(): Suggester {
  let live = new Map<string, NamedThing>();
  const spellings: Spelling[] = [];
  const known = new Set<string>();
  const written = new Index({ tokenize: 'strict', encode: cutPairs });
  const sounded = new Index({ tokenize: 'strict', encode: (keys: string) => keys.split(' ') });

  const read = (key: string, text: string): void => {
    const folded = fold(text);
    if (folded === '') return;
    const longest = key.startsWith('heading') ? LONGEST_SOUND.heading : LONGEST_SOUND.other;
    const sounds = HAN.test(folded) ? soundsOf(folded.slice(0, longest)) : null;
    const at = spellings.push({ key, text, folded, sounds }) - 1;
    written.add(at, folded);
    if (sounds !== null) sounded.add(at, soundKeys(sounds).join(' '));
  };

  const resolve = (found: readonly (string | number)[], asked: string): Found[] =>
    found.flatMap((at) => {
      const spelling = spellings[Number(at)];
      const thing = spelling === undefined ? undefined : live.get(spelling.key);
      if (spelling === undefined || thing === undefined) return [];
      const own = spelling.text === thing.name;
      if (!own && !thing.aliases.includes(spelling.text)) return [];
      const { folded } = spelling;
      return [{ ...spelling, thing, own, begins: folded.startsWith(asked), whole: folded === asked && thing.kind !== 'heading' }];
    });

  const findSounded = (asked: string): Found[] => {
    const keep = (found: Found[]): Found[] =>
      found.flatMap((one) => {
        const at = one.sounds === null ? -1 : findSound(asked, one.sounds);
        return at < 0 ? [] : [{ ...one, begins: at === 0 }];
      });
    const runs = asked.match(HAN_RUN) ?? [];
    if (runs.length > 0) {
      const longest = runs.reduce((one, other) => (other.length > one.length ? other : one));
      return keep(resolve(written.search(longest, { limit: CANDIDATES }), asked));
    }
    const whole = keep(resolve(sounded.search(asked.slice(0, LONGEST_KEY), { limit: CANDIDATES }), asked));
    // Syllables and initials mixed (lvsebx) agree with no key to its end.
    return whole.length > 0 || asked.length < 4 ? whole : keep(resolve(sounded.search(asked.slice(0, 3), { limit: CANDIDATES }), asked));
  };

  return {
    async update(things) {
      const now = new Map<string, NamedThing>();
      const fresh: (readonly [key: string, text: string])[] = [];
      for (const thing of things) {
        const key = keyOf(thing);
        const other = now.get(key);
        if (other === undefined || thing.weight > other.weight || (thing.weight === other.weight && thing.id < other.id))
          now.set(key, thing);
        for (const text of new Set([thing.name, ...thing.aliases])) {
          const name = `${key}\t${text}`;
          if (known.has(name)) continue;
          known.add(name);
          fresh.push([key, text]);
        }
      }
      live = now;
      for (const [key, text] of fresh.slice(0, AT_ONCE)) read(key, text);
      for (let at = AT_ONCE; at < fresh.length; at += SLICE) {
        await new Promise(setImmediate);
        for (const [key, text] of fresh.slice(at, at + SLICE)) read(key, text);
      }
    },
    find(typed, most) {
      const asked = fold(typed);
      if (asked === '') return [];
      const direct = resolve(written.search(asked, { limit: CANDIDATES }), asked).filter(({ folded }) => folded.includes(asked));
      const bySound = /[a-z]/.test(asked) && asked.length > 1 ? findSounded(asked) : [];
      return orderSpellings(direct, bySound).slice(0, most);
    },
  };
}

function orderSpellings(direct: readonly Found[], bySound: readonly Found[]): Suggestion[] {
  const rank = ({ folded, own, begins, whole, thing }: Found): number[] => [
    Number(!whole),
    Number(!begins),
    Number(!own),
    Number(thing.kind === 'heading'),
    -thing.weight,
    folded.length,
  ];
  const compare = (a: Found, b: Found): number => {
    const [left, right] = [rank(a), rank(b)];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at < 0 ? (a.thing.id < b.thing.id ? -1 : 1) : (left[at] ?? 0) - (right[at] ?? 0);
  };
  const seen = new Set<string>();
  return [
    ...direct.toSorted(compare).map((found) => ({ found, sound: false })),
    ...bySound.toSorted(compare).map((found) => ({ found, sound: true })),
  ].flatMap(({ found: { key, thing, text, own }, sound }) => {
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ thing, through: own ? null : text, sounded: sound }];
  });
}
