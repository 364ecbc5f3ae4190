import { anyOf, cellOneOf, readLexicon } from '../lexicon.ts';

/** Words that begin something: longest first, so that 加快 does not hide 加快建设. */
const WORD_KINDS = ['verb', 'adverb', 'manner', 'adjunct', 'ending', 'outer'] as const;
type WordKind = (typeof WORD_KINDS)[number];

function words(kind: WordKind): string[] {
  const rows = readLexicon('modality-verbs.tsv', ['kind', 'words']).filter((row) => cellOneOf(row, 'kind', WORD_KINDS) === kind);
  return [...new Set(rows.flatMap((row) => row.list('words')))].sort((a, b) => b.length - a.length);
}

const VERBS = words('verb').join('|');
const PURE_ADVERBS = words('adverb').join('|');
const ADVERBS = [...words('adverb'), ...words('manner')].sort((a, b) => b.length - a.length).join('|');
const ADJUNCTS = words('adjunct').join('|');

const STARTS_VERB = new RegExp(`^(?:${VERBS}|${PURE_ADVERBS})`, 'u');
const STARTS_ADVERB = new RegExp(`^(?:${PURE_ADVERBS})`, 'u');
const STARTS_PREDICATE = new RegExp(`^(?:${VERBS}|${ADVERBS}|${ADJUNCTS}|应|要|须|可|必须|不|能够|能(?![效耗源力级量否])|拟|已)`, 'u');
const STARTS_ADJUNCT = new RegExp(`^(?:${ADJUNCTS})`, 'u');
const ADVERBS_FIRST = new RegExp(`^(?:${ADVERBS}|[、和并与及])*`, 'u');
const ADVERB_LAST = new RegExp(`(?:${ADVERBS}|应当|应该|应|要|须|必须|可以|可|能|将|[、和并与及])$`, 'u');

const OUTER = new RegExp(`(?:${words('outer').join('|')})(?!.*的)`, 'u');

/** Whether a phrase holds a verb that cannot be part of an actor's name. */
export const holdsOuterVerb = (text: string): boolean => OUTER.test(text);
/** Whether a text begins with a verb or an adverb: it names no subject. */
export const startsWithVerb = (text: string): boolean => STARTS_VERB.test(text);
/** Whether a text begins with an adverb that never begins a name. */
export const startsWithAdverb = (text: string): boolean => STARTS_ADVERB.test(text);
/** Whether what follows a noun phrase can be its predicate. */
export const startsPredicate = (text: string): boolean => STARTS_PREDICATE.test(text);
/** Whether a segment only says how, where or why (按照…, 在…下). */
export const startsWithAdjunct = (text: string): boolean => STARTS_ADJUNCT.test(text);
const ENDS_ADJUNCT = new RegExp(`(?:${words('ending').join('|')})$`, 'u');
const HOLDS_VERB = new RegExp(
  `.(?:${VERBS.split('|')
    .filter((word) => word.length > 1)
    .join('|')})`,
  'u',
);

/** Whether a segment is an action of its own: 在园区开展试点 is one, 在依法合规的前提下 and 以…为抓手 are none. */
export function isAction(text: string): boolean {
  if (!startsWithAdjunct(text)) return startsWithVerb(text.slice(adverbsLength(text))) || startsWithVerb(text);
  return !ENDS_ADJUNCT.test(text) && HOLDS_VERB.test(text);
}
/** Length of the adverbs that a segment begins with. */
export const adverbsLength = (text: string): number => ADVERBS_FIRST.exec(text)?.[0].length ?? 0;
/** Whether a verb can begin behind this text. */
export const allowsVerb = (text: string): boolean => text === '' || ADVERB_LAST.test(text);

/** How the names of actors end. */
export const ACTOR_HEAD = anyOf(readLexicon('bearer-heads.tsv', ['head']), 'head');
