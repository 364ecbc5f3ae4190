import { describe, expect, test } from 'vitest';
import { tokenise } from '../../../graph/text/tokenise.ts';
import { createIndex } from '../../../api/search/index/clauseIndex.ts';
import { packImage, unpackImage } from '../../../api/search/index/image.ts';
import { packFacts } from '../../../api/search/index/kept-clause.ts';
import type { ClauseIndex } from '../../../api/search/index/types.ts';
import { loadWeights } from '../../../api/search/weights.ts';
import { documents } from './fixture.ts';

const weights = loadWeights();
const built = createIndex(tokenise, weights);
for (const document of documents) built.replaceDocument(document);
const bytes = Buffer.concat(packImage(built.image(), 'rules 1'));

const QUESTIONS = ['绿色保险', '转型项目库', '环境风险压力测试', '到2025年的绿色贷款余额', '没有这样的词'];
const answers = (index: ClauseIndex): unknown =>
  QUESTIONS.map((text) => [
    index
      .search([{ surface: text, variants: [{ text, weight: 1 }] }], { question: `${text}是什么` })
      .map(({ clause, score }) => [packFacts(clause), clause.text, score]),
    index.countHolding(text),
    index.rarity(text),
  ]);

function restored(): ClauseIndex {
  const image = unpackImage(bytes, 'rules 1');
  if (image === undefined) throw new Error('the image is whole');
  const index = createIndex(tokenise, weights);
  index.restore(image);
  return index;
}

describe('an index that was kept', () => {
  test('answers as the one that was built', () => {
    expect(answers(restored())).toEqual(answers(built));
    expect(restored().size).toEqual(built.size);
  });

  test('takes in and lets go of documents as the one that was built', () => {
    const [first, second] = documents;
    if (first === undefined || second === undefined) throw new Error('the fixture has two documents');
    const index = restored();
    index.removeDocument(second.id);
    index.replaceDocument({ ...first, clauses: first.clauses.slice(0, 3) });
    const fresh = createIndex(tokenise, weights);
    fresh.replaceDocument({ ...first, clauses: first.clauses.slice(0, 3) });
    expect(answers(index)).toEqual(answers(fresh));
  });

  test('is refused if a byte is damaged, if it is cut short, and if it was made otherwise', () => {
    for (let at = 0; at < bytes.length; at += 97) {
      const damaged = Buffer.from(bytes);
      damaged.writeUInt8(damaged.readUInt8(at) ^ 0x10, at);
      expect(unpackImage(damaged, 'rules 1'), `byte ${at}`).toBeUndefined();
    }
    expect(unpackImage(bytes.subarray(0, bytes.length - 1), 'rules 1')).toBeUndefined();
    expect(unpackImage(Buffer.alloc(0), 'rules 1')).toBeUndefined();
    expect(unpackImage(bytes, 'rules 2')).toBeUndefined();
  });

  test('may be empty', () => {
    const image = unpackImage(Buffer.concat(packImage(createIndex(tokenise, weights).image(), '')), '');
    expect(image?.segment.documents).toEqual([]);
  });
});
