import { actorById } from '../../graph/vocabulary/actors.ts';
import { bodyById } from '../../graph/vocabulary/bodies.ts';
import { loadVocabulary } from '../../graph/vocabulary/load.ts';
import { JingweiError } from '../../graph/errors.ts';
import type { Context } from '../context.ts';
import { countBound, countDuties, type DutyCount } from '../duties/counts.ts';
import {
  cursorOf,
  groupOf,
  GROUPS,
  listDuties,
  passes,
  planParts,
  type DutyFilters,
  type DutyGroup,
  type DutyOrder,
  type DutyRow,
} from '../duties/register.ts';
import { findSubjects, kindOfActor, type DutySubject, type Relation } from '../duties/subject.ts';
import { findExtent, type Extent, type ExtentInput } from '../extent.ts';
import { loadOne } from '../loaders.ts';
import type { DocumentRow, FieldResolvers } from './types.ts';
import { said } from '../said.ts';

/** Most rows of one page; a register is read through in fewer, longer pages than other lists. */
const REGISTER_LIMIT = 1000;

interface DutyArguments {
  readonly for: string;
  readonly extent?: ExtentInput | null;
  readonly order: DutyOrder;
  readonly groups?: readonly DutyGroup[] | null;
  readonly modalities?: readonly string[] | null;
  readonly withDeadline: boolean;
  readonly first: number;
  readonly after?: string | null;
}

/** A register as its fields read it: counts are of all groups and modalities, so that each filter can say what it would give. */
interface Register {
  readonly subject: DutySubject | null;
  readonly alternatives: readonly DutySubject[];
  readonly extent: Extent;
  readonly order: DutyOrder;
  readonly filters: DutyFilters;
  readonly page: { readonly first: number; readonly after: string | null };
  /** Of the documents of the extent, whatever single documents were chosen of it. */
  readonly counts: readonly DutyCount[];
  readonly expired: readonly DutyCount[];
  readonly chosen: ReadonlySet<string>;
}

/** One statement of a register with the subject that it was sought for. */
interface RegisterRow {
  readonly row: DutyRow;
  readonly subject: DutySubject;
}

const NOTHING: readonly DutyCount[] = [];

export async function resolveDuties(asked: DutyArguments, context: Context): Promise<Register> {
  const { first, after = null } = asked;
  if (!Number.isInteger(first) || first < 0 || first > REGISTER_LIMIT)
    throw new JingweiError('BAD_ARGUMENT', said(`first 是 ${first}`, `first is ${first}`), {
      remedy: said(`每次取 0 到 ${REGISTER_LIMIT} 条，用 after 继续`, `Take 0 to ${REGISTER_LIMIT} at a time and go on with after`),
    });
  const [subject = null, ...alternatives] = await findSubjects(asked.for, asked.extent?.regions?.[0] ?? null, context);
  const extent = await findExtent({ ...placeOf(subject, asked.extent), documents: null }, context);
  const filters = { groups: asked.groups ?? [], modalities: asked.modalities ?? [], withDeadline: asked.withDeadline };
  const count = (documents: readonly DocumentRow[]): Promise<readonly DutyCount[]> =>
    subject === null
      ? Promise.resolve(NOTHING)
      : countDuties(
          context.store,
          subject,
          documents.map(({ id }) => id),
        );
  const [counts, expired] = await Promise.all([count(extent.documents), count(extent.expired)]);
  const chosen = new Set(asked.extent?.documents?.length ? asked.extent.documents : extent.documents.map(({ id }) => id));
  return { subject, alternatives, extent, order: asked.order, filters, page: { first, after: after || null }, counts, expired, chosen };
}

/** A body of a region is bound by what applies there; it is asked so where no region is said (an empty list says: everywhere). */
function placeOf(subject: DutySubject | null, extent: ExtentInput | null | undefined): ExtentInput {
  const own = subject?.kind === 'body' ? (bodyById(subject.id)?.region ?? null) : null;
  if (own === null || (extent?.regions ?? null) !== null) return extent ?? {};
  return { ...extent, regions: [own], reading: 'APPLICABLE' };
}

