/** Fewest parts that make a list: two words joined by 、 are as often one thing. */
const FEWEST = 3;
/** Longest part in characters; a longer one is a phrase of its own. */
const LONGEST = 40;

/** A list in a sentence: its parts, and the words around it up to the next comma. */
export interface Coordination {
  readonly parts: readonly string[];
  readonly around: string;
}

/**
 * Lists in a sentence: A、B、C等, parts that end in the same character, or names in quotation marks side by side. `verbs` matches what
 * stands before the first part (鼓励开展). A list ends at 等; parts of different kinds without it are none.
 */
export function findCoordinations(sentence: string, verbs: RegExp): Coordination[] {
  return sentence
    .split(/[，；。：]/u)
    .flatMap((around) => [...quotedNames(around), ...closedRuns(around, verbs)].map((parts) => ({ parts, around })));
}

function quotedNames(text: string): string[][] {
  const runs = [...text.matchAll(/(?:[“《][^”》]{2,30}[”》]、?){2,}/gu)].map((match) => match[0]);
  return runs.map((run) => [...run.matchAll(/[“《]([^”》]+)[”》]/gu)].map((match) => match[1] ?? ''));
}

function closedRuns(text: string, verbs: RegExp): string[][] {
  const runs: { parts: string[]; closed: boolean }[] = [];
  let run: string[] = [];
  for (const part of text.split('、')) {
    const end = /等(?!级|于|同|待)/u.exec(part);
    run.push(end === null ? part : part.slice(0, end.index));
    if (end === null) continue;
    runs.push({ parts: run, closed: true });
    run = [];
  }
  runs.push({ parts: run, closed: false });
  return runs
    .map(({ parts, closed }) => {
      const clean = splitLast(
        parts.map((part, at) => (at === 0 ? part.replace(verbs, '') : part)).map((part) => part.replace(/^[“《]|[”》]$/gu, '').trim()),
      );
      return closed ? clean : sameEnding(clean);
    })
    .filter((parts) => parts.length >= FEWEST && parts.every((part) => part.length >= 2 && part.length <= LONGEST));
}

/** C和D as the last part are two parts. */
function splitLast(parts: readonly string[]): string[] {
  const last = parts.at(-1) ?? '';
  const two = /^(\p{Script=Han}{2,}?)(?:以及|及|和)(\p{Script=Han}{2,})$/u.exec(last);
  return two === null || parts.length < 2 ? [...parts] : [...parts.slice(0, -1), two[1] ?? '', two[2] ?? ''];
}

/** The longest run of neighbouring parts that end in the same character. */
function sameEnding(parts: readonly string[]): string[] {
  let best: string[] = [];
  let run: string[] = [];
  for (const part of parts) {
    run = run.length > 0 && run.at(-1)?.at(-1) === part.at(-1) ? [...run, part] : [part];
    if (run.length > best.length) best = run;
  }
  return best;
}
