import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departments } from '../../../ingest/annotate/departments/departments.ts';
import { findClosingLists } from '../../../ingest/annotate/departments/closing.ts';
import { makeClause, makeDocument } from '../make-document.ts';

const read = (body: string): string[] => (departments.run(makeClause(body)).departments ?? []).map(({ name, lead }) => `${name} ${lead}`);

describe('departments', () => {
  it.each<[string, string, string[]]>([
    [
      'lead and support',
      '加强协调。（省发展改革委牵头，省财政厅、省税务局等配合）',
      ['省发展改革委 true', '省财政厅 false', '省税务局 false'],
    ],
    [
      'several leads',
      '做好预警。（市商务委、市统计局牵头，市财政局等按职责分工负责）',
      ['市商务委 true', '市统计局 true', '市财政局 false'],
    ],
    ['nothing says who leads', '完善制度。（工业和信息化部、财政部等部门按职责分工负责）', ['工业和信息化部 null', '财政部 null']],
    [
      'labels',
      '深化改革。（牵头单位：省财政厅；配合单位：省发展改革委、各设区市人民政府）',
      ['省财政厅 true', '省发展改革委 false', '各设区市人民政府 false'],
    ],
    ['one label', '开展试点（责任单位：区水务局、住房城乡建设局）', ['区水务局 null', '住房城乡建设局 null']],
    ['half-width brackets, marked lead', '开展评估。(责任单位：市教委(牵头)、各区县政府)', ['市教委 true', '各区县政府 false']],
    [
      'conjunction only between two bodies',
      '完善标准。（工业和信息化部和农业农村部按职责分工负责）',
      ['工业和信息化部 null', '农业农村部 null'],
    ],
    [
      'jointly within a list',
      '发布目录。（省财政厅会同省税务局负责，省统计局参与）',
      ['省财政厅 true', '省税务局 false', '省统计局 false'],
    ],
    [
      'no cue at all',
      '加强监测。（市经信局、市科技局，各县（市、区）政府）',
      ['市经信局 null', '市科技局 null', '各县（市、区）政府 null'],
    ],
    [
      'levels share a head',
      '压实责任。（各市、县（区）人民政府，省直有关部门按职责分工负责）',
      ['各市、县（区）人民政府 null', '省直有关部门 null'],
    ],
    [
      'lines without brackets',
      '制定方案。\n牵头单位：市商务局\n责任单位：市财政局、各镇街\n完成时限：2023年6月底前',
      ['市商务局 true', '市财政局 false', '各镇街 false'],
    ],
    [
      'remark after a list',
      '推进改造。（住房城乡建设部等按职责分工负责，地方各级人民政府负责落实。以下均需地方各级人民政府落实，不再列出）',
      ['住房城乡建设部 null', '地方各级人民政府 null'],
    ],
    ['sentence with 会同', '省级文化和旅游主管部门应当会同省财政部门、海关等有关部门制定办法。', ['省级文化和旅游主管部门 true']],
    ['sentence with 由…牵头', '由省发展改革委牵头制定实施细则。', ['省发展改革委 true']],
    ['sentence with 由…责令', '违反规定的，由县级以上财政部门责令改正。', ['县级以上财政部门 null']],
    ['plain brackets are no list', '给予补助（含税），简称《方案》（此件公开发布）', []],
    ['bearers are no departments', '金融机构要指定一名高管人员牵头负责，发挥主办行牵头引领作用。', []],
    ['由 without a task', '形成由城市向建制镇和乡村延伸的网络。', []],
  ])('%s', (_, body, expected) => {
    expect(read(body)).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(read(body)).toEqual([]);
  });

  it('makes the first body the lead from the list on that says so', () => {
    const document = makeDocument([
      { path: '1', body: '甲。（市林业局、市水务局负责）' },
      { path: '2', body: '乙。（市林业局、市水务局负责，排名第一位部门为牵头部门，下同）' },
      { path: '3', body: '丙。（市水务局负责）' },
    ]);
    expect(departments.run(document).departments?.map(({ lead }) => lead)).toEqual([null, null, true, false, true]);
  });

  it('gives each body of a clause once, with a span that reads its name', () => {
    const document = makeClause('由省财政厅负责拨付。（省财政厅、省审计厅按职责分工负责）');
    const found = departments.run(document).departments ?? [];
    expect(found.map(({ name }) => name)).toEqual(['省财政厅', '省审计厅']);
    for (const { name, span } of found) expect(document.text.source.slice(span.start, span.end)).toBe(name);
  });

  it('reads back any list of distinct bodies', () => {
    const body = fc.constantFrom('省财政厅', '工业和信息化部', '中国人民银行山西省分行', '各有关部门', '市科协', '国家税务总局');
    fc.assert(
      fc.property(fc.uniqueArray(body, { minLength: 1 }), (names) => {
        expect(read(`开展工作。（${names.join('、')}按职责分工负责）`)).toEqual(names.map((name) => `${name} null`));
      }),
    );
  });

  it('never fails and keeps lists inside the text', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom('（', '）', '责任单位：', '牵头', '省财政厅', '、', '，', '。', '\n', '负责'))
          .map((parts) => parts.join('')),
        (text) => {
          for (const list of findClosingLists(text)) expect(list.end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
