/** A row of the annotation guide's JSON, by field. */
export type Row = Readonly<Record<string, unknown>>;
/** A document in the annotation guide's JSON: `meta` and lists of rows; a field that gold does not have is not compared. */
export type Annotation = Readonly<Record<string, unknown>>;

/** A fact that was said, and whether gold has it. */
export interface Judged {
  readonly kind: string;
  readonly rule: string;
  readonly confidence: number;
  readonly right: boolean;
}

const squash = (text: unknown): string =>
  String(text ?? '')
    .replace(/[\s#*]/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');

/** The guide's lenient comparison: one holds the other, which is no mere scrap of it (four characters, two fifths of the length). */
function overlaps(one: unknown, other: unknown): boolean {
  const [short = '', long = ''] = [squash(one), squash(other)].sort((a, b) => a.length - b.length);
  if (short === '') return long === '';
  return long.includes(short) && short.length >= Math.min(4, long.length) && short.length / long.length >= 0.4;
}

const same = (field: string) => (gold: Row, said: Row) => squash(gold[field]) === squash(said[field]);
const alike = (field: string) => (gold: Row, said: Row) => overlaps(gold[field], said[field]);
const equal = (field: string) => (gold: Row, said: Row) => gold[field] === said[field];
const all =
  (...tests: readonly ((gold: Row, said: Row) => boolean)[]) =>
  (gold: Row, said: Row): boolean =>
    tests.every((test) => test(gold, said));
const mainModality = (row: Row): unknown => (Array.isArray(row['modality']) ? row['modality'][0] : undefined);
const start = (row: Row): string => squash(row['start']).slice(0, 6);

interface Comparison {
  readonly kind: string;
  readonly list: (document: Annotation) => readonly Row[] | undefined;
  /** Whether a fact is the one that gold has. */
  readonly matches: (gold: Row, said: Row) => boolean;
  /** Whether all else that it claims is right, too. */
  readonly holds: (gold: Row, said: Row) => boolean;
}

const rowsOf = (field: string) => (document: Annotation) => document[field] as readonly Row[] | undefined;
const metaRowsOf = (field: string) => (document: Annotation) =>
  (document['meta'] as Annotation | undefined)?.[field] as readonly Row[] | undefined;
const yes = (): boolean => true;

/** How the guide's scorer finds the gold row of a fact, and which further fields it scores. */
const COMPARISONS: readonly Comparison[] = [
  { kind: 'issuer', list: metaRowsOf('issuers'), matches: same('name'), holds: yes },
  { kind: 'citation', list: metaRowsOf('citations'), matches: all(alike('title'), same('docNumber')), holds: yes },
  { kind: 'department', list: rowsOf('departments'), matches: all(equal('clause'), same('name')), holds: equal('lead') },
  { kind: 'instrument', list: rowsOf('instruments'), matches: all(equal('clause'), alike('surface'), equal('class')), holds: yes },
  {
    kind: 'target',
    list: rowsOf('targets'),
    matches: all(equal('clause'), equal('value'), (gold, said) => (gold['value'] === null ? alike('text') : same('unit'))(gold, said)),
    holds: all(equal('op'), equal('deadline'), alike('metric')),
  },
  { kind: 'term', list: rowsOf('terms'), matches: all(equal('clause'), equal('kind'), equal('value'), same('unit')), holds: yes },
  {
    kind: 'statement',
    list: rowsOf('statements'),
    matches: all(equal('clause'), (gold, said) => start(gold) === start(said)),
    holds: (gold, said) => mainModality(gold) === mainModality(said),
  },
];

/** Every fact that was said of a document, right or wrong by its gold: each gold row counts for one fact. What stands in annexes that gold leaves out is not judged. */
export function judgeFacts(gold: Annotation, said: Annotation): Judged[] {
  const annexed = (rowsOf('clauses')(gold) ?? []).some((clause) => /^a\d/.test(String(clause['path'])));
  return COMPARISONS.flatMap(({ kind, list, matches, holds }) => {
    const wanted = list(gold);
    if (wanted === undefined) return [];
    const facts = (list(said) ?? []).filter((row) => annexed || kind === 'citation' || !/^a\d/.test(String(row['clause'] ?? '')));
    const found = new Map<Row, Row>();
    for (const row of wanted) {
      const fact = facts.find((each) => !found.has(each) && matches(row, each));
      if (fact !== undefined) found.set(fact, row);
    }
    return facts
      .filter((fact) => typeof fact['rule'] === 'string')
      .map((fact) => {
        const row = found.get(fact);
        return { kind, rule: String(fact['rule']), confidence: Number(fact['confidence']), right: row !== undefined && holds(row, fact) };
      });
  });
}
