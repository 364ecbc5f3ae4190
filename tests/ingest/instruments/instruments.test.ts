import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instrumentById } from '../../../graph/vocabulary/instruments.ts';
import type { Candidate } from '../../../ingest/annotate/instruments/candidates.ts';
import { chooseLongest, instruments } from '../../../ingest/annotate/instruments/instruments.ts';
import { readLexicon } from '../../../ingest/annotate/lexicon.ts';
import { makeClause, makeDocument } from '../make-document.ts';

const read = (body: string, heading?: string): string[] =>
  (instruments.run(makeClause(body, heading)).instruments ?? []).map(({ surface, class: inClass }) => `${surface} ${inClass}`);

describe('instruments', () => {
  it.each<[string, string, string[]]>([
    ['no end of an international organisation’s name', '加强与国际标准化组织可持续金融技术委员会的合作。', []],
    ['a committee of its own', '成立绿色金融标准化技术委员会。', ['绿色金融标准化技术委员会 organisation']],
    ['names of the vocabulary', '大力发展绿色信贷、绿色保险、绿色基金。', ['绿色信贷 credit', '绿色保险 insurance', '绿色基金 fund']],
    [
      'products that stand for themselves in a list',
      '推进碳资产回购、碳资产托管、碳债券等产品创新。',
      ['碳资产回购 carbon_finance', '碳资产托管 carbon_finance', '碳债券 carbon_finance'],
    ],
    [
      'a head shared by a list of rights',
      '推广碳排放权、用能权、合同能源管理收益权等抵质押贷款产品。',
      ['碳排放权抵质押贷款 credit', '用能权抵质押贷款 credit', '合同能源管理收益权抵质押贷款 credit'],
    ],
    [
      'the kind behind 等',
      '推进用能权、排污权等环境权益市场化交易。',
      ['用能权市场化交易 carbon_market', '排污权市场化交易 carbon_market', '环境权益市场化交易 carbon_market'],
    ],
    ['coined names', '持续开展“绿票通”再贴现业务，推广“循环贷”。', ['“绿票通”再贴现业务 monetary', '循环贷 credit']],
    [
      'compounds by their shape',
      '建立企业融资信息共享机制，完善跨部门协调机制。',
      ['企业融资信息共享机制 platform', '跨部门协调机制 organisation'],
    ],
    ['a pilot of what has a class of its own', '开展用能权交易试点。', ['用能权交易试点 carbon_market']],
    ['technology only in finance', '利用大数据培育新业态。利用区块链提升信贷风控水平。', ['区块链 fintech']],
    ['generic nouns and bare activities are none', '加大金融支持力度，扩大信贷投放，做好风险识别。', []],
    [
      'electricity is no environmental right',
      '完善中长期市场、现货市场和辅助服务市场衔接机制，推广绿色电力证书交易。',
      ['绿色电力证书交易 carbon_market'],
    ],
    [
      'a limit on land, a product and a person are none',
      '划定永久基本农田和生态保护红线，突破首台（套）重大技术装备，培育技术经理人。',
      [],
    ],
    ['a product counts where it is rewarded', '对首台（套）重大技术装备给予奖励。', ['首台（套）重大技术装备 fiscal', '奖励 fiscal']],
    ['who insures and guarantees is an actor', '政府性融资担保、再担保机构要降低门槛，缩短融资链条。', []],
    ['what is paid as support is still paid', '给予进口贴息支持。', ['进口贴息 fiscal']],
    ['a bracket in a pledge', '办理抵（质）押登记。', ['抵（质）押登记 guarantee']],
    [
      'what bears the shared head takes no second',
      '落实节能节水税收优惠政策、资源综合利用税收优惠政策。',
      ['节能节水税收优惠政策 fiscal', '资源综合利用税收优惠政策 fiscal'],
    ],
    ['what is of a high standard is no standard', '推进高标准市场体系建设。', []],
    [
      'what a list is joined with',
      '做好同市场准入负面清单、投资项目审批事项清单的衔接。',
      ['市场准入负面清单 standard', '投资项目审批事项清单 standard'],
    ],
    ['each place is no part of a name', '将完成情况纳入各地经济社会发展综合评价体系。', ['经济社会发展综合评价体系 evaluation']],
    ['what has been made', '组织编制了制造业创新中心建设指南。', ['制造业创新中心建设指南 standard']],
    [
      'how often and until when are no part of a name',
      '开展1次政策宣讲，在5个工作日内报告县级风险补偿基金。',
      ['政策宣讲 capacity', '县级风险补偿基金 fiscal'],
    ],
    ['what is excepted', '除法定目录外一律取消。', ['法定目录 standard']],
    ['relative is no preposition', '梳理相对集中行政许可权改革事项划转目录。', ['相对集中行政许可权改革事项划转目录 standard']],
    ['levels before a name', '健全省、市、县三级节能监察体系。', ['省、市、县三级节能监察 evaluation']],
    ['a price lowered', '阶段性降低用电价格，缓缴社会保险费。', ['阶段性降低用电价格 fiscal', '缓缴社会保险费 fiscal']],
    ['a gas is no number', '统筹建立二氧化碳排放总量控制制度。', ['二氧化碳排放总量控制制度 evaluation']],
    ['a zone that acts or is helped is no means', '支持国家级开发区产业转型升级。', []],
    ['a coined name says its class', '推行“科贷通”等业务，开发“绿担通”产品。', ['科贷通 credit', '绿担通 guarantee']],
    ['a fund for low carbon is no carbon fund', '发挥低碳转型相关基金作用。', []],
    ['claims are no bonds', '推动绿色债权和股权投资结合。', []],
    ['what ends a list of fields is no part of a name', '建立工业、建筑等领域能源消费统计制度。', ['能源消费统计制度 evaluation']],
    ['low-carbon finance is no carbon finance', '有序推进绿色低碳金融产品开发。', []],
    ['what a project has to meet describes it', '为符合产能置换政策的钢铁项目提供融资支持。', []],
    ['a forest’s carbon counts where it is traded', '巩固提升林业碳汇能力。开发林业碳汇项目。', ['林业碳汇项目 carbon_market']],
    ['quotes inside a name are whole', '提供医疗“绿色通道”服务。', ['医疗“绿色通道” evaluation']],
    ['what is given ends what it is given to', '对高层次人才给予个税补贴。', ['高层次人才 capacity', '个税补贴 fiscal']],
    ['a tax waived for somebody', '对小规模纳税人阶段性免征增值税。', ['免征增值税 fiscal']],
    [
      'alliances at home are bodies, those across borders cooperation',
      '组建车联网产业联盟，成立国际绿色技术创新联盟。',
      ['车联网产业联盟 organisation', '国际绿色技术创新联盟 cooperation'],
    ],
    ['a planted road is no privilege', '新建改造绿色通道1万公里。', []],
    ['two of a class are not a kind of one', '用好再贷款再贴现。', ['再贷款 monetary', '再贴现 monetary']],
    [
      'a name that is joined far from the start of its phrase',
      '建设中小企业公共服务示范平台和小型微型企业创业创新示范基地。',
      ['中小企业公共服务示范平台 platform', '小型微型企业创业创新示范基地 pilot'],
    ],
    [
      'a product with its standard, certificate and mark',
      '健全绿色产品标准、认证、标识体系。',
      ['绿色产品标准 standard', '绿色产品认证 standard', '绿色产品标识体系 standard'],
    ],
    ['who goes public is no part of it', '支持符合条件的绿色低碳企业上市。', ['上市 listing']],
    ['a committee by its whole name', '提交市碳达峰碳中和工作委员会办公室统筹。', ['市碳达峰碳中和工作委员会办公室 organisation']],
    ['what is done to the money is no part of it', '对冒领补助资金的单位予以追责。', ['补助资金 fiscal']],
    ['a verb that begins inside a word', '医联体要与基层医疗卫生机构建立对口协作关系。', ['对口协作 cooperation']],
    ['who borrows or pays is no means', '首贷户数量持续增加，增值税小规模纳税人享受便利。', []],
    [
      'insurance by its short name, but no danger',
      '丰富意外伤害险、气象指数险，防范重大风险。',
      ['意外伤害险 insurance', '气象指数险 insurance'],
    ],
    ['a notice and a course', '开展消费投诉公示，开设企业家研修班。', ['消费投诉公示 disclosure', '企业家研修班 capacity']],
    ['a price index, a share and coal are none', '居民消费价格涨幅3%左右，火电平均供电标准煤耗下降。', []],
    ['a target and research are none', '分解能耗强度降低目标，推进国家育种联合攻关，加强技术创新研究。', []],
    ['who answers for it', '实行防汛抗旱行政首长负责制，深化例行督察。', ['防汛抗旱行政首长负责制 evaluation', '例行督察 evaluation']],
    ['institutions are none', '鼓励融资租赁公司、保险公司、基金管理公司提供服务。', []],
    [
      'a means whose attribute says the class',
      '完善农产品价格保险费率调节机制，健全生态环境损害赔偿制度，落实新能源汽车奖补政策。',
      ['农产品价格保险费率调节机制 insurance', '生态环境损害赔偿制度 evaluation', '新能源汽车奖补政策 fiscal'],
    ],
    ['heads without a class where nothing says it', '完善体制机制，构建现代产业体系，健全长效机制。', []],
    [
      'a verb inside a compound is its attribute',
      '支持金融机构发展绿色贷款，建立协同推进机制，设立工业绿色发展基金。',
      ['绿色贷款 credit', '协同推进机制 organisation', '工业绿色发展基金 fund'],
    ],
    [
      'brackets and quotes inside a name',
      '建立绿色企业（项目）库，建设“风光火储输”一体化示范项目。',
      ['绿色企业（项目）库 platform', '“风光火储输”一体化示范项目 pilot'],
    ],
    [
      'an attribute shared by a list of nouns',
      '发展环境权益回购、保理、托管等产品，强化阶梯水价、电价。',
      [
        '环境权益回购 carbon_finance',
        '环境权益保理 carbon_finance',
        '环境权益托管 carbon_finance',
        '阶梯水价 evaluation',
        '阶梯电价 evaluation',
      ],
    ],
    ['a head shared by taxes', '落实增值税、消费税等税收政策。', ['增值税税收政策 fiscal', '消费税税收政策 fiscal']],
    [
      'levels, functions and marks of half width',
      '探索建立园区级、行业级能源大数据平台,搭建能源管控、污染物在线监测等系统,完善绿色信贷授信、定价等机制。',
      [
        '园区级能源大数据平台 platform',
        '行业级能源大数据平台 platform',
        '能源管控系统 platform',
        '污染物在线监测系统 platform',
        '绿色信贷授信机制 evaluation',
        '定价机制 evaluation',
      ],
    ],
    ['one mechanism of two verbs', '建立绿色项目评估与培育机制。', ['绿色项目评估与培育机制 capacity']],
    ['loans by their trade names, unquoted', '鼓励银行推出知产贷、富民贷等产品。', ['知产贷 credit', '富民贷 credit']],
    ['boards that share the listing', '支持企业在主板、科创板、北交所上市。', ['主板、科创板、北交所上市 listing']],
    ['insurance compensation, not a grant', '落实首台（套）保险补偿政策，推进精准投保理赔。', ['首台（套）保险补偿政策 insurance']],
    ['what is reported', '定期报送高碳资产规模、占比和风险敞口等信息。', ['报送高碳资产规模、占比和风险敞口等信息 disclosure']],
    [
      'steps of trading allowances',
      '完善碳排放配额分配方案，推行配额有偿竞价。',
      ['碳排放配额分配方案 carbon_market', '配额有偿竞价 carbon_market'],
    ],
    ['quotes with a plus inside a name', '建立“政府+银行+担保+保险”风险共担机制。', ['“政府+银行+担保+保险”风险共担机制 guarantee']],
    ['two nouns that are one attribute', '编制碳排放核算与报告指南。', ['碳排放核算与报告指南 standard']],
    ['a demonstration that ends its phrase', '开展低碳技术综合集成示范，发挥引领示范作用。', ['低碳技术综合集成示范 pilot']],
    ['an amount before the name', '按放电量给予0.2元/千瓦时补贴。', ['补贴 fiscal']],
    [
      'what a short name is tied to',
      '建设基于大数据的绿色设计平台，开发与绿色金融相关的征信产品。',
      ['基于大数据的绿色设计平台 platform', '与绿色金融相关的征信产品 rating'],
    ],
    [
      'no name inside the title of an act, but catalogues',
      '落实《个人所得税专项附加扣除暂行办法》，执行《绿色债券支持项目目录》。',
      ['绿色债券支持项目目录 standard'],
    ],
    ['vouchers and what is published', '发放上云用云券，依法公开污染物排放信息。', ['上云用云券 fiscal', '公开污染物排放信息 disclosure']],
    ['利用 inside a name', '开展动力电池梯次利用试点，充分利用绿色信贷。', ['动力电池梯次利用试点 pilot', '绿色信贷 credit']],
    [
      'two names of which each has its head',
      '建立绿色金融考核评价体系和奖惩机制，成立汽车电子联合工作专班。',
      ['绿色金融考核评价体系 evaluation', '奖惩机制 evaluation', '汽车电子联合工作专班 organisation'],
    ],
    ['nothing in a list of departments', '加强协调。（省财政厅、绿色金融专班负责）', []],
  ])('%s', (_, body, expected) => {
    expect(read(body)).toEqual(expected);
  });

  it('counts the heading of a leaf, not of a section, and each name once a clause', () => {
    const document = makeDocument([
      { path: '1', heading: '发展绿色债券' },
      { path: '1/1', heading: '发展绿色保险', body: '推动绿色保险扩面，开展绿色保险宣传。' },
    ]);
    const found = instruments.run(document).instruments ?? [];
    expect(found.filter(({ surface }) => surface === '绿色保险').length).toBe(1);
    expect(found.every(({ clause }) => clause === '1/1')).toBe(true);
  });

  it('knows the id of a named instrument', () => {
    const found = instruments.run(makeClause('开展气候风险压力测试。')).instruments?.[0];
    expect(instrumentById(found?.instrument ?? '')?.class).toBe(found?.class);
  });

  it.each<[string, string, string]>([
    ['what the policy does', '设立绿色产业基金。', 'use'],
    ['what exists already', '我市已设立绿色产业基金，规模居全国前列。', 'mention'],
    ['background', '近年来，绿色信贷快速增长。', 'mention'],
    ['a definition', '本办法所称绿色信贷，是指用于支持绿色产业的贷款。', 'mention'],
  ])('tells a use from a mention: %s', (_, body, role) => {
    expect(instruments.run(makeClause(body)).instruments?.[0]?.role).toBe(role);
  });

  it('takes what aims and principles name for mentions', () => {
    const document = makeDocument([{ path: '1', heading: '指导思想', body: '大力发展绿色信贷。' }]);
    expect(instruments.run(document).instruments?.[0]?.role).toBe('mention');
  });

  it.each<[string, string, string, boolean]>([
    ['a loan among loans', '鼓励“政银担”“税融通”等合作模式。', '税融通 credit', true],
    ['a platform', '支持企业加入“长江绿融通”等平台。', '长江绿融通 platform', true],
    ['a voucher', '发放“科创券”。', '科创券 fiscal', true],
    ['a plan for talent', '推广实施江北嘴“金种子计划”，引进海外人才。', '金种子计划 capacity', true],
    [
      'an abbreviation stays with its name',
      '发行不动产投资信托基金（REITs），盘活资产。',
      '不动产投资信托基金（REITs） securitization',
      false,
    ],
  ])('reads names in quotes and brackets: %s', (_, body, expected, coined) => {
    const found = (instruments.run(makeClause(body)).instruments ?? []).map((one) => ({
      name: `${one.surface} ${one.class}`,
      coined: one.coined,
    }));
    expect(found).toContainEqual({ name: expected, coined });
  });

  it('keeps the span of the whole phrase for what it expands', () => {
    const document = makeClause('推广 碳排放权、用能权等抵质押贷款。');
    for (const { span } of instruments.run(document).instruments ?? [])
      expect(document.text.source.slice(span.start, span.end)).toBe('碳排放权、用能权等抵质押贷款');
  });

  it('keeps no two overlapping names and never drops the longest', () => {
    const candidate = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 8 }), fc.constantFrom<Candidate['rule']>('instrument.name', 'instrument.pattern'))
      .map(([start, length, rule]): Candidate => ({
        start,
        end: start + length,
        surface: `${start}+${length}`,
        class: 'credit',
        instrument: null,
        rule,
      }));
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 1 }), (candidates) => {
        const kept = chooseLongest(candidates);
        for (const [index, one] of kept.entries()) expect(kept.slice(index + 1).every((other) => other.start >= one.end)).toBe(true);
        const longest = Math.max(...candidates.map(({ start, end }) => end - start));
        expect(kept.some(({ start, end }) => end - start === longest)).toBe(true);
      }),
    );
  });

  it('gives patterns only to classes of the scheme', () => {
    for (const name of ['instrument-patterns.tsv', 'instrument-coinages.tsv']) {
      for (const row of readLexicon(name, ['pattern', 'class']))
        expect(instrumentById(row.get('class'))?.isClass, `${row.file}:${row.line}`).toBe(true);
    }
  });
});
