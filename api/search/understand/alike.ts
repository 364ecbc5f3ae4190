import { fileURLToPath } from 'node:url';
import { pinyin } from 'pinyin-pro';
import { readTable } from '../../../graph/table.ts';

/** Characters that may be typed in place of a character: those that sound alike and those that look alike. */
export type AlikeCharacters = (character: string) => ReadonlySet<string>;

const NONE: ReadonlySet<string> = new Set();
/** Sounds that many speakers and keyboards do not tell apart, each made one. */
const MERGED: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, '$1'],
  [/([aei])ng$/, '$1n'],
];

const sounds = new Map<string, readonly string[]>();
let shapes: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** All readings of a character without tones, sounds that are often mixed up made one; looked up once. */
function soundsOf(character: string): readonly string[] {
  const known = sounds.get(character);
  if (known !== undefined) return known;
  const read = readSounds(character);
  sounds.set(character, read);
  return read;
}

function readSounds(character: string): string[] {
  const readings = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
  return [...new Set(readings.map((sound) => MERGED.reduce((merged, [from, to]) => merged.replace(from, to), sound)))];
}

function readShapes(): Map<string, Set<string>> {
  const read = new Map<string, Set<string>>();
  const put = (one: string, other: string): unknown => read.set(one, (read.get(one) ?? new Set()).add(other));
  for (const row of readTable(fileURLToPath(new URL('../lexicon/shape-alikes.tsv', import.meta.url)), ['character', 'alike'])) {
    for (const other of row.get('alike')) {
      put(row.get('character'), other);
      put(other, row.get('character'));
    }
  }
  return read;
}

/** Which of the given characters are alike; shapes from `shape-alikes.tsv`, sounds from pinyin without tones. */
export function makeAlike(characters: ReadonlySet<string>): AlikeCharacters {
  shapes ??= readShapes();
  const lookalikes = shapes;
  const bySound = new Map<string, string[]>();
  for (const character of characters) {
    for (const sound of soundsOf(character)) {
      const same = bySound.get(sound);
      if (same === undefined) bySound.set(sound, [character]);
      else same.push(character);
    }
  }
  const known = new Map<string, ReadonlySet<string>>();
  return (character) => {
    const found = known.get(character);
    if (found !== undefined) return found;
    const alike = new Set([...soundsOf(character).flatMap((sound) => bySound.get(sound) ?? []), ...(lookalikes.get(character) ?? NONE)]);
    alike.delete(character);
    known.set(character, alike);
    return alike;
  };
}
