import { describe, expect, it } from 'vitest';
import { explainDocument, wrap } from '../../../api/cli/explain.ts';
import { printedWidth } from '../../../graph/text/characters.ts';
import { readableSlice } from '../../../graph/text/view.ts';
import { listFacts } from '../../../ingest/facts.ts';
import { annotate, plainSource } from '../../../ingest/pipeline.ts';

const TEXT = `关于推进绿色金融发展的实施意见

晋银发〔2024〕53号

各银行保险机构：

根据《关于构建绿色金融体系的指导意见》（银发〔2016〕228号），提出以下意见。

一、重点任务

（一）大力发展绿色保险。鼓励保险机构开发环境污染责任保险，到2025年末，绿色贷款余额达到2000亿元。（牵头单位：山西省财政厅；配合单位：山西省生态环境厅）

中国人民银行山西省分行
2024年7月18日
`;
const document = annotate('example', plainSource(TEXT));
const shown = explainDocument(document);

describe('parse --explain', () => {
  it.each([
    ['metadata', '晋银发〔2024〕53号 · 实施意见 · 山西省 · 2024-07-18'],
    ['the salutation', '主送  “各银行保险机构”'],
    ['a clause by path, label and heading', '【1/1】 （一） 大力发展绿色保险'],
    ['who leads', '责任部门  “山西省财政厅” · 牵头'],
    ['which body a name means, with region', '      山西省财政厅 → 山西省财政厅（山西省，'],
    ['whom a bearer means', '      保险机构 → 保险机构'],
    ['who supports', '责任部门  “山西省生态环境厅” · 配合'],
    ['an instrument with its class', '工具  “环境污染责任保险” · 绿色保险'],
    ['a target', '绿色贷款余额 · >= 2000亿元 · 截至：2025-12-31'],
    ['a statement with its bearer', '陈述句  鼓励 · 主体：保险机构'],
    ['a citation', '引用  《关于构建绿色金融体系的指导意见》 · 银发〔2016〕228号 · 依据'],
    ['the rule in words, its name and how sure it is', '—— 词表中的工具名称（instrument.name），可信度 0.'],
  ])('shows %s', (_what, line) => expect(shown).toContain(line));

  it('keeps within a terminal of 100 columns', () => {
    expect(shown.split('\n').filter((line) => printedWidth(line) > 100)).toEqual([]);
    expect(wrap('绿'.repeat(120), '  ').map(printedWidth)).toEqual([100, 100, 50]);
    expect(wrap(`${'绿'.repeat(48)}body-patterns.tsv`, '')).toEqual(['绿'.repeat(48), '  body-patterns.tsv']);
  });

  it('ends with the doubts', () => {
    const doubt = { stage: 'segment', rule: 'segment.gap', severity: 'warning', message: '序号不连续', clause: '1', span: null } as const;
    expect(explainDocument({ ...document, findings: [doubt] })).toMatch(/存疑 1 处：\n {2}注意 {2}【1】 序号不连续（segment\.gap）$/);
    expect(explainDocument({ ...document, findings: [] })).toMatch(/没有存疑之处。$/);
  });
});

describe('the list of facts', () => {
  const slot = (text: string) => ({ text, span: { start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length } });

  it('tells the slots of a statement, with the day of a deadline', () => {
    const statements = document.statements.map((row) => ({
      ...row,
      slots: {
        ...row.slots,
        action: slot('开发'),
        object: slot('环境污染责任保险'),
        deadline: { ...slot('到2025年末'), date: '2025-12-31' },
      },
    }));
    const claims = listFacts({ ...document, statements }).filter(({ kind }) => kind === 'statement')[0]?.claims;
    expect(claims).toEqual(expect.arrayContaining(['动作：开发', '对象：环境污染责任保险', '时限：到2025年末（2025-12-31）']));
  });

  it('tells a term with its kind, number and instrument, a reference and a region', () => {
    const at = { clause: '1/1', span: { start: 0, end: 2 }, rule: 'x', confidence: 0.5 };
    const facts = listFacts({
      ...document,
      terms: [{ ...at, kind: 'cap', value: 200, unit: '万元', text: '最高200万元', instrument: '补助' }],
      references: [{ ...at, text: '本意见第一条', path: '1' }],
      regions: [{ ...at, name: '太原', region: '140100', role: 'scope' }],
    });
    const claimsOf = (kind: string) => facts.find((fact) => fact.kind === kind)?.claims;
    expect(claimsOf('term')).toEqual(['上限 200万元', '工具：补助']);
    expect(claimsOf('reference')).toEqual(['本意见第一条', '→ 1']);
    expect(claimsOf('region')).toEqual(['太原', '山西省太原市', '适用范围']);
  });

  it('has a quote in the source for every fact', () => {
    for (const { span } of listFacts(document)) expect(readableSlice(document.text, span).trim()).not.toBe('');
  });
});
