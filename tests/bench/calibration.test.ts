import { describe, expect, it } from 'vitest';
import { bandOf, countBy, measuredConfidence, updateRules } from './calibrate.ts';
import { judgeFacts } from './match-gold.ts';

const by = { rule: 'a.rule', confidence: 0.9 };
const judge = (gold: object, said: object): boolean[] => judgeFacts(gold as never, said as never).map(({ right }) => right);

describe('a fact is right', () => {
  it.each<[string, object, object, boolean[]]>([
    [
      'a department of the right name and lead',
      { departments: [{ clause: '1', name: '财政厅', lead: true }] },
      { departments: [{ clause: '1', name: '财政 厅', lead: true, ...by }] },
      [true],
    ],
    [
      'not one that leads where gold has it support',
      { departments: [{ clause: '1', name: '财政厅', lead: false }] },
      { departments: [{ clause: '1', name: '财政厅', lead: true, ...by }] },
      [false],
    ],
    [
      'an instrument whose surface overlaps, once a gold row',
      { instruments: [{ clause: '1', surface: '环境污染责任保险', class: 'insurance' }] },
      {
        instruments: [
          { clause: '1', surface: '责任保险', class: 'insurance', ...by },
          { clause: '1', surface: '环境污染责任保险', class: 'insurance', ...by },
        ],
      },
      [true, false],
    ],
    [
      'not one of another class',
      { instruments: [{ clause: '1', surface: '绿色保险', class: 'insurance' }] },
      { instruments: [{ clause: '1', surface: '绿色保险', class: 'credit', ...by }] },
      [false],
    ],
    [
      'a target by number and unit, operator, deadline and metric',
      { targets: [{ clause: '1', metric: '绿色贷款余额', op: '>=', value: 5, unit: '%', deadline: null, text: '达到5%' }] },
      {
        targets: [
          { clause: '1', metric: '贷款余额', op: '>=', value: 5, unit: '%', deadline: null, text: '5%', ...by },
          { clause: '1', metric: '贷款余额', op: '=', value: 6, unit: '%', deadline: null, text: '6%', ...by },
        ],
      },
      [true, false],
    ],
    [
      'a statement of the same main modality',
      {
        statements: [
          { clause: '1', start: '鼓励保险机构开发', modality: ['encourage', 'guide'] },
          { clause: '1', start: '支持企业发行债券', modality: ['encourage'] },
        ],
      },
      {
        statements: [
          { clause: '1', start: '鼓励保险机构开发', modality: ['encourage'], ...by },
          { clause: '1', start: '支持企业发行债券', modality: ['deploy'], ...by },
        ],
      },
      [true, false],
    ],
    [
      'a citation by title and number',
      { meta: { citations: [{ title: '关于构建绿色金融体系的指导意见', docNumber: null }] } },
      { meta: { citations: [{ title: '构建绿色金融体系的指导意见', docNumber: null, ...by }] } },
      [true],
    ],
    ['nothing is judged that gold leaves out', { departments: [] }, { targets: [{ clause: '1', ...by }] }, []],
    [
      'nothing is judged in annexes that gold leaves out',
      { clauses: [{ path: '1' }], departments: [] },
      { departments: [{ clause: 'a1/2', name: '财政厅', lead: null, ...by }] },
      [],
    ],
  ])('%s', (_what, gold, said, right) => expect(judge(gold, said)).toEqual(right));
});

describe('confidence', () => {
  it.each([
    [1, '≥ .95'],
    [0.95, '≥ .95'],
    [0.94, '.90 – .95'],
    [0.7, '.70 – .80'],
    [0.1, '< .70'],
  ])('%d falls into the band %s', (confidence, band) => expect(bandOf(confidence)).toBe(band));

  it('is the share that is right, drawn to the middle where few are known', () => {
    expect(measuredConfidence({ said: 10, right: 10 })).toBe('0.92');
    expect(measuredConfidence({ said: 100, right: 100 })).toBe('0.99');
    expect(measuredConfidence({ said: 5000, right: 5000 })).toBe('0.99');
    expect(measuredConfidence({ said: 40, right: 20 })).toBe('0.50');
  });

  it('is written to the table with its counts, kept where they are too few, and written again the same', () => {
    const table =
      '# comment\nrule\tconfidence\tzh\tsource\na.rule\t0.90\t甲\tset by hand\nb.rule\t0.80\t乙\tset by hand\nc.rule\t0.70\t丙\tset by hand\n';
    const fact = { kind: 'target', rule: 'a.rule', confidence: 0.9, right: true };
    const facts = [...Array.from({ length: 18 }, (_, at) => ({ ...fact, right: at > 0 })), { ...fact, rule: 'b.rule' }];
    const tallies = countBy(facts, ({ rule }) => rule);
    const written = updateRules(table, tallies, 'gold');
    expect(written).toBe(
      '# comment\nrule\tconfidence\tzh\tsource\na.rule\t0.90\t甲\t17 of 18 right in gold\nb.rule\t0.80\t乙\tset by hand; 1 of 1 right in gold, too few\nc.rule\t0.70\t丙\tset by hand; none said in gold\n',
    );
    expect(updateRules(written, tallies, 'gold')).toBe(written);
  });
});
