import type { Modality } from '../../../graph/model.ts';
import { cellPattern, readLexicon } from '../lexicon.ts';
import { makePatternFinder } from '../pattern-finder.ts';
import type { Bearer } from './bearer.ts';
import { isAction, startsWithAdjunct, startsWithVerb } from './grammar.ts';
import type { Segment } from './segments.ts';
import type { Trigger } from './triggers.ts';
import { anchored } from '../../../graph/text/anchored.ts';

const findInforming = makePatternFinder(readLexicon('modality-none.tsv', ['pattern']).map((row) => cellPattern(row, 'pattern').source));
/** A sentence that opens with a date and holds no trigger only sets a target. */
const DATED = anchored(
  /^(?:力争)?(?:到|至|从现在起|通过\d)[^，。；]{0,12}(?:年|末|底|努力)|^[“"]?十[四五六]五[”"]?(?:期间|时期|末)[，,][^。；]*(?:\d|达到|实现)/u,
);
/** A subject without a modal does what the sentence says: that is deploy, whatever it is told besides. */
const ACTING: readonly Bearer['rule'][] = ['statement.bearer-subject', 'statement.bearer-by'];
const STRICT = /^严/u;

/** Whether a sentence only informs (definition, scope, entry into force) or only sets a target. */
export function onlyInforms(sentence: string, triggers: readonly Trigger[]): boolean {
  return findInforming(sentence).length > 0 || (triggers.length === 0 && DATED.test(sentence));
}

/** 享受本办法扶持的对象，须…; 由多家单位联合主办的活动，须…: the verb only says who or what is meant. */
const NAMES_WHOM = /^(?:申请|享受|获得|取得|承担|从事|符合|列入|纳入|由)[^，]*的[^的，]{1,10}$/u;

/** Whether a segment before the first trigger's is an action of its own. */
function actsBefore(segments: readonly Segment[], main: Trigger): boolean {
  return segments.slice(0, main.segment).some(({ text }) => isAction(text) && !NAMES_WHOM.test(text));
}

/** Says when, for whom or in which case, whatever verb stands in it. */
const SAYS_WHEN = anchored(/(?:[的时后前中下内间]|以来|过程)$|[应须要]/u);
const OPENS_CASE = anchored(/^(?:针对|对(?![接标])|并|如|若|凡|经|自|从|申请)/u);

const tells = ({ text }: Segment): boolean =>
  isAction(text) &&
  !NAMES_WHOM.test(text) &&
  !SAYS_WHEN.test(text) &&
  !OPENS_CASE.test(text) &&
  !(text.startsWith('在') && startsWithVerb(text.slice(1)));

/** 强化节能审查，新建项目要符合…: whether the addressees are told something before the subject of the first modal is named. */
const actsBeforeSubject = (segments: readonly Segment[], { start: from }: Bearer, main: Trigger): boolean =>
  segments.slice(0, main.segment).some((segment) => segment.end < from && tells(segment));

/** Whether anything is done between a plain subject and the first trigger; 科技人员在…前提下，可以… only says when. */
function actsBetween(segments: readonly Segment[], { end: from }: Bearer, main: Trigger): boolean {
  const own = segments.findIndex(({ start, end }) => start < from && from <= end);
  const rest = segments[own]?.text.slice(from - (segments[own]?.start ?? 0)) ?? '';
  const namesWhom = own < main.segment && NAMES_WHOM.test(segments[own]?.text ?? '');
  if (namesWhom) return segments.slice(own + 1, main.segment).some(({ text }) => isAction(text));
  if (own < 0 || own === main.segment || !startsWithAdjunct(rest) || isAction(rest)) return true;
  return segments.slice(own + 1, main.segment).some(({ text }) => isAction(text));
}

function actsAfter(segments: readonly Segment[], main: Trigger): boolean {
  return segments.slice(main.segment + 1).some(({ text }) => isAction(text));
}

/**
 * The classes of a sentence, main first: in the order of their triggers, with deploy where an action without trigger comes before them or
 * follows a bare 严格…; prohibit leads where nobody is told to do anything else.
 */
export function classify(segments: readonly Segment[], triggers: readonly Trigger[], bearer: Bearer | null): Modality[] {
  const [main] = triggers;
  if (main === undefined) return ['deploy'];
  const classes = [...new Set(triggers.map((trigger) => trigger.modality))];
  const subjectless = bearer === null;
  if (subjectless && classes.includes('prohibit') && !actsBefore(segments, main))
    return ['prohibit', ...classes.filter((each) => each !== 'prohibit')];
  const subjectActs = bearer !== null && ACTING.includes(bearer.rule) && bearer.end <= main.start && actsBetween(segments, bearer, main);
  const earlier = bearer?.rule === 'statement.bearer-modal' ? actsBeforeSubject(segments, bearer, main) : actsBefore(segments, main);
  if (subjectActs || earlier) return ['deploy', ...classes];
  if (main.modality === 'oblige' && subjectless && STRICT.test(main.cue) && actsAfter(segments, main)) return [...classes, 'deploy'];
  return classes;
}
