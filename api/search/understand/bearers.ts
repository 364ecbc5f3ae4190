import type { ActorClass, Match } from '../../../graph/vocabulary/types.ts';
import { makeChip, type PlacedChip } from './chip.ts';
import type { VocabularyContext } from './context.ts';

type Named = Match<ActorClass> & { readonly institution?: string };

/** Actor classes by vocabulary, by everyday name (`bearer-words.tsv`) and by the names of single institutions (`institutions.tsv`); the longest holds. */
function findNamed(text: string, { names, find }: VocabularyContext): Named[] {
  const named: Named[] = [...names.findActors(text)];
  const put = (match: Named): void => {
    const overlapping = named.filter((other) => match.start < other.end && other.start < match.end);
    if (
      overlapping.some(
        (other) => other.end - other.start >= match.end - match.start && other.institution === undefined && match.institution === undefined,
      )
    )
      return;
    if (overlapping.some((other) => other.end - other.start > match.end - match.start)) return;
    for (const other of overlapping) named.splice(named.indexOf(other), 1);
    named.push(match);
  };
  for (const match of find.bearerWords(text)) {
    const entry = names.actorNamed(match.entry) ?? names.findActors(match.entry)[0]?.entry;
    if (entry !== undefined) put({ ...match, entry });
  }
  for (const match of find.institutions(text)) {
    const entry = names.actorById(match.entry.actor);
    if (entry !== undefined) put({ ...match, entry, institution: match.entry.name });
  }
  return joinBanksAndInsurers(
    named.sort((a, b) => a.start - b.start),
    text,
    names,
  );
}

const AND = /^(?:业)?(?:和|与|及|以及|、|跟|或)$/u;
const BANKS = 'banking-institution';
const INSURERS = new Set(['insurance-institution', 'insurance-company']);

/** Banks and insurers named together are the class of both: 银行和险企 → 银行保险机构. */
function joinBanksAndInsurers(named: readonly Named[], text: string, names: VocabularyContext['names']): Named[] {
  const joined: Named[] = [];
  const both = names.actorById('banking-insurance-institution');
  for (const next of named) {
    const last = joined.at(-1);
    const pair =
      last !== undefined &&
      [last, next].some(({ entry }) => entry.id === BANKS) &&
      [last, next].some(({ entry }) => INSURERS.has(entry.id));
    if (last === undefined || !pair || both === undefined || !AND.test(text.slice(last.end, next.start))) joined.push(next);
    else joined[joined.length - 1] = { start: last.start, end: next.end, surface: text.slice(last.start, next.end), entry: both };
  }
  return joined;
}

/** Whether the words around an actor make it the one who must, may or should act. */
function isAskedAbout({ start, end, entry }: Named, text: string, context: VocabularyContext): boolean {
  const { tables, names } = context;
  const before = (text.slice(0, start).split(PART_END).at(-1) ?? '').trimEnd();
  const after = text.slice(end);
  if (tables.bearer.attribute.test(after)) return false;
  if (tables.bearer.ruled.test(after) || tables.bearer.governed.test(before)) return true;
  if (tables.bearer.object.test(before)) return false;
  return names.isFinancial(entry.id) || before.trim() === '';
}

const PART_END = /[，,。；;：:？?！!]/u;

/**
 * Who is asked about. Financial institutions count wherever they stand but behind a word that makes them the object; other actors (企业,
 * 政府部门) only where they open a part of the question or are told to act (鼓励企业…), since elsewhere they are objects and parts of compounds.
 */
export function findBearerChips(text: string, context: VocabularyContext): PlacedChip[] {
  const named = findNamed(text, context).filter((match) => isAskedAbout(match, text, context));
  const financial = named.filter(({ entry }) => context.names.isFinancial(entry.id));
  return (financial.length > 0 ? financial : named).map((match) => {
    const above = context.names
      .actorsAround(match.entry.id)
      .map(({ id, name }) => ({ id: `bearer:${id}`, kind: 'bearer' as const, kindName: '主体', name, value: id }));
    return makeChip('bearer', match.entry.id, match.institution ?? match.entry.name, match, above);
  });
}
