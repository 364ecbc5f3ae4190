import { FIRST_LEADS, LABEL, labelRole, TRAILING_CUE, trailingRole, type ListRole } from './cues.ts';
import { looksLikeBody, splitNames, type NamePlace } from './names.ts';

/** A body of a list with what the list says about it. */
export interface ListedBody extends NamePlace {
  readonly role: ListRole;
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
}

/** Segments of a list: between ； ， and at labels; 、 inside a segment joins names. */
function segments(text: string, start: number, end: number): Segment[] {
  const parts: Segment[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < end; at++) {
    const unit = text.charAt(at);
    if ('（('.includes(unit)) depth++;
    else if ('）)'.includes(unit)) depth--;
    else if (depth === 0 && '，,；;。\n'.includes(unit)) {
      parts.push({ start: from, end: at });
      from = at + 1;
    }
  }
  parts.push({ start: from, end });
  return parts.flatMap((part) => splitAtLabels(text, part));
}

function splitAtLabels(text: string, part: Segment): Segment[] {
  const slice = text.slice(part.start, part.end);
  const cuts = [...slice.matchAll(new RegExp(LABEL, 'gu'))].map((match) => part.start + match.index).filter((at) => at > part.start);
  return [part.start, ...cuts].map((from, index) => ({ start: from, end: cuts[index] ?? part.end }));
}

const AT_LABEL = new RegExp(`^[\\s\\d.、．]*${LABEL}`, 'u');
const OWN_LEAD = /[（(](?:总)?牵头(?:单位|部门)?[）)]$/u;
const JOINT = /(?:会同|联合|商|牵头会同|牵头，?会同)/u;

/**
 * Reads a list of responsible bodies in `[start, end)`: labels before the names (牵头单位：), cues after them (牵头, 配合, 按职责分工负责), a mark on one
 * name (（牵头）), 会同 between two, and the remark that the first leads. A segment without a cue takes that of the next one.
 */
export function readBodyList(text: string, start: number, end: number): BodyList {
  const whole = text.slice(start, end);
  const remark = FIRST_LEADS.exec(whole);
  const bodies: ListedBody[] = [];
  let waiting: NamePlace[] = [];
  let label: ListRole | null = null;
  let cued = false;
  const give = (names: readonly NamePlace[], role: ListRole): void => {
    if (role !== 'stop') for (const name of names) bodies.push(marked(text, name, role));
  };
  for (const segment of segments(text, start, end)) {
    let { start: from, end: to } = segment;
    const labelled = AT_LABEL.exec(text.slice(from, to));
    if (labelled !== null) {
      give(waiting, label ?? 'unspecified');
      waiting = [];
      label = labelRole(labelled[1] ?? '');
      cued ||= label !== 'stop';
      from += labelled[0].length;
    }
    const inner = text.slice(from, to);
    const remarked = FIRST_LEADS.exec(inner);
    if (remarked !== null) to = from + inner.slice(0, remarked.index).replace(/[（(]$/u, '').length;
    else if (/^[（(]?下同|^以下/u.test(inner) || label === 'stop') continue;
    const cue = TRAILING_CUE.exec(text.slice(from, to));
    const named = splitJoint(text, from, cue === null ? to : from + cue.index);
    if (cue === null || (cue[1] ?? '') === '') waiting.push(...named.all);
    else {
      cued = true;
      const said = trailingRole(cue[1] ?? '');
      const role = said === 'unspecified' ? (label ?? said) : said;
      const joint = named.joint.length > 0;
      give([...waiting, ...named.first], joint ? 'lead' : role);
      give(named.joint, 'support');
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
function marked(text: string, place: NamePlace, role: ListRole): ListedBody {
  const mark = OWN_LEAD.exec(place.name);
  if (mark === null) return { ...place, role };
  const end = place.start + mark.index;
  return { start: place.start, end, name: text.slice(place.start, end), role: 'lead' };
}

/** Who leads, from what a list says of each body: a lead makes the others false; where nothing says who leads all are null. */
export function decideLeads(bodies: readonly ListedBody[], firstLeads: boolean): (boolean | null)[] {
  if (bodies.some((body) => body.role === 'lead')) return bodies.map((body) => body.role === 'lead');
  if (firstLeads) return bodies.map((_, index) => index === 0);
  return bodies.map((body) => (body.role === 'support' ? false : null));
}
