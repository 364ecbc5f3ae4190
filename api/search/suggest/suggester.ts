import { Index } from 'flexsearch';
import { pinyin } from 'pinyin-pro';
import type { NamedThing, Suggestion } from './types.ts';

/** A name under which a thing is found. */
interface Spelling {
  readonly thing: NamedThing;
  readonly text: string;
  /** The name as typed things are compared. */
  readonly folded: string;
  readonly own: boolean;
}

const HAN = /\p{Script=Han}/u;
/** A longer name is not typed in pinyin to its end. */
const LONGEST_SOUND = 16;
/** Spellings looked at before they are ordered: enough that the best eight are among them. */
const CANDIDATES = 200;

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”"《》〈〉〔〕[\]()（）·'’-]+/gu, '');

/** Characters and pairs of characters: what is typed may stand anywhere in a name. */
function cutPairs(text: string): string[] {
  const units = [...text];
  return [...new Set([...units, ...units.slice(1).map((unit, at) => `${units[at] ?? ''}${unit}`)])];
}

/** How a name sounds from each of its syllables on, whole and by initials: lvsebaoxian, sebaoxian … lsbx, sbx …. */
function cutSounds(name: string): string[] {
  const syllables = pinyin(name.slice(0, LONGEST_SOUND), { toneType: 'none', type: 'array', v: true, nonZh: 'removed' });
  return syllables.flatMap((_, at) => {
    const rest = syllables.slice(at);
    return [rest.join(''), rest.map((syllable) => syllable.charAt(0)).join('')].filter((sound) => sound.length > 1);
  });
}

/**
 * A finder of things by what has been typed of one of their names: by its characters anywhere in the name, by pinyin or its initials from any
 * syllable on. `find` answers at most `most`, those first whose own name begins so.
 */
export function makeSuggester(things: Iterable<NamedThing>): (typed: string, most: number) => Suggestion[] {
  const spellings: Spelling[] = [];
  const written = new Index({ tokenize: 'strict', encode: cutPairs });
  const sounded = new Index({ tokenize: 'forward', encode: (name: string) => (HAN.test(name) ? cutSounds(name) : [name]) });
  for (const thing of things) {
    for (const text of new Set([thing.name, ...thing.aliases])) {
      const at = spellings.length;
      const folded = fold(text);
      if (folded === '') continue;
      spellings.push({ thing, text, folded, own: text === thing.name });
      written.add(at, folded);
      if (HAN.test(folded)) sounded.add(at, folded);
    }
  }
  return (typed, most) => {
    const asked = fold(typed);
    if (asked === '') return [];
    const direct = written
      .search(asked, { limit: CANDIDATES })
      .flatMap((at) => spellings[Number(at)] ?? [])
      .filter(({ folded }) => folded.includes(asked));
    const bySound = /^[a-z]{2,}$/.test(asked)
      ? sounded.search(asked, { limit: CANDIDATES }).flatMap((at) => spellings[Number(at)] ?? [])
      : [];
    return orderSpellings(direct, bySound, asked).slice(0, most);
  };
}

function orderSpellings(direct: readonly Spelling[], bySound: readonly Spelling[], asked: string): Suggestion[] {
  const rank = ({ folded, own, thing }: Spelling): number[] => [
    Number(!folded.startsWith(asked)),
    Number(!own),
    Number(thing.kind === 'heading'),
    -thing.weight,
    folded.length,
  ];
  const compare = (a: Spelling, b: Spelling): number => {
    const [left, right] = [rank(a), rank(b)];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at < 0 ? (a.thing.id < b.thing.id ? -1 : 1) : (left[at] ?? 0) - (right[at] ?? 0);
  };
  const seen = new Set<string>();
  return [
    ...direct.toSorted(compare).map((spelling) => ({ spelling, sound: false })),
    ...bySound.toSorted(compare).map((spelling) => ({ spelling, sound: true })),
  ].flatMap(({ spelling: { thing, text, own }, sound }) => {
    // Headings that read alike say nothing new beside one another.
    const key = thing.kind === 'heading' ? `heading ${thing.name}` : `${thing.kind} ${thing.id}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ thing, through: own ? null : text, sounded: sound }];
  });
}
