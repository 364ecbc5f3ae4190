import { regionFullName } from '../graph/vocabulary/regions.ts';
import type { Context } from './context.ts';

/** Most examples that are shown. */
const SHOWN = 6;

let made: { readonly store: string; readonly revision: number; readonly questions: Promise<readonly string[]> } | undefined;

/** Questions that the collection answers, made from its own facts and each tried; made once a revision. */
export async function makeExamples(context: Context): Promise<readonly string[]> {
  const { store } = context;
  const revision = await store.revision();
  if (made?.store !== store.id || made.revision !== revision) made = { store: store.id, revision, questions: tryQuestions(context) };
  return made.questions;
}

/** One question of each kind in turn, so that the examples show what can be asked. */
async function tryQuestions(context: Context): Promise<readonly string[]> {
  const kinds = await Promise.all([whoLeads(context), howMuch(context), whichInstruments(context), whereUsed(context)]);
  const questions: string[] = [];
  for (let round = 0; questions.length < SHOWN && kinds.some((kind) => kind.length > round); round++) {
    for (const kind of kinds) {
      const question = kind[round];
      if (question === undefined || questions.length >= SHOWN || questions.includes(question)) continue;
      const { answer } = await context.search.search(question, {}, 1);
      if (answer.status === 'found') questions.push(question);
    }
  }
  return questions;
}

/** A metric of fewer characters (年均增速) does not say what it measures. */
const SPEAKING = 6;

/** A place at the head of a name (全区绿色贷款余额, 国家绿色金融标准), which would stand beside the region of the question. */
const OWN_PLACE = /^(?:国家|全国|全[省市区县州盟旗]|全地区|[本我][省市区县州盟旗]|省级|市级|区级|县级|地方)/u;

/** How many facts of a kind are turned into questions. */
const TRIED = 6;

/** Full region names by the documents they are of; the newest 50 documents speak for the collection. */
async function regionNames({ store }: Context): Promise<Map<string, string>> {
  const ids = (await store.query('documentIds', { regions: [] })).slice(0, 50).map((row) => row.id);
  const documents = await store.query('documentsById', { ids });
  return new Map(documents.map((row) => [row.id, regionFullName(row.regionId ?? '')]));
}

/** Clauses with their heading, by document. */
async function headedClauses(context: Context) {
  const names = await regionNames(context);
  const clauses = await context.store.query('clausesByDocument', { ids: [...names.keys()] });
  return clauses.filter((row) => row.bodyStart !== null).map((row) => ({ ...row, region: names.get(row.documentId) ?? '' }));
}

async function whoLeads(context: Context): Promise<string[]> {
  const clauses = (await headedClauses(context)).filter((row) => row.heading !== null);
  const ids = clauses.map((row) => row.id);
  const led = new Set(
    (await context.store.query('departmentsByClause', { ids })).filter((row) => row.role === 'lead').map((row) => row.clauseId),
  );
  const uses = await context.store.query('instrumentsByClause', { ids: [...led] });
  return clauses
    .flatMap((clause) => {
      const surface = uses.find((use) => use.clauseId === clause.id && clause.heading?.includes(use.surface) === true)?.surface;
      return surface === undefined || OWN_PLACE.test(surface) ? [] : [`${clause.region}的${surface}由哪个部门牵头？`];
    })
    .slice(0, TRIED);
}

async function howMuch(context: Context): Promise<string[]> {
  const clauses = await headedClauses(context);
  const regions = new Map(clauses.map((row) => [row.id, row.region]));
  const targets = await context.store.query('targetsByClause', { ids: clauses.map((row) => row.id) });
  return targets
    .filter(({ value, metric }) => value !== null && metric.length >= SPEAKING && metric.length <= 14)
    .map(({ clauseId, metric }) => `${regions.get(clauseId) ?? ''}的${metric.replace(OWN_PLACE, '')}要达到多少？`)
    .slice(0, TRIED);
}

async function whichInstruments({ store }: Context): Promise<string[]> {
  const regions = (await store.query('regionCounts', {})).map((row) => regionFullName(row.regionId));
  const classes = await store.query('classCounts', { regions: [], without: [] });
  const names = new Map((await store.query('instrumentsById', { ids: classes.map((row) => row.class) })).map((row) => [row.id, row.name]));
  // Another class for each region, so that the questions differ.
  return regions
    .flatMap((region, at) => names.get(classes[at % classes.length]?.class ?? '')?.replace(/^/, `${region}有哪些`) ?? [])
    .map((question) => `${question}方面的工具？`)
    .slice(0, TRIED);
}

async function whereUsed({ store }: Context): Promise<string[]> {
  const counts = (await store.query('instrumentCounts', { regions: [], without: [] })).filter((row) => !row.isClass && row.documents > 1);
  const names = new Map(
    (await store.query('instrumentsById', { ids: counts.map((row) => row.instrumentId) })).map((row) => [row.id, row.name]),
  );
  return counts
    .flatMap((row) => names.get(row.instrumentId) ?? [])
    .map((name) => `哪些地区提到${name}？`)
    .slice(0, TRIED);
}
