import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statements } from '../../../ingest/annotate/statements/statements.ts';
import { makeClause, makeDocument } from '../make-document.ts';

const read = (body: string, heading?: string): [string, string | null][] =>
  (statements.run(makeClause(body, heading)).statements ?? []).map(({ modality, bearer }) => [modality.join(' '), bearer]);

describe('modality and bearer of a sentence', () => {
  it.each<[string, string, string | null]>([
    ['鼓励保险机构积极创新绿色保险服务，丰富产品供给。', 'encourage', '保险机构'],
    ['银行业金融机构要将环境风险纳入授信流程。', 'oblige', '银行业金融机构'],
    ['严禁为不符合标准的项目提供新增融资。', 'prohibit', null],
    ['加强部门协同，完善信息共享机制。', 'deploy', null],
    ['完善工作机制，各市财政部门要及时拨付资金。', 'deploy oblige', '各市财政部门'],
    ['严格控制产能，新建项目必须落实减量置换。', 'oblige', '新建项目'],
    ['拟建项目应采用先进工艺。', 'oblige', '拟建项目'],
    ['成立由市长任组长的市企业上市工作领导小组，负责领导协调。', 'deploy', null],
    ['区企业上市培育基地建设工作领导小组负责审核资金。', 'deploy', '区企业上市培育基地建设工作领导小组'],
    ['县级及以上城市建成区原则上不再新建燃煤锅炉。', 'prohibit', null],
    ['普通高等学校毕业生是富民强省的宝贵人力资源。', 'none', null],
    ['本办法下列用语的含义：', 'none', null],
    ['当前，高校毕业生就业压力加大，就业形势十分严峻。', 'none', null],
    ['当前，就业形势严峻，各地要加强服务。', 'oblige', '各地'],
    ['禁止区内现有的水泥厂必须全部关闭。', 'oblige', '禁止区内现有的水泥厂'],
    ['我们组织编制了制造业创新中心建设指南。', 'deploy', null],
    ['执行中遇到的问题，请径向省地方金融监管局反映。', 'deploy', null],
    ['支持企事业单位、社会组织、科研项目等设立见习岗位。', 'encourage', '企事业单位、社会组织、科研项目'],
    ['鼓励有条件的小城镇布局三级医院。', 'encourage', '有条件的小城镇'],
    ['推动人力资源信息共享、公共服务平台共建。', 'deploy', null],
    ['引导全社会关心科技成果转化。', 'guide', '全社会'],
    ['推动学校、医院等公益性行业节能运行。', 'deploy', null],
    ['支持服务机构、社会组织等市场力量参与职业指导。', 'encourage', '服务机构、社会组织'],
    ['数据处理者应当明确数据安全负责人。', 'oblige', '数据处理者'],
    ['鼓励工业企业、园区建设绿色微电网。', 'encourage', '工业企业、园区'],
    ['卫生院使用的基本药物实行集中采购。', 'deploy', null],
    ['推动绿色电力在交易组织、电网调度等方面体现环境价值。', 'deploy', null],
    ['债权人可以要求清算组说明情况。', 'permit', '债权人'],
    ['税务机关和其他负有监管职责的部门应当公开结果。', 'oblige', '税务机关和其他负有监管职责的部门'],
    ['各级医疗机构全部配备基本药物。', 'deploy', '各级医疗机构'],
    ['5年内选派一百名骨干人才赴外地培训。', 'deploy', null],
    ['加大投入，使人才队伍不断壮大。', 'deploy', null],
    ['加大金融支持力度，发挥政府引导作用。', 'deploy', null],
    ['探索建立绿色综合服务平台。', 'explore', null],
    ['引导金融机构优化服务，支持符合条件的企业续贷。', 'guide encourage', '金融机构'],
    ['发挥再贷款作用，引导地方法人银行加大信贷投放。', 'deploy guide', '地方法人银行'],
    ['推动再制造产品规模化发展。', 'deploy', null],
    ['推动整车企业加快新品开发。', 'guide', '整车企业'],
    ['推动企业碳账户建设。', 'deploy', null],
    ['允许存量工业用地与仓储功能混合利用。', 'permit', null],
    ['企业不主动退回的，各资金发放部门有权追回已发放的资金。', 'permit', '各资金发放部门'],
    ['享受本办法扶持的对象，须如实填报相关信息。', 'oblige', '享受本办法扶持的对象'],
    ['对获得上级扶持的项目，按扶持金额的50%给予项目投资单位配套扶持。', 'deploy', null],
    ['支持额度按照区政府会议纪要予以确定。', 'deploy', null],
    ['区发展改革部门不再另行认定。', 'deploy', '区发展改革部门'],
    ['申请时间为完成节能目标后。', 'none', null],
    ['考核结果分为优秀、良好、合格、不合格四类。', 'none', null],
    ['国家鼓励科研院所联合企业开展攻关。', 'encourage', '科研院所'],
    ['各地区可参照本方案组织实施。', 'permit', '各地区'],
    ['严格执行节能审查制度，切实保障重点项目用能。', 'oblige deploy', null],
    ['建立绿色审批通道，优先受理绿色项目。', 'deploy encourage', null],
    ['引导更多社会资本投向绿色产业。', 'guide', null],
    ['支持符合条件的企业发行绿色债券。', 'encourage', '符合条件的企业'],
    ['鼓励国有企业、股权投资基金等社会资本参与。', 'encourage', '国有企业、股权投资基金等社会资本'],
    ['在依法合规、风险可控的前提下，鼓励金融机构下沉服务重心。', 'encourage', '金融机构'],
    ['市、区县人民政府应当支持绿色企业上市融资。', 'oblige encourage', '市、区县人民政府'],
    ['收集、贮存危险废物的单位，应当投保环境污染责任保险。', 'oblige', '收集、贮存危险废物的单位'],
    ['处理结果应当及时向社会公布。', 'oblige', null],
    ['由两家以上单位联合主办的活动，须在一个月前报备。', 'oblige', '两家以上单位'],
    ['由省财政厅组织评审，须公开结果。', 'deploy oblige', '省财政厅'],
    ['骗取资金的，由财政部门责令改正。', 'deploy', '财政部门'],
    ['企业取得示范称号的，给予一次性补贴。', 'deploy', null],
    ['项目验收由区发展改革部门委托第三方评估机构开展。', 'deploy', '区发展改革部门'],
    ['鼓励各级工会组织职工开展活动，优先采购当地产品。', 'encourage', '各级工会'],
    ['鼓励有关部队特别是驻地部队积极参与帮扶。', 'encourage', '有关部队'],
    ['支持有条件的区县建设生态园区。', 'encourage', '有条件的区县'],
    ['支持重庆市、四川省开展跨区域排污权交易。', 'encourage', '重庆市、四川省'],
    ['鼓励政策性银行等加大投入。', 'encourage', '政策性银行'],
    ['支持平台企业、农产品批发市场等，整合物流资源。', 'encourage', '平台企业、农产品批发市场'],
    ['支持证监会、人民银行和交易场所建立会商机制。', 'encourage', '证监会、人民银行和交易场所'],
    ['引导全社会参与节能行动。', 'guide', '全社会'],
    ['支持能源领域重点实验室建设，开展技术攻关。', 'encourage', null],
    ['支持产业向符合条件的地区转移。', 'encourage', null],
    ['支持在产业园区开展融资租赁试点。', 'encourage', null],
    ['鼓励在京金融机构申报试点。', 'encourage', '在京金融机构'],
    ['推动国家中小企业发展基金加大投入。', 'guide', '国家中小企业发展基金'],
    ['引导金融资源积极支持上市公司开展并购。', 'guide encourage', null],
    ['家庭医生应每季度主动联系签约居民，引导居民到基层就诊。', 'oblige guide', '家庭医生'],
    ['自然人在规定期限内纠正失信行为的，可以开展信用修复。', 'permit', '自然人'],
    ['对经转诊的患者，由基层医疗机构支付转诊费用。', 'deploy', '基层医疗机构'],
    ['建立由发展改革部门牵头的协调机制，加强工作统筹。', 'deploy', null],
    ['市人民政府负责规划的实施，任何单位不得擅自变更规划。', 'deploy prohibit', '市人民政府'],
    ['加强监管队伍建设，重点排污单位设置专职环保人员。', 'deploy', '重点排污单位'],
    ['居民签约后，基层医疗机构为其建立健康档案。', 'deploy', '基层医疗机构'],
    ['纳税人需对填报信息的真实性作出承诺。', 'oblige', '纳税人'],
    ['积极提供健康咨询、健康指导等服务。', 'deploy', null],
    ['服务内容主要包含治疗、随访、康复等服务。', 'none', null],
    ['依托储备制度，探索收储符合条件的农产品。', 'explore', null],
    ['鼓励通过市场化方式推动小微企业参与行动。', 'encourage guide', '小微企业'],
    ['坚持节能优先，完善管理制度。', 'deploy', null],
    ['请各地区结合实际，认真贯彻落实。', 'deploy', '各地区'],
    ['2024年底前各区要完成整改。', 'oblige', '各区'],
    ['督促农机装备行业大力开展诚信行动。', 'guide', '农机装备行业'],
    ['推动形成支持绿色业务的激励机制，约束高能耗行业。', 'deploy', null],
    ['人民法院依法推进纠纷案件审判。', 'deploy', '人民法院'],
    ['《某市碳达峰实施方案》已经市政府同意，现印发给你们，请认真贯彻落实。', 'deploy', null],
    ['本条例所称绿色金融，是指为支持环境改善提供的金融服务。', 'none', null],
    ['本办法自2024年1月1日起施行。', 'none', null],
    ['本通知自印发之日起执行，请认真贯彻落实。', 'deploy', null],
    ['到2025年，工业用地产出强度提升至85亿元/平方公里。', 'none', null],
  ])('%s', (sentence, modality, bearer) => {
    expect(read(sentence)).toEqual([[modality, bearer]]);
  });
});

