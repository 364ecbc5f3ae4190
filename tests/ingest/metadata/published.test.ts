import { describe, expect, test } from 'vitest';
import type { PublishedMetadata } from '../../../graph/model.ts';
import { annotate } from '../../../ingest/pipeline.ts';
import { plainSource } from '../../../ingest/stage.ts';

const NOTHING: PublishedMetadata = {
  title: null,
  docNumber: null,
  issued: null,
  effective: null,
  expires: null,
  publisher: null,
  topic: null,
};
const BARE = '各区人民政府：\n为发展绿色金融，现通知如下。\n一、总体要求\n支持绿色信贷。\n二、主要任务\n完善制度。';
const WHOLE = `某市人民政府关于绿色金融的通知\n某政发〔2024〕5号\n${BARE}\n某市人民政府\n2024年3月1日`;
const read = (text: string, published: Partial<PublishedMetadata>) => {
  const { meta, findings } = annotate('policy', { ...plainSource(text, false), published: { ...NOTHING, ...published } });
  return { meta, rules: findings.filter(({ rule }) => rule.includes('page')).map(({ rule }) => rule) };
};

describe('what a page states completes what its text does not say', () => {
  test('title, number, day and the type that follows', () => {
    const { meta, rules } = read(BARE, { title: '某市人民政府关于绿色金融的意见', docNumber: '某政发[2024]5号', issued: '2024-03-01' });
    expect(meta).toMatchObject({ docNumber: '某政发〔2024〕5号', docNumberSpan: null, issued: '2024-03-01', issuedSpan: null });
    expect(rules).toContain('metadata.from-page');
  });
  test('a full day instead of the year of the number', () => {
    const text = `某市人民政府关于绿色金融的通知\n某政发〔2024〕5号\n${BARE}`;
    expect(read(text, { issued: '2024年3月1日' }).meta.issued).toBe('2024-03-01');
  });
  test('the text itself wins, and the difference is told', () => {
    const { meta, rules } = read(WHOLE, { title: '另一标题', docNumber: '某政发〔2024〕6号', issued: '2024-03-09' });
    expect(meta).toMatchObject({ title: '某市人民政府关于绿色金融的通知', docNumber: '某政发〔2024〕5号', issued: '2024-03-01' });
    expect(rules).toEqual(['metadata.page-differs', 'metadata.page-differs']);
  });
  test('agreement is no finding', () => {
    expect(read(WHOLE, { docNumber: '某政发〔2024〕5号', issued: '2024年03月01日' }).rules).toEqual([]);
  });
  test.each([{ docNumber: '无' }, { issued: '2024' }, {}])('what is no number and no day is not taken: %j', (published) => {
    expect(read(BARE, published).meta).toMatchObject({ docNumber: null, issued: null });
  });
});
