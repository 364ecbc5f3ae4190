import type { ClauseKind, Modality } from '../../../graph/model.ts';
import type { Place } from './actors.ts';
import { findBearer, type Bearer } from './bearer.ts';
import { classify, onlyInforms } from './classify.ts';
import { reasonsLength, splitSegments, type Segment } from './segments.ts';
import { findTriggers, type Trigger } from './triggers.ts';

/** A sentence with the force it speaks with. */
export interface Force extends Place {
  readonly segments: readonly Segment[];
  readonly modality: readonly Modality[];
  /** `[start, end)` of the passage. */
  readonly bearer: Place | null;
  readonly rule: string;
}

/** What the place of a clause says about its sentences. */
export interface Setting {
  /** Aims, principles, definitions or background: every sentence is `none`. */
  readonly stating: boolean;
  readonly kind: ClauseKind;
}

/** A preamble gives reasons; it acts only where it decides or gives somebody a task. */
const DECIDES = /决定|会同|现(?:将|印发|予)|印发给你们|[请可]|要求各/u;
/** An opening that runs on in a list (包括但不限于：…；…) lends its force to the items. */
const OPENS_LIST = /[：:][^：:。]*[；;]$/u;

/** 通过审核的，给予5万元补贴: what is granted is granted by nobody of the list before. */
const GRANTS = /^[^；。]*?的，(?:[^；。]{0,20}，)?(?:再|另|一次性|分别|按[^，]*)?(?:给予|予以|奖励|补助|补贴)/u;

interface Carried {
  readonly triggers: readonly Modality[];
  readonly subject: Place | null;
}

const shift = (place: Bearer | null, by: number): Place | null =>
  place === null ? null : { start: place.start + by, end: place.end + by };

/** The force of a sentence, and what it hands on to the next. */
interface Read {
  readonly force: Force;
  readonly next: Carried | null;
}

function readSentence(sentence: string, at: number, setting: Setting, carried: Carried | null): Read {
  const [start, end] = [at, at + sentence.length];
  const segments = splitSegments(sentence);
  const triggers: Trigger[] = findTriggers(segments).filter(({ segment }) => segment >= reasonsLength(segments));
  const silent = setting.kind === 'preamble' && !DECIDES.test(sentence);
  if (setting.stating || silent || onlyInforms(sentence, triggers)) {
    const rule = setting.stating ? 'statement.stating-section' : silent ? 'statement.preamble' : 'statement.informs';
    return { force: { start, end, segments, modality: ['none'], bearer: null, rule }, next: null };
  }
  const bearer = findBearer(sentence, segments, triggers);
  const inherits = carried !== null && triggers.length === 0 && carried.triggers.length > 0;
  const modality = inherits ? carried.triggers : classify(segments, triggers, bearer);
  const own = shift(bearer, at);
  const subject = bearer !== null && bearer.rule !== 'statement.bearer-object' ? own : null;
  const next = '；;'.includes(sentence.slice(-1))
    ? {
        triggers: OPENS_LIST.test(sentence) ? modality.slice(0, 1) : (carried?.triggers ?? []),
        subject: subject ?? carried?.subject ?? null,
      }
    : null;
  const rule = inherits
    ? 'statement.list-inherits'
    : triggers.length > 0
      ? 'statement.trigger'
      : bearer === null
        ? 'statement.plain'
        : 'statement.subject';
  const carriedSubject = carried === null || inherits || GRANTS.test(sentence) ? null : carried.subject;
  return { force: { start, end, segments, modality, bearer: own ?? carriedSubject, rule }, next };
}

/** The force of each sentence of a passage; a subject and the trigger of a list are carried across ； but not across 。. */
export function readForce(text: string, sentences: readonly Place[], setting: Setting): Force[] {
  let carried: Carried | null = null;
  return sentences.map(({ start, end }) => {
    const read: Read = readSentence(text.slice(start, end), start, setting, carried);
    carried = read.next;
    return read.force;
  });
}