describe('statements of a clause', () => {
  it('counts sentences at 。 and ；, without the closing list of departments', () => {
    const found = statements.run(makeClause('完善制度；强化监管。鼓励创新。（市财政局、市科技局按职责分工负责）')).statements ?? [];
    expect(found.map(({ n, text }) => `${n} ${text}`)).toEqual(['1 完善制度；', '2 强化监管。', '3 鼓励创新。']);
  });

  it('leaves out cells of a table of tasks', () => {
    const found = statements.run(makeClause('加强考核。\n各区政府 / / /\n推进成果应用。')).statements ?? [];
    expect(found.map(({ text }) => text)).toEqual(['加强考核。', '推进成果应用。']);
  });

  it.each([
    '加强考核。\n各区政府市医保局基层处医政处\n推进成果应用。',
    '加强考核。\n推进成果应用。\n省工信厅中小企业处张三0591-87000000',
    '加强考核。\n推进成果应用。\n市卫生健康委联系人：李四，联系电话：81000000',
  ])('leaves out names and contacts without a sentence: %s', (body) => {
    const found = statements.run(makeClause(body)).statements ?? [];
    expect(found.map(({ text }) => text)).toEqual(['加强考核。', '推进成果应用。']);
  });

  it('leaves out the head of a table in an annex, and keeps what acts there', () => {
    const body = '序号工作事项主要内容牵头单位\n完善考核制度\n推进成果应用。';
    const found = statements.run(makeDocument([{ path: 'a1', kind: 'annex', body }])).statements ?? [];
    expect(found.map(({ text }) => text)).toEqual(['完善考核制度', '推进成果应用。']);
  });

  it.each(['指导思想', '基本原则', '主要目标', '总体要求'])('states only under %s', (heading) => {
    expect(read('坚持系统观念，鼓励企业创新，确保如期完成目标。', heading)).toEqual([['none', null]]);
  });

  it('lends 总体要求 to its own text alone, aims to all below', () => {
    const document = makeDocument([
      { path: '1', heading: '总体要求', body: '全面贯彻新发展理念。' },
      { path: '1/1', heading: '重点任务', body: '鼓励企业开展改造。' },
      { path: '2', heading: '工作目标' },
      { path: '2/1', body: '建立标准体系。' },
    ]);
    expect(statements.run(document).statements?.map(({ modality }) => modality[0])).toEqual(['none', 'encourage', 'none']);
  });

  it('carries a subject across ； but not across 。', () => {
    const [first, second, third] = read('银行业金融机构应当建立台账；每年报送执行情况。加强监测。');
    expect([first, second, third].map((each) => each?.[1])).toEqual(['银行业金融机构', '银行业金融机构', null]);
  });

  it('lends the trigger that opens a list to its items', () => {
    expect(read('鼓励各地区给予配套支持，包括但不限于：明确责任分工；组建专门机构；建设项目库。').map(([modality]) => modality)).toEqual([
      'encourage',
      'encourage',
      'encourage',
    ]);
  });

  it('leaves out what only announces beside other sentences', () => {
    expect(read('为推动绿色发展，结合实际，制定本方案。现将有关事项通知如下：')).toEqual([['none', null]]);
  });

  it('gives spans that read the sentence and the bearer', () => {
    const document = makeClause('完善机制。引导金融机构 加大 投放。');
    for (const { span, text, bearer, bearerSpan } of statements.run(document).statements ?? []) {
      expect(document.text.source.slice(span.start, span.end)).toBe(text);
      if (bearerSpan !== null) expect(document.text.source.slice(bearerSpan.start, bearerSpan.end).replace(/\s/g, '')).toBe(bearer);
    }
  });

  it('classifies any sequence of policy words without failing', () => {
    const word = fc.constantFrom(
      '鼓励',
      '金融机构',
      '要',
      '，',
      '。',
      '；',
      '：',
      '（',
      '）',
      '“',
      '”',
      '推动',
      '企业',
      '应当',
      '到2025年',
      '\n',
      '支持',
      '由省财政厅负责',
      '等',
      '、',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        for (const { modality, span } of statements.run(makeClause(words.join(''))).statements ?? []) {
          expect(modality.length).toBeGreaterThan(0);
          expect(span.end).toBeGreaterThan(span.start);
        }
      }),
    );
  });
});
