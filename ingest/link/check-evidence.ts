import { JingweiError, type ErrorPlace } from '../../graph/errors.ts';
import type { PolicyDocument } from '../../graph/model.ts';
import type { PropertyValue } from '../../graph/store/port.ts';
import { readableSlice, type NormalisedText } from '../../graph/text/view.ts';

/** A row of the graph, or any fact, by property. */
type Row = Readonly<Record<string, PropertyValue | undefined>>;

/** Rules whose words are not those of their span: an issuer that the number tells, one with its misread characters mended. */
const DERIVING: ReadonlySet<string> = new Set(['issuer.number', 'issuer.repaired', 'issuer.adopted']);
/** Spans of what a rule read from their words (a day), or that have no words of their own. */
const WORDLESS: ReadonlySet<string> = new Set(['effective', 'expires', 'body']);

/**
 * Checks the evidence of all rows of one document before they are written. Every pair of properties `…Start`, `…End` is a span: it lies in the
 * text and is not empty, and what the row says stands there (`quote`, `surface` or `name` at `spanStart`, `bearer` at `bearerStart`, and so with
 * slots and headings) does. The first fault is `BAD_SPAN` naming document, clause and rule.
 */
export function checkEvidence({ name, text }: PolicyDocument, rows: Iterable<readonly [string, readonly Row[]]>): void {
  for (const [type, list] of rows) {
    for (const row of list) {
      for (const property in row) {
        if (!property.endsWith('Start')) continue;
        const part = property.slice(0, -'Start'.length);
        const [start, end] = [row[property], row[`${part}End`]];
        const quote = part === 'span' ? quoteOf(row) : WORDLESS.has(part) ? null : row[part];
        if (start === null && end === null && (quote === null || part === 'span')) continue;
        checkQuote(text, { start, end, quote, expanded: row['kind'] === 'instrument' && part === 'span' }, () =>
          placeOf(name, part === 'span' ? type : `${type}.${part}`, row),
        );
      }
    }
  }
}

interface Claimed {
  readonly start: PropertyValue | undefined;
  readonly end: PropertyValue | undefined;
  readonly quote: PropertyValue | undefined;
  /** Whether the words may be some of those that stand there, in their order: a part of a coordinated phrase. */
  readonly expanded: boolean;
}

function checkQuote(text: NormalisedText, { start, end, quote, expanded }: Claimed, findPlace: () => ErrorPlace): void {
  const refuse = (message: string): JingweiError => new JingweiError('BAD_SPAN', message, { place: findPlace() });
  const { length } = text.source;
  const at = `位置 [${String(start)}, ${String(end)})`;
  if (!isOffset(start) || !isOffset(end) || end <= start || end > length) throw refuse(`${at} 不在长 ${length} 的正文内，或为空`);
  const printed = squash(readableSlice(text, { start, end }));
  if (printed === '') throw refuse(`${at} 处没有文字`);
  if (typeof quote !== 'string' || quote === '') return;
  const claimed = squash(quote);
  if (expanded ? !standsInOrder(claimed, printed) : claimed !== printed)
    throw refuse(`${at} 处是“${shorten(printed)}”，不是“${shorten(claimed)}”`);
}

/** What a row says is printed at its span; null where it says nothing, or says what a rule derived. */
function quoteOf(row: Row): PropertyValue | undefined {
  if (DERIVING.has(String(row['rule']))) return null;
  return row['quote'] ?? row['surface'] ?? row['name'];
}

const isOffset = (value: PropertyValue | undefined): value is number => Number.isInteger(value) && Number(value) >= 0;
const squash = (text: string): string => text.replace(/\s+/g, '');
const shorten = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 40)}…`);

/** Whether the characters of a name all stand in a text, in their order. */
function standsInOrder(name: string, text: string): boolean {
  let at = 0;
  for (const character of name) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function placeOf(document: string, type: string, row: Row): ErrorPlace {
  const clause = row['clauseId'] ?? row['path'] ?? row['fromId'] ?? '';
  return { file: document, entry: [String(clause), type, String(row['rule'] ?? '')].filter(Boolean).join(' ') };
}
