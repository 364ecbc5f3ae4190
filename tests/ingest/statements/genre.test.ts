import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { StatementSlots } from '../../../graph/model.ts';
import { statements } from '../../../ingest/annotate/statements/statements.ts';
import { makeClause } from '../make-document.ts';

const SLOTS = ['action', 'object', 'condition', 'deadline', 'frequency', 'recipient', 'exception'] as const;
const FIELDS = ['bearer', ...SLOTS] as const;
type Field = (typeof FIELDS)[number];

const [, ...rows] = readFileSync(new URL('genre.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

/** As lenient as the scorer of the annotation guide: one holds the other, and is not much longer. */
function agree(wanted: string, found: string): boolean {
  const [short = '', long = ''] = [wanted, found].sort((a, b) => a.length - b.length);
  return long.includes(short) && short.length >= Math.min(4, long.length) && short.length / long.length >= 0.4;
}

/** What each sentence says by the table and by the program. */
const READ = rows.map(([sentence = '', modality = '', ...cells]) => {
  const found = statements.run(makeClause(sentence)).statements?.[0];
  const slots = found?.slots as StatementSlots;
  const said = (field: Field): string => (field === 'bearer' ? found?.bearer : slots[field]?.text) ?? '';
  return {
    main: [modality.split(',')[0], found?.modality[0]],
    fields: FIELDS.map((field, at) => ({ field, sentence, wanted: cells[at] ?? '', found: said(field) })),
  };
});

const LEAST: Readonly<Record<Field, number>> = {
  bearer: 0.97,
  action: 0.95,
  object: 0.95,
  condition: 0.92,
  deadline: 0.95,
  frequency: 0.95,
  recipient: 0.9,
  exception: 0.95,
};

test('main modality of the genre', () => {
  expect(READ.filter(({ main: [wanted, found] }) => wanted !== found)).toEqual([]);
});

test.each(FIELDS)('F1 of %s over the sentences of the genre', (field) => {
  const all = READ.flatMap(({ fields }) => fields.filter((each) => each.field === field));
  const right = all.filter(({ wanted, found }) => wanted !== '' && found !== '' && agree(wanted, found)).length;
  const wrong = all.filter(
    ({ wanted, found }) => (wanted !== '' || found !== '') && !(wanted !== '' && found !== '' && agree(wanted, found)),
  );
  const said = all.filter(({ found }) => found !== '').length;
  const meant = all.filter(({ wanted }) => wanted !== '').length;
  expect((2 * right) / (said + meant), JSON.stringify(wrong)).toBeGreaterThanOrEqual(LEAST[field]);
});
