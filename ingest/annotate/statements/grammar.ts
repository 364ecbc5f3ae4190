import { anyOf, cellOneOf, readLexicon } from '../lexicon.ts';
import { makePatternFinder, makePlaceMatcher } from '../pattern-finder.ts';
import { anchored } from '../../../graph/text/anchored.ts';

/** Words that begin something: longest first, so that 加快 does not hide 加快建设. */
const WORD_KINDS = ['verb', 'follow', 'adverb', 'manner', 'adjunct', 'ending', 'outer', 'naming'] as const;
type WordKind = (typeof WORD_KINDS)[number];

function words(kind: WordKind): string[] {
  const rows = readLexicon('modality-verbs.tsv', ['kind', 'words']).filter((row) => cellOneOf(row, 'kind', WORD_KINDS) === kind);
  return [...new Set(rows.flatMap((row) => row.list('words')))].sort((a, b) => b.length - a.length);
}

const VERBS = words('verb').join('|');
const PURE_ADVERBS = words('adverb').join('|');
const ADVERBS = [...words('adverb'), ...words('manner')].sort((a, b) => b.length - a.length).join('|');
const ADJUNCTS = words('adjunct').join('|');

const verbAt = makePlaceMatcher(`(?:${VERBS}|${PURE_ADVERBS})`);
const adverbAt = makePlaceMatcher(`(?:${PURE_ADVERBS})`);
const FOLLOWS = words('follow').join('|');
const followAt = makePlaceMatcher(`(?:${FOLLOWS})`);
const predicateAt = makePlaceMatcher(
  `(?:${VERBS}|${FOLLOWS}|${ADVERBS}|${ADJUNCTS}|应(?!收账|付账|急|纳税)|要|须|可|必须|不|未(?!来)|能够|能(?![效耗源力级量否])|拟|已)`,
);
const adjunctAt = makePlaceMatcher(`(?:${ADJUNCTS})`);
const ADVERBS_FIRST = new RegExp(`^(?:${ADVERBS}|[、和并与及])*`, 'u');
const ADVERB_LAST = anchored(new RegExp(`(?:${ADVERBS}|应当|应该|应|要|须|必须|可以|可|能|将|[、和并与及])$`, 'u'));

const OUTER = new RegExp(`(?:${words('outer').join('|')})(?!.*的)`, 'u');

/** Whether a phrase holds a verb that cannot be part of an actor's name. */
export const holdsOuterVerb = (text: string): boolean => OUTER.test(text);
/** Whether a text begins with a verb or an adverb: it names no subject. */
export const startsWithVerb = (text: string): boolean => verbAt(text, 0) >= 0;
const STARTS_NAME = anchored(new RegExp(`^(?:${words('naming').join('|')})`, 'u'));
/** Whether a text begins with a verb that no name begins with: 探索与…签约; not 建设单位. */
export const startsWithAction = (text: string): boolean => verbAt(text, 0) >= 0 && !STARTS_NAME.test(text);
/** Whether a text begins with any word that can be a verb. */
export const mayStartWithVerb = (text: string): boolean => verbAt(text, 0) >= 0 || followAt(text, 0) >= 0;
/** Whether a text begins with an adverb that never begins a name. */
export const startsWithAdverb = (text: string): boolean => adverbAt(text, 0) >= 0;
/** Whether what follows a noun phrase can be its predicate. */
export const startsPredicate = (text: string): boolean => predicateAt(text, 0) >= 0;
/** Whether a segment only says how, where or why (按照…, 在…下). */
export const startsWithAdjunct = (text: string): boolean => adjunctAt(text, 0) >= 0;
const ENDS_ADJUNCT = anchored(new RegExp(`(?:${words('ending').join('|')})$`, 'u'));
const HOLDS_VERB = new RegExp(
  `.(?:${VERBS.split('|')
    .filter((word) => word.length > 1)
    .join('|')})`,
  'u',
);

/** 依托…制度, 聚焦…需求: what it leans on is no action unless a strong verb with an object follows (依托平台开展培训). */
const LEANS_ON = anchored(/^(?:依托|立足|基于|借助|凭借|聚焦|围绕|面向|瞄准|顺应|适应|针对)/u);
const STRONG_VERB =
  /(?:开展|实施|建设|打造|建立|推进|推动|举办|加快|加强|加大|完善|强化|提供|设立|构建|制定|组织|促进|推广|搭建|做好|布局|支持)(?=.{2})/u;

/** 对…较强的项目: only says for what. */
const FOR_WHAT =
  /^(?:对于?|针对)(?![接标外])[^，]*的(?!.*(?:给|予|进行|实行|加|实施|开展|建立|提供|依法|应|建|制|采取|推|做|强化|完善))[^的]{1,10}$|^(?:对于?|针对)(?![接标外])(?!.*(?:给|予|进行|实行|加|实施|开展|建|提供|制|采取|推|做|强化|完善))[^，的]{2,14}(?:贷款|项目|产品|业务|工程)$/u;
/** Whether a segment is an action of its own: 在园区开展试点 is one, 在依法合规的前提下 and 以…为抓手 are none. */
export function isAction(text: string): boolean {
  if (LEANS_ON.test(text)) return STRONG_VERB.test(text.slice(2));
  if (FOR_WHAT.test(text)) return false;
  if (!startsWithAdjunct(text)) return startsWithVerb(text.slice(adverbsLength(text))) || startsWithVerb(text);
  return !ENDS_ADJUNCT.test(text) && HOLDS_VERB.test(text);
}
/** Length of the adverbs that a segment begins with. */
export const adverbsLength = (text: string): number => ADVERBS_FIRST.exec(text)?.[0].length ?? 0;
/** Whether a verb can begin behind this text. */
export const allowsVerb = (text: string): boolean => text === '' || ADVERB_LAST.test(text);

/** How the names of actors end. */
const HEADS = readLexicon('bearer-heads.tsv', ['head']);
export const ACTOR_HEAD = anyOf(HEADS, 'head');
/** Finds them all in one pass. */
export const findActorHeads = makePatternFinder(HEADS.map((row) => row.get('head')));
