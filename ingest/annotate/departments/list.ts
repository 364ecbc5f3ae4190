import { FIRST_LEADS, LABEL, LIST_REMARK, labelRole, TRAILING_CUE, trailingRole, type ListRole } from './cues.ts';
import { looksLikeBody, splitNames, type NamePlace } from './names.ts';
import { anchored } from '../../../graph/text/anchored.ts';

/** A body of a list with what the list says about it. */
export interface ListedBody extends NamePlace {
  readonly role: ListRole;
  /** Which part of the list it stands in, counted at ；: each part says for itself who leads where it names a place of its own. */
  readonly part: number;
}

export interface BodyList {
  readonly bodies: readonly ListedBody[];
  /** Whether a cue word says that it is a list of responsible bodies; without one it only looks like a list of bodies. */
  readonly cued: boolean;
  /** Whether a remark makes the first body the leading one. */
  readonly firstLeads: boolean;
  /** Whether that remark holds for later lists too (下同). */
  readonly fromNowOn: boolean;
}

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly part: number;
}

/** A body whose role is not said yet. */
interface Waiting extends NamePlace {
  readonly part: number;
}

/** A line that the page broke inside of a list: behind 、, or before the end of a name that stands on the next line (市住房城乡建设⏎局、). */
export const BROKEN_LINE = /(?<=、)\n|\n(?=(?:局|厅|委|部|办|会|院|署|委员会|管委会|政府|单位|部门)(?:[、，；。;,\n]|$))/u;

/** Segments of a list: between ； ， and at labels; 、 inside a segment joins names. */
function segments(text: string, start: number, end: number): Segment[] {
  const parts: Segment[] = [];
  let depth = 0;
  let from = start;
  let part = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charAt(at);
    if ('（(〔['.includes(unit)) depth++;
    else if ('）)〕]'.includes(unit)) depth--;
    else if (depth === 0 && '，,；;。\n'.includes(unit) && !goesOn(text, at)) {
      parts.push({ start: from, end: at, part });
      from = at + 1;
      if ('；;'.includes(unit)) part++;
    }
  }
  parts.push({ start: from, end, part });
  return parts.flatMap((segment) => splitAtLabels(text, segment));
}

function goesOn(text: string, at: number): boolean {
  return text.charAt(at) === '\n' && BROKEN_LINE.exec(text.slice(Math.max(at - 1, 0), at + 6))?.index === Math.min(at, 1);
}

function splitAtLabels(text: string, part: Segment): Segment[] {
  const slice = text.slice(part.start, part.end);
  const cuts = [...slice.matchAll(new RegExp(LABEL, 'gu'))].map((match) => part.start + match.index).filter((at) => at > part.start);
  return [part.start, ...cuts].map((from, index) => ({ start: from, end: cuts[index] ?? part.end, part: part.part }));
}

const AT_LABEL = new RegExp(`^[\\s\\d.、．]*${LABEL}`, 'u');
const OWN_LEAD = anchored(/[（(](?:总)?牵头(?:单位|部门)?[）)]$/u);
/** 重庆市：…；四川省：…: whose bodies follow. */
const PLACE_LABEL = /^[\s\p{Script=Han}]{0,6}(?:省|市|区|县|州|方|方面)[：:](?=[^：:]*$)/u;
const JOINT = /(?:会同|联合|商|牵头会同|牵头，?会同)/u;

/**
 * Reads a list of responsible bodies in `[start, end)`: labels before the names (牵头单位：), cues after them (牵头, 配合, 按职责分工负责), a mark on one
 * name (（牵头）), 会同 between two, and the remark that the first leads. A segment without a cue takes that of the next one of its part; a part of which
 * none has a cue takes that of the next part.
 */