/** Documents in the order in which a register lists them: newest first, where it is grouped by region one region after the other, wide ones first. */
function orderDocuments({ extent, order }: Register): string[] {
  const regionKey = ({ regionId }: DocumentRow): string =>
    regionId === null ? '~' : regionId.startsWith('group-') ? `100001${regionId}` : regionId;
  const documents = order === 'REGION' ? extent.documents.toSorted((a, b) => compare(regionKey(a), regionKey(b))) : extent.documents;
  return documents.map(({ id }) => id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sum = (counts: readonly DutyCount[]): number => counts.reduce((total, { statements }) => total + statements, 0);
const inChosen = ({ chosen, counts }: Register): readonly DutyCount[] => counts.filter(({ documentId }) => chosen.has(documentId));
const passing = (register: Register, without: Partial<DutyFilters> = {}): readonly DutyCount[] =>
  inChosen(register).filter((count) => passes(count, { ...register.filters, ...without }));

async function listRows(register: Register, { store, spend }: Context): Promise<{ rows: readonly DutyRow[]; more: boolean }> {
  const { subject, filters, order, page } = register;
  if (subject === null) return { rows: [], more: false };
  const parts = planParts(passing(register), orderDocuments(register), order);
  const listed = await listDuties(store, subject, parts, filters, page);
  spend(listed.rows.length);
  return listed;
}

/** The rows of a register, read once for its edges and its page. */
const listed = new WeakMap<Register, ReturnType<typeof listRows>>();
function rowsOf(register: Register, context: Context): ReturnType<typeof listRows> {
  const rows = listed.get(register) ?? listRows(register, context);
  listed.set(register, rows);
  return rows;
}

function countBy(counts: readonly DutyCount[], keysOf: (count: DutyCount) => readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const count of counts) for (const key of keysOf(count)) numbers.set(key, (numbers.get(key) ?? 0) + count.statements);
  return numbers;
}

const registerFields: FieldResolvers<Register> = {
  extent: ({ extent, chosen }): Extent => ({ ...extent, documents: extent.documents.filter(({ id }) => chosen.has(id)) }),
  totalCount: (register) => sum(passing(register)),
  totals: (register) =>
    GROUPS.map((group) => {
      const counts = passing(register, { groups: [group] });
      return { group, statements: sum(counts), documents: new Set(counts.map(({ documentId }) => documentId)).size };
    }),
  modalities: (register) => {
    const numbers = countBy(passing(register, { modalities: [] }), ({ modalities }) => modalities);
    const { modalities } = loadVocabulary();
    return modalities.flatMap((modality) => {
      const statements = numbers.get(modality.id) ?? 0;
      return statements === 0 ? [] : [{ modality, statements }];
    });
  },
  withDeadline: (register) => sum(passing(register, { withDeadline: true })),
  documents: (register, _args, { loaders }) => {
    const counts = register.counts.filter((count) => passes(count, register.filters));
    const numbers = countBy(counts, ({ documentId }) => [documentId]);
    const ids = orderDocuments(register).filter((id) => numbers.has(id));
    return Promise.all(
      ids.map(async (id) => ({
        document: await loadOne(loaders.document, id),
        statements: numbers.get(id),
        chosen: register.chosen.has(id),
      })),
    );
  },
  expired: ({ expired, filters }) => sum(expired.filter((count) => passes(count, filters))),
  edges: async (register, _args, context) => {
    const { rows } = await rowsOf(register, context);
    const { subject } = register;
    return subject === null
      ? []
      : rows.map((row) => ({ cursor: cursorOf(row, register.order), node: { row, subject } satisfies RegisterRow }));
  },
  pageInfo: async (register, _args, context) => {
    const { rows, more } = await rowsOf(register, context);
    const last = rows.at(-1);
    return { hasNextPage: more, endCursor: last === undefined ? null : cursorOf(last, register.order) };
  },
};

/** The nearest relation first. */
const NEARNESS: readonly Relation[] = ['SELF', 'PLACE', 'PREDECESSOR', 'SUCCESSOR', 'BROADER', 'NARROWER'];

async function throughOf({ row, subject }: RegisterRow, { loaders }: Context) {
  const derived = groupOf(row) === 'ADDRESSED';
  const bindings = await loaders.bindings.load(row.clauseId);
  const ids = new Set(bindings.filter((each) => each.statementId === row.id && each.derived === derived).map(({ boundId }) => boundId));
  return [...ids]
    .flatMap((id) => {
      const relation = subject.relations.get(id);
      const entry = actorById(id) ?? bodyById(id);
      return relation === undefined ? [] : [{ id, name: entry?.name ?? id, en: entry?.en ?? null, relation }];
    })
    .sort((a, b) => NEARNESS.indexOf(a.relation) - NEARNESS.indexOf(b.relation) || compare(a.id, b.id));
}

const rowFields: FieldResolvers<RegisterRow> = {
  id: ({ row }) => row.id,
  group: ({ row }) => groupOf(row),
  through: (row, _args, context) => throughOf(row, context),
  addressees: async (of, _args, { loaders }) => {
    const { row, subject } = of;
    if (groupOf(row) !== 'ADDRESSED') return [];
    const [bindings, addressees] = await Promise.all([loaders.bindings.load(row.clauseId), loaders.addressees.load(row.documentId)]);
    const sources = new Set(
      bindings
        .filter((each) => each.statementId === row.id && each.derived && subject.relations.has(each.boundId))
        .map(({ sourceId }) => sourceId),
    );
    return addressees.filter(({ id }) => sources.has(id)).map(({ name }) => name);
  },
  statement: ({ row }) => row,
  departments: async ({ row }, _args, { loaders }) => loaders.departments.load(row.clauseId),
  document: ({ row }, _args, { loaders }) => loadOne(loaders.document, row.documentId),
};

const related = (relation: Relation) => (subject: DutySubject) =>
  [...subject.relations].filter(([, each]) => each === relation).flatMap(([id]) => actorById(id) ?? bodyById(id) ?? []);

const subjectFields: FieldResolvers<DutySubject> = {
  broader: related('BROADER'),
  narrower: related('NARROWER'),
  /** The body, where a document of the collection names it. */
  body: ({ id, kind }, _args, { loaders }) => (kind === 'body' ? loadOne(loaders.body, id) : null),
};

/** Whom the statements of an extent bind, most often named first. */
export async function countSubjects({ extent }: { readonly extent?: ExtentInput | null }, context: Context) {
  const { documents } = await findExtent(extent ?? {}, context);
  if (documents.length === 0) return [];
  const rows = await countBound(
    context.store,
    documents.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const entry = actorById(row.boundId) ?? bodyById(row.boundId);
    if (entry === undefined) return [];
    const kind = row.kind === 'actor' ? kindOfActor(row.boundId) : 'body';
    return [
      { id: row.boundId, kind, name: entry.name, en: entry.en, named: row.named, addressed: row.addressed, documents: row.documents },
    ];
  });
}

export const dutyResolvers = { DutyRegisterConnection: registerFields, DutyRow: rowFields, DutySubject: subjectFields };
