import { describe, expect, it } from 'vitest';
import { listFacts } from '../../ingest/facts.ts';
import { contributionOf, listLinks } from '../../ingest/link-facts.ts';
import { annotate, plainSource } from '../../ingest/pipeline.ts';
import { countRight, drawFacts, readMarks, showFact } from './sample.ts';

const document = annotate(
  'example',
  plainSource(
    '关于推进绿色金融发展的实施意见\n\n晋银发〔2024〕53号\n\n一、大力发展绿色保险。鼓励保险机构开发环境污染责任保险。（责任单位：省财政厅、山西省生态环境厅）\n\n中国人民银行山西省分行\n2024年7月18日\n',
  ),
);
const links = listLinks(document, contributionOf(document));
const facts = [...listFacts(document), ...links].map((fact) => ({ document, fact }));

describe('the draw', () => {
  it('is the same for a seed, another for another, and draws no fact twice', () => {
    const drawn = drawFacts(facts, 6, 1);
    expect(drawFacts(facts, 6, 1)).toEqual(drawn);
    expect(drawFacts(facts, 6, 2)).not.toEqual(drawn);
    expect(new Set(drawFacts(facts, 1000, 1)).size).toBe(facts.length);
  });

  it('draws every fact equally often', () => {
    const counts = new Map<unknown, number>();
    for (let seed = 1; seed <= 1000; seed++)
      for (const one of drawFacts(facts.slice(0, 5), 2, seed)) counts.set(one, (counts.get(one) ?? 0) + 1);
    expect([...counts.values()].filter((count) => count < 340 || count > 460)).toEqual([]);
    expect(counts.size).toBe(5);
  });

  it('shows place, claim, quote in context and rule', () => {
    const one = facts.find(({ fact }) => fact.kind === 'instrument' && fact.claims[0] === '环境污染责任保险');
    expect(one && showFact(one, 7)).toMatch(
      /^7\. example {2}1 {2}工具 instrument\n.*绿色保险.*\n.*保险机构开发【环境污染责任保险】。（责任单位/,
    );
  });

  it('tells of a link the body with region and id, and the document with region and date', () => {
    const claims = links.filter(({ kind }) => kind === 'link').map((fact) => fact.claims.join(' · '));
    expect(claims).toContainEqual(expect.stringMatching(/^省财政厅 → 山西省财政厅（山西省，.*@140000） · 责任 · 文件：山西省 2024-07-18$/));
    expect(links.filter(({ kind }) => kind === 'bearer').map(({ claims: [claim] }) => claim)).toEqual(['保险机构 → 保险机构']);
  });
});

describe('judgements', () => {
  it('are counted by kind and rule', () => {
    const drawn = facts.filter(({ fact }) => fact.kind === 'department');
    const marks = readMarks('# read twice\n1\tright\n2\twrong\tanother body\n\n', 'marks.tsv');
    expect(countRight(drawn, marks)).toEqual([
      '0.500     1/2     all',
      '0.500     1/2     kind department',
      `0.500     1/2     rule ${drawn[0]?.fact.rule ?? ''}`,
    ]);
  });

  it.each(['1 right', 'one\tright', '1\tmaybe'])('refuse the line %j, naming it', (line) => {
    expect(() => readMarks(`1\tright\n${line}\n`, 'marks.tsv')).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT', place: { file: 'marks.tsv', line: 2 } }) as Error,
    );
  });
});
