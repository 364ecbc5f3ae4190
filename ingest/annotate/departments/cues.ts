import { anyOf, cellOneOf, cellPattern, readLexicon } from '../lexicon.ts';

/** What a cue says about the bodies beside it; `stop` ends a list. */
export type ListRole = 'lead' | 'support' | 'unspecified' | 'stop';

const LIST_ROLES: readonly ListRole[] = ['lead', 'support', 'unspecified', 'stop'];

const listRows = readLexicon('department-list-cues.tsv', ['cue', 'place', 'role']);
const labels = listRows.filter((row) => cellOneOf(row, 'place', ['label', 'after']) === 'label');
const trailing = listRows.filter((row) => row.get('place') === 'after');

const roleOf = (rows: typeof listRows): ((cue: string) => ListRole) => {
  const patterns = rows.map((row) => ({
    pattern: cellPattern({ ...row, get: (c) => (c === 'cue' ? `^(?:${row.get(c)})$` : row.get(c)) }, 'cue'),
    role: cellOneOf(row, 'role', LIST_ROLES),
  }));
  return (cue) => patterns.find((each) => each.pattern.test(cue))?.role ?? 'unspecified';
};

/** A label with its colon, e.g. 牵头单位：. The first group is the label. */
export const LABEL = `(${anyOf(labels, 'cue')})[：:]`;
export const labelRole = roleOf(labels);

const COLUMN = new RegExp(`^(${anyOf(labels, 'cue')})(?:名称|及(?:责任人|负责人|分工))?(?:[（(].*)?$`, 'u');
/** What a table's column of this heading holds: leading, supporting or responsible bodies; null where it holds no bodies. */
export function columnRole(heading: string): ListRole | null {
  const label = COLUMN.exec(heading)?.[1];
  const role = label === undefined ? 'stop' : labelRole(label);
  return role === 'stop' ? null : role;
}

/** A trailing cue at the end of a segment, e.g. 按职责分工负责. The first group is the cue; it may be empty. */
export const TRAILING_CUE = new RegExp(`(${anyOf(trailing, 'cue')})$`, 'u');
export const trailingRole = roleOf(trailing);

const leadRows = readLexicon('department-lead-rules.tsv', ['pattern']);
/** A remark that makes the first body of a list the leading one. */
export const FIRST_LEADS = new RegExp(anyOf(leadRows, 'pattern'), 'u');

/** A part of a list that is a remark and names nobody. */
export const LIST_REMARK = new RegExp(anyOf(readLexicon('department-list-remarks.tsv', ['pattern']), 'pattern'), 'u');

const suffixRows = readLexicon('department-suffixes.tsv', ['suffix', 'kind']);
const ofKind = (...kinds: string[]): typeof suffixRows =>
  suffixRows.filter((row) => kinds.includes(cellOneOf(row, 'kind', ['authority', 'actor', 'generic', 'extension'])));
const extension = `${anyOf(ofKind('extension'), 'suffix')}?`;
/** How a body's name ends. */
export const BODY_SUFFIX = `${anyOf(ofKind('authority', 'actor', 'generic'), 'suffix')}${extension}`;
/** How the name of a body ends that can be given a public task. */
export const AUTHORITY_SUFFIX = `${anyOf(ofKind('authority'), 'suffix')}${extension}`;

const verbRows = readLexicon('department-sentence-cues.tsv', ['verb', 'lead']);
/** Verbs that give a task in 由…〈verb〉, with whether they say who leads. */
export const ASSIGNING_VERB = anyOf(verbRows, 'verb');
const leadingVerbs = verbRows.filter((row) => cellOneOf(row, 'lead', ['yes', 'no']) === 'yes').map((row) => cellPattern(row, 'verb'));
export const saysLead = (verb: string): boolean => leadingVerbs.some((pattern) => pattern.test(verb));
