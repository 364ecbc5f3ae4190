import { loadVocabulary } from '../../graph/vocabulary/load.ts';
import { regionById, regionsNamed } from '../../graph/vocabulary/regions.ts';
import type { Context } from '../context.ts';
import { englishName } from '../english.ts';
import { makeExamples } from '../examples.ts';
import { EXPORT_FORMATS } from '../export/limits.ts';
import { loadOne } from '../loaders.ts';
import type { CellChoice } from '../matrix/clauses.ts';
import type { MatrixArrangement } from '../matrix/matrix.ts';
import type { MatrixInput } from '../matrix/types.ts';
import type { PageArguments } from '../paging.ts';
import { loadRegion } from '../regions.ts';
import type { SearchFilters } from '../search/scope.ts';
import type { Suggestion, SuggestionKind } from '../search/suggest/types.ts';
import type { Standing } from '../standing.ts';
import { compareTexts, type SideBySideArguments } from '../side-by-side/side-by-side.ts';
import { countSubjects, resolveDuties } from './duties.ts';
import { countBodies, countClasses, documentsOf } from './entities.ts';
import { resolveMatrix, resolveMatrixClauses } from './matrix.ts';
import { resolveSearch } from './search.ts';
import { resolveTargets } from './targets.ts';

type Fields = Readonly<Record<string, (parent: unknown, args: never, context: Context) => unknown>>;

/** What is typed on is short; more is a pasted text, which no name goes on from. */
const LONGEST_TYPED = 60;
const MOST_SUGGESTIONS = 20;

/** A thing with the day on which its lists and counts are asked. */
const asked = <Row extends object>(row: Row | null, standing: Standing) => row && { ...row, standing };

const query: Fields = {
  collection: () => ({}),
  document: async (_parent, { id }: { id: string }, { loaders, store }) => {
    const row = await loadOne(loaders.document, id);
    if (row?.held === true) return row;
    const [heir] = (await store.query('documentsByKey', { keys: [id] })).filter(({ kind }) => kind === 'former');
    return heir === undefined ? null : loadOne(loaders.document, heir.documentId);
  },
  documents: (_parent, { region, ...page }: PageArguments & { region?: string | null }, context) =>
    documentsOf(region ?? null, 'LOCAL', page, context),
  clause: (_parent, { id }: { id: string }, { loaders }) => loadOne(loaders.clause, id),
  body: async (_parent, { id, ...standing }: { id: string } & Standing, { loaders }) => asked(await loadOne(loaders.body, id), standing),
  region: async (_parent, { code, ...standing }: { code: string } & Standing, { loaders }) =>
    asked(await loadOne(loaders.region, code), standing),
  instrument: async (_parent, { id, ...standing }: { id: string } & Standing, { loaders }) =>
    asked(await loadOne(loaders.instrument, id), standing),
  suggest: (_parent, { typed, first }: { typed: string; first: number }, { search }) =>
    search.suggest(typed.slice(0, LONGEST_TYPED), Math.max(0, Math.min(first, MOST_SUGGESTIONS))),
  exportFormats: () => EXPORT_FORMATS,
  matrix: (_parent, args: MatrixInput & MatrixArrangement, context) => resolveMatrix(args, context),
  matrixClauses: (_parent, args: MatrixInput & CellChoice & PageArguments, context) => resolveMatrixClauses(args, context),
  search: (
    _parent,
    args: { question: string; filters?: SearchFilters | null; first: number; after?: string | null; explain: boolean },
    context,
  ) => resolveSearch(args, context),
  sideBySide: (_parent, args: SideBySideArguments, context) => compareTexts(args, context),
  duties: (_parent, args: Parameters<typeof resolveDuties>[0], context) => resolveDuties(args, context),
  targets: (_parent, args: Parameters<typeof resolveTargets>[0], context) => resolveTargets(args, context),
  dutySubjects: (_parent, args: Parameters<typeof countSubjects>[0], context) => countSubjects(args, context),
  regionsNamed: async (_parent, { name }: { name: string }, context) => {
    const regions = [regionById(name.trim()) ?? regionsNamed(name.trim())].flat();
    return Promise.all(regions.map(({ id }) => loadRegion(id, context)));
  },
};

const collection: Fields = {
  documentCount: async (_parent, _args, { store }) => (await store.query('storeState', {}))[0]?.documents ?? 0,
  clauseCount: async (_parent, _args, { store }) => (await store.query('storeState', {}))[0]?.clauses ?? 0,
  revision: (_parent, _args, { store }) => store.revision(),
  regions: async (_parent, _args, { store, loaders }) => {
    const rows = await store.query('regionCounts', {});
    return Promise.all(rows.map(async ({ regionId, documents }) => ({ region: await loadOne(loaders.region, regionId), documents })));
  },
  instruments: (_parent, _args, context) => countClasses(null, context),
  bodies: (_parent, { first }: { first: number }, context) => countBodies(null, first, context),
  modalities: () => loadVocabulary().modalities,
  years: async (_parent, _args, { store, loaders }) => {
    const ids = (await store.query('documentIds', { regions: [] })).map(({ id }) => id);
    const issued = await Promise.all(ids.map(async (id) => (await loadOne(loaders.document, id))?.issued ?? ''));
    return [...new Set(issued.filter((date) => date !== '').map((date) => Number(date.slice(0, 4))))].toSorted((a, b) => b - a);
  },
  examples: (_parent, _args, context) => makeExamples(context),
};

const KIND_NAMES: Readonly<Record<SuggestionKind, string>> = {
  document: '文件',
  body: '机构',
  instrument: '工具',
  region: '地区',
  actor: '主体',
  heading: '条款',
};

const suggestion: Readonly<Record<string, (found: Suggestion) => unknown>> = {
  kind: ({ thing }) => thing.kind,
  kindName: ({ thing }) => KIND_NAMES[thing.kind],
  name: ({ thing }) => thing.name,
  en: ({ thing }) => englishName(thing.kind, thing.id),
  value: ({ thing }) => (thing.kind === 'heading' ? thing.id.slice(0, thing.id.indexOf('/')) : thing.id),
  path: ({ thing }) => (thing.kind === 'heading' ? thing.id.slice(thing.id.indexOf('/') + 1) : null),
};

export const queryResolvers = { Query: query, Collection: collection, Suggestion: suggestion };
