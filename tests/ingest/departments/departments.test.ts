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
    [
      'remark that leaves somebody out of the later lists',
      '推进改革。〔责任单位：省发展改革委、商务厅按职责分工负责。具体任务均涉及相关市（州）人民政府，不再做分工，下同。〕',
      ['省发展改革委 null', '商务厅 null'],
    ],
    ['a bracket that says what something is', '建成完备的嵌入式服务综合体（社区服务中心）。', []],
    ['a single authority in brackets', '完善标准体系。（市市场监管局）', ['市市场监管局 null']],
    [
      'a list between two sentences',
      '编制产业目录。〔市生态环境局牵头，市发展和改革局参与，各县、区人民政府（管委会）负责落实。〕其他区域禁止新建锅炉。（市场监管局牵头督导）',
      ['市生态环境局 true', '市发展和改革局 false', '各县、区人民政府（管委会） false', '市场监管局 true'],
    ],
    ['sentence with 会同', '省级文化和旅游主管部门应当会同省财政部门、海关等有关部门制定办法。', ['省级文化和旅游主管部门 true']],
    ['sentence with 由…牵头', '由省发展改革委牵头制定实施细则。', ['省发展改革委 true']],
    ['sentence with 由…责令', '违反规定的，由县级以上财政部门责令改正。', ['县级以上财政部门 null']],
    [
      'each part has its own lead',
      '共建市场。（重庆市发展改革委牵头，重庆市财政局、市商务委配合；四川省经济和信息化厅牵头，省财政厅、商务厅配合）',
      ['重庆市发展改革委 true', '重庆市财政局 false', '市商务委 false', '四川省经济和信息化厅 true', '省财政厅 false', '商务厅 false'],
    ],
    [
      'a lead takes nothing from the part before',
      '共建市场。（重庆市经济信息委牵头，市财政局、市商务委；四川省发展改革委牵头）',
      ['重庆市经济信息委 true', '市财政局 false', '市商务委 false', '四川省发展改革委 true'],
    ],
    ['places with a colon', '共建市场。（牵头单位：重庆市：市交通局；四川省：交通运输厅）', ['市交通局 true', '交通运输厅 true']],
    [
      '等和 between the last body and the governments',
      '打通链条。（商务部、农业农村部等和各有关省级人民政府负责）',
      ['商务部 null', '农业农村部 null', '各有关省级人民政府 null'],
    ],
    [
      'a line broken inside a name',
      '责任单位：市经信局、市住房城乡建设\n局、市交通运输局\n完成时限：2022年2月底前',
      ['市经信局 null', '市住房城乡建设局 null', '市交通运输局 null'],
    ],
    [
      'others in a sentence with 牵头',
      '由市发展改革委牵头，市财政局、市生态环境局配合，会同市统计局制定方案。',
      ['市发展改革委 true', '市财政局 false', '市生态环境局 false', '市统计局 false'],
    ],
    ['elided subject of 会同', '会同行业主管部门、金融监管部门等，加强调查研究。', ['行业主管部门 false', '金融监管部门 false']],
    ['subject with brackets leads', '县（市、区）林草主管部门牵头安排绿化任务。', ['县（市、区）林草主管部门 true']],
    ['subject with 负责', '省发展改革委负责汇总项目名单。市商务局为牵头单位。', ['省发展改革委 null', '市商务局 true']],
    ['责成', '限期未改正的，责成市住房城乡建设局挂牌督办。', ['市住房城乡建设局 null']],
    ['由…对…进行', '由区发展和改革部门对提出申请的协会进行考核。', ['区发展和改革部门 null']],
    ['a class of bodies with 负责', '各级财政部门负责资金管理，县级以上人民政府负责组织实施。', []],
    ['firms that act together', '金融机构会同担保公司开发产品，由牵头部门负责组织实施。', []],
    ['members of a group', '建立由市财政局等部门负责同志为成员的领导小组。', []],
    [
      'a further office behind 总局',
      '市金融局会同国家税务总局太原市税务局、人民银行营业管理部制定办法。',
      ['市金融局 true', '国家税务总局太原市税务局 false', '人民银行营业管理部 false'],
    ],
    [
      'square brackets inside a name',
      '落实责任。（省财政厅、各市、县〔市、区〕人民政府按职责分工负责）',
      ['省财政厅 null', '各市、县〔市、区〕人民政府 null'],
    ],
    [
      '主责 and persons',
      '落实责任。（牵头领导：王某；主责单位：市发展改革委；协同单位：市财政局）',
      ['市发展改革委 true', '市财政局 false'],
    ],
    [
      'bare list with parts',
      '加强监测。（省农业农村厅、省自然资源厅；各市人民政府）',
      ['省农业农村厅 null', '省自然资源厅 null', '各市人民政府 null'],
    ],
    ['由 before what is no body', '由干部组织选拔，由内部审核。', []],
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

  it('makes the first body the lead in every list where a remark outside of them says so', () => {
    const document = makeDocument([
      { path: '1', body: '甲。（市林业局、市水务局负责）' },
      { path: '2', body: '注：各项任务中，排在第一位的为牵头单位。' },
    ]);
    expect(departments.run(document).departments?.map(({ lead }) => lead)).toEqual([true, false]);
  });

  it.each<[string, string, string[]]>([
    [
      'columns of leading and supporting bodies',
      '序号\t工作任务\t牵头单位\t配合单位\n1\t开展试点\t市发展改革委\t市财政局、各区政府\n2\t完善标准\t市生态环境局\t/',
      ['市发展改革委 true', '市财政局 false', '各区政府 false', '市生态环境局 true'],
    ],
    [
      'a row below a cell that goes over several',
      '任务\t措施\t责任单位\n甲\t乙\t市林业局\n丙\t市水务局',
      ['市林业局 null', '市水务局 null'],
    ],
    ['lines of a cell', '任务\t责任单位\n甲\t市财政局 市住房城乡 建设局', ['市财政局 null', '市住房城乡建设局 null']],
    ['Markdown', '| 任务 | 责任部门（排名第一为牵头） |\n| --- | --- |\n| 甲 | 省财政厅、省科技厅 |', ['省财政厅 null', '省科技厅 null']],
    ['brackets in the heading', '任务\t牵头（责任）单位\t责任（配合）单位\n甲\t省财政厅\t省科技厅', ['省财政厅 true', '省科技厅 false']],
    ['a table without such a column', '指标\t数值\t来源\n森林覆盖率\t41%\t省林草局', []],
  ])('table: %s', (_, body, expected) => {
    expect(read(body)).toEqual(expected);
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
