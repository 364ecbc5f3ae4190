import type { FragmentOf } from '../api/graphql.ts';
import type { DUTY_ROW } from '../api/queries/duties.ts';
import { groupBy } from '../group.ts';
import { nameClause } from '../text/place.ts';
import type { DutyGroup, DutyOrder } from './address.ts';

export type DutyRow = FragmentOf<typeof DUTY_ROW>;

/** What stands over rows that belong together: a region, a heading of a document, a deadline, a modality; `null` where the row says nothing of the kind. */
export type SectionName =
  | { readonly kind: 'region'; readonly region: DutyRow['document']['region'] }
  | { readonly kind: 'heading'; readonly title: string; readonly heading: string | null }
  | { readonly kind: 'deadline'; readonly date: string | null; readonly words: 'words' | 'repeated' | 'none' }
  | { readonly kind: 'modality'; readonly modality: string };

export interface DutySection {
  readonly key: string;
  readonly name: SectionName;
  readonly rows: readonly DutyRow[];
}

function nameSection({ document, statement }: DutyRow, order: DutyOrder): SectionName {
  if (order === 'REGION') return { kind: 'region', region: document.region };
  if (order === 'MODALITY') return { kind: 'modality', modality: statement.modality };
  if (order === 'DEADLINE') {
    const words = statement.deadline ? 'words' : statement.frequency ? 'repeated' : 'none';
    return { kind: 'deadline', date: statement.deadline?.date ?? null, words };
  }
  const top = statement.clause.ancestors[0] ?? statement.clause;
  return { kind: 'heading', title: document.title, heading: nameClause(top) || null };
}

/** Divides rows into sections; rows come in the order of their sections. */
export function divideRows(rows: readonly DutyRow[], order: DutyOrder): DutySection[] {
  return groupBy(rows, (row) => JSON.stringify(nameSection(row, order))).map(({ key, values }) => ({
    key,
    name: nameSection(values[0], order),
    rows: values,
  }));
}

/** Rows by group, in the order in which the register marks them. */
export function divideGroups(rows: readonly DutyRow[]): { group: DutyGroup; rows: readonly DutyRow[] }[] {
  return groupBy(rows, ({ group }) => group).map(({ values }) => ({ group: values[0].group, rows: values }));
}
