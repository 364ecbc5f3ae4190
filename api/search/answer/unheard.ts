import { isPredicate, tokenise } from '../../../graph/text/tokenise.ts';
import type { Focus } from './focus.ts';
import type { AnswerTask } from './types.ts';

/** The noun directly behind the asking word, if nothing in the collection holds it or says it otherwise (哪些税收减免, 哪部刑法): there is no such thing here. */
export function unheardNoun(task: AnswerTask, { nouns, after }: Focus): string | undefined {
  const run = /^\p{Script=Han}{2,6}/u.exec(after)?.[0];
  if (run === undefined || nouns.length > 0) return undefined;
  const word = tokenise(run)
    .filter((token) => token.length >= 2 && run.startsWith(token))
    .sort((a, b) => b.length - a.length)[0];
  if (word === undefined || isPredicate(word) || task.index.countHolding(word) > 0) return undefined;
  const group = task.understanding.groups.find(({ surface }) => surface.includes(word));
  const heard = group?.variants.some(({ text }) => task.index.countHolding(text) > 0) ?? false;
  return heard ? undefined : word;
}

/** The noun that a question ends in before its asking word (咨询电话是哪个), if no clause holds it or says it otherwise. */
export function unheardBefore({ understanding }: AnswerTask, { before }: Focus): string | undefined {
  const subject = /^(.+?)(?:应该|应当|大概|到底|究竟)?(?:是|叫|为|有|在)$/u.exec(before)?.[1];
  return subject === undefined ? undefined : understanding.unknown.find((word) => subject.endsWith(word) && !isPredicate(word));
}
