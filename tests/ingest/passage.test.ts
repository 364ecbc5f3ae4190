import { expect, test } from 'vitest';
import { passageSpan, readPassage } from '../../ingest/annotate/passage.ts';
import { makeClause } from './make-document.ts';

test.each([
  ['支持符合条件的企业,给予补助;不得截留:应当公开。', '支持符合条件的企业，给予补助；不得截留：应当公开。'],
  ['按照4:3:3的比例分担1,000万元,10:30前报送。', '按照4:3:3的比例分担1,000万元，10:30前报送。'],
  ['喷涂"示范车辆"标识,实行"两免"政策', '喷涂“示范车辆”标识，实行“两免”政策'],
  ['长5"的管', '长5"的管'],
  ['见http://example.cn,另行通知(X,Y)。', '见http://example.cn，另行通知(X,Y)。'],
])('half-width marks between Chinese words are read as full-width ones: %s', (body, read) => {
  const document = makeClause(body);
  const span = document.clauses.at(-1)?.body;
  if (span === undefined || span === null) throw new Error('no body');
  const passage = readPassage(document.text, span);
  expect(passage.text).toBe(read);
  expect(passage.printed).toBe(body);
  expect(passageSpan(document.text, passage, 0, passage.text.length)).toEqual(span);
});