export function readBodyList(text: string, start: number, end: number): BodyList {
  const whole = text.slice(start, end);
  const remark = FIRST_LEADS.exec(whole);
  const bodies: ListedBody[] = [];
  let waiting: Waiting[] = [];
  let label: ListRole | null = null;
  let cued = false;
  let said = -1;
  const give = (names: readonly Waiting[], role: ListRole): void => {
    if (role !== 'stop') for (const name of names) bodies.push(marked(text, name, role));
  };
  for (const segment of segments(text, start, end)) {
    let { start: from, end: to } = segment;
    const { part } = segment;
    if (said >= 0 && said < part && label === null) {
      give(waiting, 'unspecified');
      waiting = [];
    }

    const labelled = AT_LABEL.exec(text.slice(from, to));
    if (labelled !== null) {
      give(waiting, label ?? 'unspecified');
      waiting = [];
      label = labelRole(labelled[1] ?? '');
      cued ||= label !== 'stop';
      from += labelled[0].length;
    }
    from += PLACE_LABEL.exec(text.slice(from, to))?.[0].length ?? 0;
    const inner = text.slice(from, to);
    const remarked = FIRST_LEADS.exec(inner);
    if (remarked !== null) to = from + inner.slice(0, remarked.index).replace(/[（(]$/u, '').length;
    else if (LIST_REMARK.test(inner) || label === 'stop') continue;
    const cue = TRAILING_CUE.exec(text.slice(from, to));
    const named = splitJoint(text, from, cue === null ? to : from + cue.index);
    const inPart = (names: readonly NamePlace[]): Waiting[] => names.map((name) => ({ ...name, part }));
    if (cue === null || (cue[1] ?? '') === '') waiting.push(...inPart(named.all));
    else {
      cued = true;
      said = part;
      const trailing = trailingRole(cue[1] ?? '');
      const role = trailing === 'unspecified' ? (label ?? trailing) : trailing;
      const joint = named.joint.length > 0;
      give([...waiting, ...inPart(named.first)], joint ? 'lead' : role);
      give(inPart(named.joint), 'support');
      waiting = [];
    }
  }
  give(label === null ? waiting.filter((place) => looksLikeBody(place.name)) : waiting, label ?? 'unspecified');
  return { bodies, cued, firstLeads: remark !== null, fromNowOn: remark !== null && whole.slice(remark.index).includes('下同') };
}

function splitJoint(text: string, start: number, end: number): { all: NamePlace[]; first: NamePlace[]; joint: NamePlace[] } {
  const match = JOINT.exec(text.slice(start, end));
  const left = match === null ? '' : text.slice(start, start + match.index).replace(/牵头$/u, '');
  if (match === null || !looksLikeBody(left)) {
    const all = splitNames(text, start, end);
    return { all, first: all, joint: [] };
  }
  const first = splitNames(text, start, start + left.length);
  const joint = splitNames(text, start + match.index + match[0].length, end);
  return { all: [...first, ...joint], first, joint };
}

/** 省财政厅（牵头）: the mark belongs to the list, not to the name. */
function marked(text: string, place: Waiting, role: ListRole): ListedBody {
  const mark = OWN_LEAD.exec(place.name);
  if (mark === null) return { ...place, role };
  const end = place.start + mark.index;
  return { ...place, end, name: text.slice(place.start, end), role: 'lead' };
}

/** What a name says first of its place: 重庆市, 四川省, 省, 市. */
const PLACE = /^(?!各)(?:\p{Script=Han}{2,3}(?:省|市|自治区)|省|市|区|县|自治区)/u;

/**
 * Who leads, from what a list says of each body: a lead makes the others false; where nothing says who leads all are null. With a remark that
 * the first leads it is the first of the list, and of each part behind ； that begins with another place (重庆市…；四川省…).
 */
export function decideLeads(bodies: readonly ListedBody[], firstLeads: boolean): (boolean | null)[] {
  if (bodies.some((body) => body.role === 'lead')) return bodies.map((body) => body.role === 'lead');
  if (!firstLeads) return bodies.map((body) => (body.role === 'support' ? false : null));
  const places = new Set<string>();
  return bodies.map((body, index) => {
    const begins = index === 0 || bodies[index - 1]?.part !== body.part;
    const place = PLACE.exec(body.name)?.[0] ?? '';
    if (!begins || (index > 0 && (place === '' || places.has(place)))) return false;
    places.add(place);
    return true;
  });
}
