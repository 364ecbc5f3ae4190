import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotate, checkStages, plainSource, STAGES } from '../../ingest/pipeline.ts';
import { SAMPLE_FILES } from '../seeds.ts';

describe('the pipeline', () => {
  it('is in an order in which every stage finds what it requires', () => {
    expect(() => checkStages(STAGES)).not.toThrow();
    expect(() => checkStages([...STAGES].reverse())).toThrow(/requires/);
    expect(new Set(STAGES.map(({ name }) => name)).size).toBe(STAGES.length);
  });

  it('has stages that add what they say, and nothing else', () => {
    let document = annotate('sample', plainSource(readFileSync(SAMPLE_FILES[3] ?? '', 'utf8')), []);
    for (const stage of STAGES) {
      const added = stage.run(document);
      expect(stage.adds, stage.name).toEqual(expect.arrayContaining(Object.keys(added)));
      document = { ...document, ...added, findings: [...document.findings, ...(added.findings ?? [])] };
    }
    expect(document.departments.length).toBeGreaterThan(50);
  });

  it('gives the same document for the same text', () => {
    const text = readFileSync(SAMPLE_FILES[1] ?? '', 'utf8');
    expect(annotate('sample', plainSource(text))).toEqual(annotate('sample', plainSource(text)));
  });

  it.each(['', ' \n\n ', '。', '\uFEFF\uFFFD\u0000', '一、', '（责任单位：）', '第一条', '《'])('takes any text: %j', (text) => {
    const document = annotate('any', plainSource(text));
    expect(document.meta.docType).toBe('其他');
    expect(document.findings.some(({ rule }) => rule === 'normalise.unread-characters')).toBe(text.includes('\uFFFD'));
  });
});
