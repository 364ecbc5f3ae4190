import { expect, test } from 'vitest';
import { rememberBy } from '../../ingest/annotate/remember.ts';

test('asks once for each object, also where the answer is false', () => {
  const asked: string[] = [];
  const isLong = rememberBy(({ text }: { readonly text: string }) => {
    asked.push(text);
    return text.length > 3;
  });
  const [short, long] = [{ text: '办法' }, { text: '实施细则' }];
  expect([isLong(short), isLong(long), isLong(short), isLong(long), isLong({ text: '办法' })]).toEqual([false, true, false, true, false]);
  expect(asked).toEqual(['办法', '实施细则', '办法']);
});
