import { describe, expect, it } from 'vitest';
import { readableSlice } from '../../graph/text/view.ts';
import { readFile } from '../../ingest/read/read-file.ts';
import { annotate } from '../../ingest/pipeline.ts';
import { SAMPLE_FILES } from '../seeds.ts';

describe.each(SAMPLE_FILES)('%s', (file) => {
  it('quotes terms, references, places and citations as they stand, in the clause that is named', async () => {
    const reading = await readFile(file);
    const { text, clauses, terms, references, regions, citations } = annotate(reading.name, reading);
    const paths = new Map(clauses.map((clause) => [clause.path, clause]));
    const quoted = [
      ...terms.map((row) => ({ ...row, quote: row.text })),
      ...references.map((row) => ({ ...row, quote: row.text })),
      ...regions.map((row) => ({ ...row, quote: row.name })),
    ];
    for (const { quote, span, clause } of quoted) {
      expect(readableSlice(text, span)).toBe(quote);
      const own = paths.get(clause)?.span;
      expect(own !== undefined && own.start <= span.start && span.end <= own.end, quote).toBe(true);
    }
    for (const { path } of references) expect(path === null || paths.has(path)).toBe(true);
    for (const { span, title } of citations) expect(readableSlice(text, span).replace(/\s/g, '')).toContain(title.replace(/\s/g, ''));
    expect(quoted.length).toBeGreaterThan(0);
  });
});
