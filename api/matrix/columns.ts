import { loadVocabulary } from '../../graph/vocabulary/load.ts';
import { bodyById } from '../../graph/vocabulary/bodies.ts';
import { regionById } from '../../graph/vocabulary/regions.ts';
import type { Body } from '../../graph/vocabulary/types.ts';
import type { Context } from '../context.ts';
import { loadOne } from '../loaders.ts';
import { loadInstruments, officeOf, phraseKey, type Asked } from './occurrences.ts';
import type { Tally } from './tallies.ts';
import type { MatrixColumn, Occurrence } from './types.ts';

/** The columns of a matrix in their usual order: classes and types as their tables list them, what the texts name most often first. */
export async function findColumns(asked: Asked, tallies: readonly Tally[], context: Context): Promise<MatrixColumn[]> {
  const phrases = asked.phrases.map((phrase): MatrixColumn => {
    return { key: phraseKey(phrase), kind: 'phrase', name: phrase, en: null, instrumentId: null };
  });
  const { columns } = asked;
  if (columns === 'PHRASES') return phrases;
  if (columns === 'CLASSES') return [...classColumns(), ...phrases];
  if (columns === 'POLICY_TYPES') return [...typeColumns(), ...phrases];
  const named = columns === 'DEPARTMENTS' ? await officeColumns(tallies, context) : await instrumentColumns(asked, tallies, context);
  return [...byUse(named, tallies), ...phrases];
}

function classColumns(): MatrixColumn[] {
  return [...loadVocabulary().instruments.values()]
    .filter(({ isClass }) => isClass)
    .map(({ id, name, en }) => ({ key: id, kind: 'class', name, en, instrumentId: id }));
}

function typeColumns(): MatrixColumn[] {
  return [...loadVocabulary().policyTypes.values()].map(({ id, name, en }) => ({ key: id, kind: 'type', name, en, instrumentId: null }));
}

async function instrumentColumns({ of }: Asked, tallies: readonly Tally[], context: Context): Promise<MatrixColumn[]> {
  const keys = new Set(tallies.map(({ column }) => column).filter((key) => !key.startsWith('phrase:')));
  const rows = await loadInstruments(keys, context);
  return [...rows.values()]
    .filter((row) => row.class === of)
    .map(({ id, name, en }) => ({ key: id, kind: id === of ? 'class' : 'instrument', name, en, instrumentId: id }));
}

/** Offices by their names without the region's: 财政厅 and 财政局 of several places are one column, 财政厅、财政局. */
async function officeColumns(tallies: readonly Tally[], { store }: Context): Promise<MatrixColumn[]> {
  const named = new Set(tallies.map(({ column }) => column));
  const ids = (await store.query('assignedBodies', {})).map(({ id }) => id).filter((id) => named.has(officeOf(id)));
  return [...Map.groupBy(ids, officeOf)].map(([key, members]): MatrixColumn => {
    const bodies = members.map((id) => bodyById(id)).filter((body) => body !== undefined);
    const names = [...new Set(bodies.map(nameOfOffice))].toSorted();
    const english = [...new Set(bodies.flatMap((body) => englishOfOffice(body) ?? []))].toSorted();
    return { key, kind: 'office', name: names.join('、') || key, en: english.join(' / ') || null, instrumentId: null };
  });
}

/** 山西省财政厅 → 财政厅, 国家金融监督管理总局山西监管局 → 国家金融监督管理总局监管局; a national body keeps its name. */
function nameOfOffice({ name, region }: Body): string {
  const place = region === null || region === '100000' ? undefined : regionById(region);
  const slot = [place?.name ?? '', ...(place?.aliases ?? [])].find((alias) => alias.length > 1 && name.includes(alias));
  return slot === undefined ? name : name.replace(slot, '');
}

/** Department of Finance of Shanxi → Department of Finance; a national body keeps its name. */
function englishOfOffice({ en, region }: Body): string | null {
  const place = region === null || region === '100000' ? undefined : regionById(region)?.en;
  if (en === null || place === undefined || place === null) return en;
  const ending = [` of ${place}`, ` of the ${place}`].find((each) => en.endsWith(each));
  return ending === undefined ? en : en.slice(0, -ending.length);
}

function byUse(columns: readonly MatrixColumn[], tallies: readonly Tally[]): MatrixColumn[] {
  const clauses = new Map<string, number>();
  for (const tally of tallies) clauses.set(tally.column, (clauses.get(tally.column) ?? 0) + tally.clauses);
  const count = ({ key }: MatrixColumn): number => clauses.get(key) ?? 0;
  return columns.toSorted((a, b) => count(b) - count(a) || (a.key < b.key ? -1 : 1));
}

/** Names of the column that a fact stands in; of an office those of the body itself without its region. A phrase has only its words. */
export async function nameColumn(
  { column, id, clauseId }: Occurrence,
  { columns }: Asked,
  { loaders }: Context,
): Promise<{ readonly name: string; readonly en: string | null }> {
  const unnamed = { name: column, en: null };
  if (column.startsWith('phrase:')) return { name: column.slice('phrase:'.length), en: null };
  if (columns === 'POLICY_TYPES') return typeColumns().find(({ key }) => key === column) ?? unnamed;
  if (columns !== 'DEPARTMENTS') return (await loadOne(loaders.instrument, column)) ?? unnamed;
  const mention = (await loaders.departments.load(clauseId)).find((each) => each.id === id);
  const body = bodyById(mention?.bodyIds.find((each) => officeOf(each) === column) ?? '');
  return body === undefined ? unnamed : { name: nameOfOffice(body), en: englishOfOffice(body) };
}
