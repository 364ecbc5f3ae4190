import type { Clause, ClauseKind, PolicyDocument } from '../../graph/model.ts';
import type { NormalisedText } from '../../graph/text/view.ts';
import { emptyDocument, plainSource } from '../../ingest/stage.ts';

/** A clause for a test: what is printed, in the order of the text. */
export interface PrintedClause {
  readonly path: string;
  readonly heading?: string;
  readonly body?: string;
  readonly kind?: ClauseKind;
}

/** A document whose text is the given clauses, one after the other, untouched by any layout. */
export function makeDocument(printed: readonly PrintedClause[]): PolicyDocument {
  let source = '';
  const clauses: Clause[] = [];
  for (const { path, heading, body, kind } of printed) {
    const start = source.length;
    source += heading ?? '';
    const headingSpan = heading === undefined ? null : { start, end: source.length };
    if (heading !== undefined) source += body === undefined ? '' : '。';
    const bodyStart = source.length;
    source += body ?? '';
    clauses.push({
      path,
      parent: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : null,
      kind: kind ?? (path.startsWith('art') ? 'article' : 'clause'),
      depth: path.split('/').length,
      label: null,
      heading: heading ?? null,
      span: { start, end: source.length },
      labelSpan: null,
      headingSpan,
      body: source.length === bodyStart ? null : { start: bodyStart, end: source.length },
    });
    source += '\n';
  }
  const text: NormalisedText = { source, clean: source, runs: [{ clean: 0, source: 0, length: source.length }] };
  return { ...emptyDocument('test', plainSource(source, false)), text, clauses };
}

/** A document of one clause `1` with this body. */
export function makeClause(body: string, heading?: string): PolicyDocument {
  return makeDocument([heading === undefined ? { path: '1', body } : { path: '1', heading, body }]);
}
