import { findAll } from '../../../graph/text/matches.ts';
import { ACTOR_HEAD, holdsOuterVerb, startsPredicate, startsWithAdverb } from './grammar.ts';
import { BLANK } from './segments.ts';

/** `[start, end)` of the text that was searched. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

const HEAD = new RegExp(`${ACTOR_HEAD}`, 'gu');
const ENDS_IN_HEAD = new RegExp(`${ACTOR_HEAD}${BLANK}*$`, 'u');
const COORDINATE = /^(?:以及|及其|[、和与或]|及(?!时))/u;
const ETCETERA = /^等/u;

/** Whether a noun phrase ends as names of actors do. */
export const endsLikeActor = (text: string): boolean => ENDS_IN_HEAD.test(text);

/**
 * The actor that a text begins with: up to a head noun that a predicate follows. Coordinated actors stay one (金融机构、地方金融组织); an
 * attribute does not end it (企业环境信息 is no actor). null where there is none. `open`: nothing need follow it.
 */
export function actorAt(text: string, open = false): Place | null {
  if (startsWithAdverb(text)) return null;
  let pending: Place | null = null;
  for (const match of findAll(HEAD, text)) {
    let end = match.index + match[0].length;
    while (text.charAt(end) === BLANK) end++;
    if (holdsOuterVerb(text.slice(0, end))) break;
    const rest = text.slice(end);
    if (COORDINATE.test(rest)) pending ??= { start: 0, end };
    else if (ETCETERA.test(rest)) {
      if (rest.length === 1 || startsPredicate(rest.slice(1))) return { start: 0, end };
    } else if (rest === '' ? open : startsPredicate(rest)) return { start: 0, end };
  }
  return pending;
}
