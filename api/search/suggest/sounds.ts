import { pinyin } from 'pinyin-pro';

/** The units of a name, each as it is typed: a Chinese character by itself or by its syllable (ü as v), any other by itself. */
export type Sounds = readonly { readonly unit: string; readonly syllable: string }[];

const HAN = /\p{Script=Han}/u;

/** How a folded name sounds; syllables of other characters are empty. */
export function soundsOf(name: string): Sounds {
  const units = [...name];
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true });
  return units.map((unit, at) => ({ unit, syllable: HAN.test(unit) ? (syllables[at] ?? '') : '' }));
}

/** Letters of a sound by which it is looked up; what is typed beyond them is compared. */
export const LONGEST_KEY = 6;

/** The beginnings of what a name sounds like from each of its syllables on, whole and by initials: lv, lvs … lvseba, ls, lsb … */
export function soundKeys(sounds: Sounds): string[] {
  const syllables = sounds.map(({ syllable }) => syllable).filter((syllable) => syllable !== '');
  const keys = new Set<string>();
  const addBeginnings = (text: string): void => {
    for (let length = 2; length <= Math.min(text.length, LONGEST_KEY); length++) keys.add(text.slice(0, length));
  };
  for (let at = 0; at < syllables.length; at++) {
    const rest = syllables.slice(at, at + LONGEST_KEY);
    addBeginnings(rest.join(''));
    addBeginnings(rest.map((syllable) => syllable.charAt(0)).join(''));
  }
  return [...keys];
}

/** The unit from which on a name goes as was typed, in characters, syllables and initials in any mixture; -1 if it does nowhere. */
export function findSound(typed: string, sounds: Sounds): number {
  return sounds.findIndex((_, at) => goesOn(typed, 0, sounds, at));
}

function goesOn(typed: string, from: number, sounds: Sounds, at: number): boolean {
  if (from === typed.length) return true;
  const sound = sounds[at];
  if (sound === undefined) return false;
  const { unit, syllable } = sound;
  if (typed.startsWith(unit, from) && goesOn(typed, from + unit.length, sounds, at + 1)) return true;
  if (syllable === '' || typed[from] !== syllable[0]) return false;
  const rest = typed.slice(from);
  if (syllable.startsWith(rest)) return true;
  if (rest.startsWith(syllable) && goesOn(typed, from + syllable.length, sounds, at + 1)) return true;
  return goesOn(typed, from + 1, sounds, at + 1);
}
