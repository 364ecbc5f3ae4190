import { JingweiError } from '../../graph/errors.ts';
import { regionById } from '../../graph/vocabulary/regions.ts';
import type { Context } from '../context.ts';
import { findExtent, type Extent, type ExtentInput } from '../extent.ts';
import { loadOne } from '../loaders.ts';
import type { InstrumentRow, TermRow } from '../resolvers/types.ts';
import { alignClauses } from './align.ts';
import { findDiffering, type Differing, type Range } from './differing.ts';
import { findByInstrument, gatherColumn, type Column, type Finder, type Found } from './gather.ts';
import { vectorsOf } from './likeness.ts';
import { aboutness, passageOf } from './passage.ts';
import { findByPhrase } from './phrase.ts';
import { said } from '../said.ts';

const FEWEST_REGIONS = 2;
const MOST_REGIONS = 4;
/** Kinds of terms in the order in which they are shown, targets behind them. */
const TERM_KINDS = ['amount', 'rate', 'cap', 'floor', 'threshold', 'duration'] as const;

export interface SideBySideArguments {
  readonly regions: readonly string[];
  readonly instrument?: string | null;
  readonly phrase?: string | null;
  readonly extent?: ExtentInput | null;
}

export interface SideCell {
  readonly found: Found | null;
  readonly differing: Differing;
}

export interface SideBySide {
  readonly instrument: InstrumentRow | null;
  readonly phrase: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly likeness: number | null; readonly cells: readonly SideCell[] }[];
  readonly measures: readonly {
    readonly kind: string;
    readonly cells: readonly { terms: readonly TermRow[]; targets: readonly unknown[] }[];
  }[];
  readonly extent: Extent;
}

/** What regions say of one instrument or phrase, clause beside clause. Regions that do not exist, or none or both things to compare are `BAD_ARGUMENT`. */
export async function compareTexts(asked: SideBySideArguments, context: Context): Promise<SideBySide> {
  const regions = [...new Set(asked.regions)];
  if (regions.length < FEWEST_REGIONS || regions.length > MOST_REGIONS) {
    throw new JingweiError(
      'BAD_ARGUMENT',
      said(`并排比较 ${regions.length} 个地区`, `${regions.length} regions cannot be set side by side`),
      {
        remedy: said(`请选 ${FEWEST_REGIONS} 到 ${MOST_REGIONS} 个地区`, `Choose ${FEWEST_REGIONS} to ${MOST_REGIONS} regions`),
      },
    );
  }
  const unknown = regions.find((id) => regionById(id) === undefined);
  if (unknown !== undefined)
    throw new JingweiError('BAD_ARGUMENT', said(`没有代码为“${unknown}”的地区`, `There is no region with the code “${unknown}”`), {
      remedy: said('请用行政区划代码', 'Use codes of GB/T 2260'),
    });
  const phrase = asked.phrase?.trim() || null;
  const instrumentId = asked.instrument || null;
  if ((phrase === null) === (instrumentId === null)) {
    throw new JingweiError(
      'BAD_ARGUMENT',
      said('没有说明比较什么，或同时给了工具和词语', 'It is not said what is compared, or both an instrument and words are given'),
      {
        remedy: said('请给一个工具，或一个词语、问题', 'Give an instrument, or words or a question'),
      },
    );
  }
  const instrument = await loadOne(context.loaders.instrument, instrumentId);
  if (instrumentId !== null && instrument === null) {
    throw new JingweiError('BAD_ARGUMENT', said(`没有文件使用工具“${instrumentId}”`, `No document uses an instrument “${instrumentId}”`), {
      remedy: said('请从工具列表中选', 'Choose one of the list'),
    });
  }
  const extent = await findExtent({ ...asked.extent, regions: [], reading: 'LOCAL' }, context);
  const find: Finder = instrument === null ? findByPhrase(phrase ?? '', context) : await findByInstrument(instrument.id, context);
  const columns = await Promise.all(regions.map((regionId) => gatherColumn(regionId, regions, extent, find)));
  return {
    instrument,
    phrase,
    columns,
    rows: alignColumns(columns),
    measures: await findMeasures(columns, instrument !== null, context),
    extent,
  };
}

function alignColumns(columns: readonly Column[]): SideBySide['rows'] {
  const entries = columns.flatMap(({ found }, column) => found.map((entry) => ({ column, entry })));
  const byId = new Map(entries.map(({ entry }) => [entry.clause.id, entry]));
  const whole = vectorsOf(entries.map(({ entry }) => entry.clause.text));
  const passages = vectorsOf(entries.map(({ entry }) => passageOf(entry.clause.text, entry.marks)));
  const none = new Map<string, number>();
  const rows = alignClauses(
    entries.map(({ column, entry }, at) => ({
      id: entry.clause.id,
      column,
      whole: whole[at] ?? none,
      passage: passages[at] ?? none,
      concepts: entry.concepts,
      about: aboutness(entry.clause.text, entry.marks, headingOf(entry)),
    })),
    columns.length,
  );
  return rows.map(({ likeness, cells }) => {
    const found = cells.map((id) => (id === null ? null : (byId.get(id) ?? null)));
    return {
      likeness,
      cells: found.map((entry, at) => {
        const others = found.flatMap((other, index) => (other === null || index === at ? [] : [other.clause.text]));
        if (entry === null) return { found: null, differing: findDiffering('', []) };
        const { text, label } = entry.clause;
        const from = label !== null && text.startsWith(label) ? label.length : 0;
        return { found: entry, differing: findDiffering(text, others, entry.marks, from) };
      }),
    };
  });
}

/** Where a clause's heading stands in its text. */
function headingOf({ clause }: Found): Range | null {
  const start = clause.heading === null ? -1 : clause.text.indexOf(clause.heading);
  return clause.heading === null || start < 0 ? null : { start, end: start + clause.heading.length };
}

/** Terms and targets of the clauses shown, by kind: terms that quantify the instrument, where the graph knows what they quantify; targets of sentences about it. */
async function findMeasures(columns: readonly Column[], ofInstrument: boolean, { loaders }: Context): Promise<SideBySide['measures']> {
  const cells = await Promise.all(
    columns.map(async ({ found }) => {
      const terms = await Promise.all(
        found.map(async ({ clause, concepts }) =>
          (await loaders.terms.load(clause.id)).filter(
            ({ instrumentId }) => !ofInstrument || instrumentId === null || concepts.has(instrumentId),
          ),
        ),
      );
      const targets = await Promise.all(
        found.map(async ({ clause, marks }) => {
          const about = passageOf(clause.text, marks);
          return (await loaders.targets.load(clause.id)).filter(({ quote }) => about.includes(quote));
        }),
      );
      return { terms: terms.flat(), targets: targets.flat() };
    }),
  );
  const ofKind = TERM_KINDS.map((kind) => ({
    kind,
    cells: cells.map(({ terms }) => ({ terms: terms.filter((term) => term.kind === kind), targets: [] })),
  }));
  const targets = { kind: 'target', cells: cells.map((cell) => ({ terms: [], targets: cell.targets })) };
  return [...ofKind, targets].filter(({ cells: row }) => row.some((cell) => cell.terms.length + cell.targets.length > 0));
}
