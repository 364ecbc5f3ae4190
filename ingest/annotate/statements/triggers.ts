import type { Modality } from '../../../graph/model.ts';
import { cellOneOf, cellPattern, readLexicon } from '../lexicon.ts';
import { makePatternFinder } from '../pattern-finder.ts';
import { actorAt, endsLikeActor } from './actors.ts';
import { adverbsLength, allowsVerb, startsWithAdjunct, startsWithVerb } from './grammar.ts';
import type { Segment } from './segments.ts';
import { anchored } from '../../../graph/text/anchored.ts';
import { sortFew } from '../../../graph/text/sort-few.ts';

/** A word that gives a sentence its force: `[start, end)` of the sentence, and which segment it stands in. */
export interface Trigger {
  readonly start: number;
  readonly end: number;
  readonly modality: Modality;
  readonly cue: string;
  readonly segment: number;
  /** Whether what follows can be the actor that it is said to (鼓励保险机构…; not 优先…). */
  readonly takesObject: boolean;
}

const MODALITIES: readonly Modality[] = ['prohibit', 'oblige', 'guide', 'encourage', 'explore', 'permit', 'deploy', 'none'];
const PLACES = ['any', 'verb', 'object'] as const;

interface Cue {
  readonly source: string;
  readonly modality: Modality;
  readonly place: (typeof PLACES)[number];
}

const CUES: readonly Cue[] = readLexicon('modality-triggers.tsv', ['cue', 'modality', 'place', 'after', 'before']).map((row) => {
  for (const column of ['cue', 'after', 'before']) cellPattern(row, column);
  const after = row.get('after') === '' ? '' : `(?<!${row.get('after')})`;
  const before = row.get('before') === '' ? '' : `(?!${row.get('before')})`;
  return {
    source: `${after}(?:${row.get('cue')})${before}`,
    modality: cellOneOf(row, 'modality', MODALITIES),
    place: cellOneOf(row, 'place', PLACES),
  };
});

const findCues = makePatternFinder(CUES.map(({ source }) => source));

const TIME = /^(?:力争)?(?:到|至|自|从)?[“\d][^，]{0,9}?(?:年|月|日|期间|时期|末|底|前|起)+/u;

/** 鼓励通过市场化方式推动…: how something is done stands before the verb. */
const WAY_END = anchored(/(?:通过|采取|运用|采用)[^，]*(?:方式|机制|途径|形式|手段|渠道|模式)等?$/u);

/** 国家鼓励…: who makes the rule is nobody that it binds. */
const LEGISLATOR = /^(?:国家|[本全][省市区县州]|自治区|本行政区域)$/u;

/** Whether a verb can begin at `at` of a segment: at its start, behind adverbs, modals, another trigger or an actor. */
function isVerbPlace(segment: string, at: number): boolean {
  if (at === 0) return true;
  const before = segment.slice(0, at).replace(TIME, '');
  if (LEGISLATOR.test(before) || allowsVerb(before) || endsLikeActor(before) || WAY_END.test(before)) return true;
  // 通过…机制引导企业: behind a phrase that only says how; 建立鼓励…的机制 is an object and no action
  return startsWithAdjunct(segment) && !startsWithVerb(segment.slice(adverbsLength(segment)));
}

/** 其: the actor that was named before (推动其积极履行责任). */
const PRONOUN = anchored(/^其(?![他它中余次])/u);

/** Whether what a trigger is said of is an actor. */
function namesActor(object: string): boolean {
  const bare = object.slice(adverbsLength(object));
  return PRONOUN.test(bare) || actorAt(bare) !== null;
}

function findInSegment(segment: Segment, index: number): Trigger[] {
  return findCues(segment.text).flatMap(({ pattern, start, end, text }): Trigger[] => {
    const cue = CUES[pattern];
    if (cue === undefined || (cue.place !== 'any' && !isVerbPlace(segment.text, start))) return [];
    if (cue.place === 'object' && !namesActor(segment.text.slice(end))) return [];
    return [
      {
        start: segment.start + start,
        end: segment.start + end,
        modality: cue.modality,
        cue: text,
        segment: index,
        takesObject: cue.place !== 'any',
      },
    ];
  });
}

/** The triggers of a sentence in the order of the text; of two that overlap the longer one. */
export function findTriggers(segments: readonly Segment[]): Trigger[] {
  const all = sortFew(segments.flatMap(findInSegment), (a, b) => a.start - b.start || b.end - a.end);
  return all.filter(
    (one) =>
      !all.some(
        (other) => other !== one && other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start,
      ),
  );
}
