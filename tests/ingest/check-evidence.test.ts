import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../graph/model.ts';
import { makeContribution } from '../../ingest/link/contribution.ts';
import { annotate, plainSource } from '../../ingest/pipeline.ts';
import { SAMPLE_FILES } from '../seeds.ts';

const file = SAMPLE_FILES[3] ?? '';
const document = annotate('003', plainSource(readFileSync(file, 'utf8')));
/** The first sample that sets a target. */
const aiming =
  SAMPLE_FILES.map((path) => annotate('003', plainSource(readFileSync(path, 'utf8')))).find(({ targets }) => targets.length > 0) ??
  document;
const contribute = (changed: PolicyDocument) =>
  makeContribution(changed, { id: 'aaaa', sources: [], texts: [], copies: [], formerIds: [], pipeline: 'test' });

/** The list with its first fitting entry changed. */
function change<T>(list: readonly T[], fits: (entry: T) => boolean, to: (entry: T) => T): readonly T[] {
  const at = list.findIndex(fits);
  expect(at).toBeGreaterThanOrEqual(0);
  return list.map((entry, index) => (index === at ? to(entry) : entry));
}
const shift = <T extends { readonly span: { start: number; end: number } }>(fact: T): T => ({
  ...fact,
  span: { start: fact.span.start + 1, end: fact.span.end + 1 },
});
/** Evidence at the first place where these words stand. */
const at = (words: string) => {
  const start = document.text.source.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { clause: '1/1', span: { start, end: start + words.length }, confidence: 0.5 };
};
const any = (): boolean => true;

describe('evidence is checked before a document is written', () => {
  it('accepts what the annotators say', () => {
    expect(() => contribute(document)).not.toThrow();
  });

  it.each<[string, () => PolicyDocument, string]>([
    ['department', () => ({ ...document, departments: change(document.departments, any, shift) }), 'department.'],
    ['target', () => ({ ...aiming, targets: change(aiming.targets, any, shift) }), 'target.'],
    ['statement', () => ({ ...document, statements: change(document.statements, any, shift) }), 'statement.'],
    [
      'instrument',
      () => ({ ...document, instruments: change(document.instruments, ({ rule }) => rule === 'instrument.name', shift) }),
      'instrument.name',
    ],
    [
      'issuer',
      () => ({
        ...document,
        meta: { ...document.meta, issuers: change(document.meta.issuers, ({ rule }) => rule !== 'issuer.number', shift) },
      }),
      'issuer.',
    ],
    [
      'addressee',
      () => ({ ...document, meta: { ...document.meta, addressees: change(document.meta.addressees, any, shift) } }),
      'addressee.',
    ],
    [
      'term',
      () => ({
        ...document,
        terms: [shift({ ...at('绿色低碳'), kind: 'cap', value: 1, unit: '年', text: '绿色低碳', instrument: null, rule: 'term.cap' })],
      }),
      'Term term.cap',
    ],
    [
      'reference',
      () => ({ ...document, references: [shift({ ...at('绿色低碳'), text: '绿色低碳', path: null, rule: 'reference.whole' })] }),
      'REFERS_TO reference.whole',
    ],
    [
      'named region',
      () => ({ ...document, regions: [shift({ ...at('山西省'), name: '山西省', region: '140000', role: 'named', rule: 'region.named' })] }),
      'NAMES region.named',
    ],
    [
      'day of validity',
      () => ({
        ...document,
        meta: {
          ...document.meta,
          expires: { ...at('绿色低碳'), span: { start: 3, end: 3 }, date: '2030-12-31', rule: 'validity.until-day' },
        },
      }),
      'Document.expires',
    ],
    [
      'bearer',
      () => ({
        ...document,
        statements: change(
          document.statements,
          ({ bearerSpan }) => bearerSpan !== null,
          (row) => ({ ...row, bearerSpan: row.bearerSpan === null ? null : shift({ span: row.bearerSpan }).span }),
        ),
      }),
      'Statement.bearer statement.',
    ],
    [
      'slot',
      () => ({
        ...document,
        statements: change(document.statements, any, (row) => ({
          ...row,
          slots: { ...row.slots, action: { text: row.text.slice(0, 2), span: { start: row.span.start + 1, end: row.span.start + 3 } } },
        })),
      }),
      'Statement.action statement.',
    ],
  ])('refuses a %s whose span is shifted by one, naming document, clause and rule', (_kind, spoil, rule) => {
    expect(() => contribute(spoil())).toThrow(
      expect.objectContaining({ code: 'BAD_SPAN', place: { file: '003', entry: expect.stringContaining(rule) as unknown } }) as Error,
    );
  });

  it('refuses an empty span, one beyond the text and one with nothing but white space', () => {
    const blank = document.text.source.indexOf('\n\n');
    for (const span of [
      { start: 5, end: 5 },
      { start: 0, end: document.text.source.length + 1 },
      { start: blank, end: blank + 2 },
    ]) {
      const spoilt = { ...document, citations: change(document.citations, any, (row) => ({ ...row, span })) };
      expect(() => contribute(spoilt)).toThrow(expect.objectContaining({ code: 'BAD_SPAN' }) as Error);
    }
  });
});
