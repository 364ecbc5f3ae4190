import { findAll } from '../../../graph/text/matches.ts';
import { ASSIGNING_VERB, AUTHORITY_SUFFIX, BODY_SUFFIX, saysLead } from './cues.ts';
import { looksLikeBody, splitNames, type NamePlace } from './names.ts';

/** A body that a sentence gives a task to. */
export interface TaskedBody extends NamePlace {
  readonly lead: boolean | null;
  readonly rule: string;
}

const SEGMENT = /[^，,。；;：:\n]+/gu;
/** Words between a subject and 会同 that belong to neither. */
const MODAL = /(?:应当|应该|必须|负责|可以|统一|牵头|及时|定期|[要应须将可并])+$/u;
const NAMES = `(?:[^，,。；;：:\\n（）()]*?${BODY_SUFFIX})`;
const LIST_OF_NAMES = new RegExp(`^${NAMES}(?:(?:、|和|以及)${NAMES})*`, 'u');
const JOINED_BY = new RegExp(`会同(${NAMES}(?:、${NAMES})*)`, 'u');
const GIVEN_TO = new RegExp(
  `由((?:[^，,。；;：:\\n由]*?(?:${AUTHORITY_SUFFIX}))(?:[、和](?:[^，,。；;：:\\n由]*?(?:${AUTHORITY_SUFFIX})))*)(?:等[^，,。；;]{0,6}(?:部门|单位))?(?:共同|联合|分别|各自)?(${ASSIGNING_VERB})`,
  'gu',
);
/** A subject that leads: 市经济信息委牵头建立…; only at the start of a segment, so that 主办行牵头引领作用 gives nothing. */
const SUBJECT_LEADS = new RegExp(
  `^((?:[^，,。；;：:\\n、]*?(?:${AUTHORITY_SUFFIX}))(?:、(?:[^，,。；;：:\\n、]*?(?:${AUTHORITY_SUFFIX})))*)牵头`,
  'u',
);

function joinedBodies(text: string, from: number, segment: string): TaskedBody[] {
  const joined = segment.includes('会同') ? JOINED_BY.exec(segment) : null;
  if (joined === null) return [];
  const before = segment.slice(0, joined.index);
  const start = Math.max(before.lastIndexOf('由') + 1, 0);
  const subject = before.slice(start).replace(MODAL, '');
  const tail = listAfter(text, from + joined.index + 2);
  const others = splitNames(text, from + joined.index + 2, tail);
  const leads = looksLikeBody(subject) ? splitNames(text, from + start, from + start + subject.length) : [];
  if (leads.length === 0) return [];
  const rule = 'department.sentence-jointly';
  return [
    ...leads.map((place) => ({ ...place, lead: true, rule })),
    ...others.filter((place) => looksLikeBody(place.name)).map((place) => ({ ...place, lead: false, rule })),
  ];
}

/** End of a list of names that starts at `from` and runs on behind 、 as long as each part ends like a body. */
function listAfter(text: string, from: number): number {
  const match = LIST_OF_NAMES.exec(text.slice(from));
  return match === null ? from : from + match[0].length;
}

function givenBodies(text: string, from: number, segment: string): TaskedBody[] {
  if (!segment.includes('由')) return [];
  return findAll(GIVEN_TO, segment).flatMap((match) => {
    const start = from + match.index + 1;
    const verb = match[2] ?? '';
    const rule = 'department.sentence-by';
    return splitNames(text, start, start + (match[1] ?? '').length).map((place) => ({
      ...place,
      lead: saysLead(verb) ? true : null,
      rule,
    }));
  });
}

function leadingSubjects(text: string, from: number, segment: string): TaskedBody[] {
  const match = segment.includes('牵头') ? SUBJECT_LEADS.exec(segment) : null;
  if (match === null) return [];
  return splitNames(text, from, from + (match[1] ?? '').length).map((place) => ({
    ...place,
    lead: true,
    rule: 'department.sentence-leads',
  }));
}

/** Bodies that a sentence gives a task in 由…〈verb〉. */
export function findGivenBodies(text: string): TaskedBody[] {
  return text.includes('由') ? findAll(SEGMENT, text).flatMap((match) => givenBodies(text, match.index, match[0])) : [];
}

/** Bodies that a sentence gives a task by name: 由…牵头, 由…负责, 由…责令, X会同Y (X leads), X牵头…. */
export function findTaskedBodies(text: string): TaskedBody[] {
  return findAll(SEGMENT, text).flatMap((match) => {
    const from = match.index;
    const joint = joinedBodies(text, from, match[0]);
    const given = givenBodies(text, from, match[0]);
    return [...joint, ...given, ...(given.length + joint.length === 0 ? leadingSubjects(text, from, match[0]) : [])];
  });
}
