import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Slot, Statement } from '../../../graph/model.ts';
import { spanContains } from '../../../graph/span.ts';
import { readableSlice } from '../../../graph/text/view.ts';
import { statements } from '../../../ingest/annotate/statements/statements.ts';
import { annotate, plainSource } from '../../../ingest/pipeline.ts';
import { makeClause } from '../make-document.ts';

const slotsOf = (sentence: string): Statement['slots'] | undefined => statements.run(makeClause(sentence)).statements?.[0]?.slots;

describe('action and object of a sentence', () => {
  it.each<[string, string | null, string | null]>([
    ['完善绿色金融信用体系，依托平台加强信息共享。', '完善', '绿色金融信用体系'],
    ['加快构建绿色制造标准体系。', '构建', '绿色制造标准体系'],
    ['加快关键核心技术攻关。', '加快', '关键核心技术攻关'],
    ['探索建立生态产品价值实现机制。', '建立', '生态产品价值实现机制'],
    ['建立健全检验检测认证体系。', '建立健全', '检验检测认证体系'],
    ['鼓励保险机构创新绿色保险产品，丰富供给。', '创新', '绿色保险产品'],
    ['支持新能源产业发展。', '支持', '新能源产业发展'],
    ['银行业金融机构要将环境风险纳入授信流程。', '纳入', '环境风险'],
    ['对重点用能单位进行监督检查。', '监督检查', '重点用能单位'],
    ['对工作成效显著的地区给予奖励。', '给予', '奖励'],
    ['鼓励金融机构通过设置专职专岗等方式，提升服务质效。', '提升', '服务质效'],
    ['在符合规定的前提下，发行绿色债券。', '发行', '绿色债券'],
    ['处理结果应当及时向社会公布。', '公布', '处理结果'],
    ['本办法所需资金由区财政局安排。', '安排', '本办法所需资金'],
    ['企业取得示范称号的，给予一次性补贴10万元。', '给予', '一次性补贴10万元'],
    ['严禁各类中介机构非法截留、挪用补助资金。', '截留、挪用', '补助资金'],
    ['鼓励企业实施绿色采购、打造绿色制造工艺。', '实施', '绿色采购'],
    ['制定投资负面清单抑制高碳投资。', '制定', '投资负面清单'],
    ['持续打好长江保护修复攻坚战。', '打好', '长江保护修复攻坚战'],
    ['禁止伪造、变造、转让排污许可证。', '伪造、变造、转让', '排污许可证'],
    ['未取得许可证的，不得排放污染物。', '排放', '污染物'],
    ['单位必须如实填写登记表。', '如实填写', '登记表'],
    ['承担帮扶任务的金融单位需用好帮扶资金。', '用好', '帮扶资金'],
    ['由省农业农村厅会同省财政厅负责落实。', '落实', null],
    ['各区应将适应机械化作为重要目标。', '作为', '适应机械化'],
    ['严格控制新增煤电项目。', '控制', '新增煤电项目'],
    ['依托重点实验室建设产业技术创新联盟。', '建设', '产业技术创新联盟'],
    ['支持符合条件的企业在科创板上市。', '上市', null],
    ['不得擅自改变资金用途。', '改变', '资金用途'],
    ['总结提炼特色做法和先进经验。', '总结提炼', '特色做法和先进经验'],
    ['以绿色指数为基础开发绿色金融产品。', '开发', '绿色金融产品'],
    ['引导社会大众增强环保意识。', '增强', '环保意识'],
    ['对借款人，采取适当方式给予补助。', '给予', '补助'],
    ['区发展改革部门不再另行认定。', '不再另行认定', null],
    ['签约服务费由医保基金统一分担。', '分担', '签约服务费'],
    ['项目验收由区发展改革部门委托第三方评估机构开展。', '委托', '第三方评估机构'],
    ['强化以用户为中心的服务保障机制。', '强化', '以用户为中心的服务保障机制'],
    ['坚持统筹谋划，完善机制。', '坚持', '统筹谋划'],
    ['有针对性地开展能效诊断。', '开展', '能效诊断'],
    ['3年内培育一批节能服务龙头企业。', '培育', '一批节能服务龙头企业'],
    ['按照统一规划的建设要求，完善配套设施。', '完善', '配套设施'],
    ['聚焦年度确定的重点建设任务，梳理筛选一批项目。', '梳理筛选', '一批项目'],
    ['立足产业发展特点和优势，打造特色园区。', '打造', '特色园区'],
    ['对台账内问题逐项编制整改落实方案。', '编制', '整改落实方案'],
    ['各牵头单位对任务组织实施负总责。', '负', '总责'],
    ['遴选扶持50家服务机构。', '遴选扶持', '50家服务机构'],
    ['放宽社会资本准入限制。', '放宽', '社会资本准入限制'],
    ['推动志愿服务工作常态化。', '推动', '志愿服务工作常态化'],
    ['缓解成本上涨压力。', '缓解', '成本上涨压力'],
    ['新建和既有停车场要配备充电设施。', '配备', '充电设施'],
    ['新增财政投入原则上在专项资金中列支。', '列支', '新增财政投入'],
    ['国家加快建立碳足迹管理体系。', '建立', '碳足迹管理体系'],
    ['支持重点行业率先达峰。', '达峰', null],
    ['推动公共服务从按级别配置向按人口配置转变。', '推动', '公共服务从按级别配置向按人口配置转变'],
    ['推动检查结果跨机构互认。', '推动', '检查结果跨机构互认'],
    ['加速推动自动驾驶技术开发与应用推广。', '推动', '自动驾驶技术开发与应用推广'],
    ['把低保家庭，以及零就业家庭毕业生作为帮扶重点对象。', '作为', '低保家庭，以及零就业家庭毕业生'],
    ['将节能工作摆上重要位置。', '摆上', '节能工作'],
    ['档案涉密的应通过机要通信转递。', '转递', null],
    ['顺应数字化发展趋势，建设智慧园区。', '建设', '智慧园区'],
    ['对企业开展实践引导。', '开展', '实践引导'],
    ['对余热进行综合利用或者循环使用。', '综合利用或者循环使用', '余热'],
    ['通过整合服务窗口，开辟绿色通道等方式便利群众查询。', '便利', '群众查询'],
    ['从建设生态文明的高度，落实防沙治沙责任制。', '落实', '防沙治沙责任制'],
    ['发生数据安全事件应立即处置。', '处置', null],
    ['卫生院使用的基本药物实行集中采购、统一配送。', '实行', '集中采购、统一配送'],
    ['推动公益性行业和大型公共建筑节能运行。', '推动', '公益性行业和大型公共建筑节能运行'],
    ['监测分析市场运行态势。', '监测分析', '市场运行态势'],
  ])('%s', (sentence, action, object) => {
    const slots = slotsOf(sentence);
    expect([slots?.action?.text ?? null, slots?.object?.text ?? null]).toEqual([action, object]);
  });
});

type Name = 'condition' | 'exception' | 'deadline' | 'frequency' | 'recipient';

describe('the other slots', () => {
  it.each<[string, Name, string | null]>([
    ['支持符合条件的企业发行绿色债券。', 'condition', '符合条件的企业'],
    ['鼓励有条件的地方开展试点。', 'condition', '有条件的地方'],
    ['在风险可控、商业可持续的前提下，鼓励金融机构创新产品。', 'condition', '在风险可控、商业可持续的前提下'],
    ['企业提供虚假材料，骗取补贴的，由财政部门责令改正。', 'condition', '企业提供虚假材料，骗取补贴的'],
    ['加强监管，发现违规的，严肃处理。', 'condition', '发现违规的'],
    ['对获评国家级示范的企业，给予一次性补贴30万元。', 'condition', '对获评国家级示范的'],
    ['如遇重大政策突破事项，按程序报批。', 'condition', '如遇重大政策突破事项'],
    ['加大对绿色产业的支持力度。', 'condition', null],
    ['对参加培训的人员给予生活补助。', 'condition', '对参加培训的'],
    ['对水质异常的泵站开展专项整治。', 'condition', '对水质异常的泵站'],
    ['对《实施方案》作进一步完善。', 'condition', null],
    ['档案涉密的应派专人转递。', 'condition', '档案涉密的'],
    ['发生数据安全事件应立即处置。', 'condition', '发生数据安全事件'],
    ['加快项目核准，力争年内开工。', 'deadline', '年内'],
    ['两年内不再受理其申请。', 'deadline', null],
    ['在具备条件的都市圈率先实现互认。', 'condition', '具备条件的都市圈'],
    ['对离校2年内未就业的毕业生给予补贴。', 'deadline', null],
    ['加强监督检查，防止虚报冒领。', 'recipient', null],
    ['3年内培育一批节能服务龙头企业。', 'deadline', '3年内'],
    ['除涉及国家秘密外，应当公开处理结果。', 'exception', '除涉及国家秘密外'],
    ['支持暂时困难但有前景的企业，加强服务。', 'exception', null],
    ['推进清洁生产，到2025年，培育绿色工厂10家。', 'deadline', '到2025年'],
    ['在2023年底前，建设金融服务港湾43个，推进全覆盖。', 'deadline', '在2023年底前'],
    ['各区要于本文印发后3个月内出台实施方案。', 'deadline', '于本文印发后3个月内'],
    ['自2022年起，推进清洁生产审核。', 'deadline', null],
    ['落实《2030年前碳达峰行动方案》。', 'deadline', null],
    ['每年定期召开顾问咨询会议。', 'frequency', '每年定期'],
    ['金融机构按季度公开披露贷款信息。', 'frequency', '按季度'],
    ['建立定期会商机制。', 'frequency', null],
    ['重大情况及时向国务院报告。', 'recipient', '国务院'],
    ['出台实施方案，报市卫生健康行政部门备案。', 'recipient', '市卫生健康行政部门'],
    ['市人民政府可以对投保企业给予保费补助。', 'recipient', '投保企业'],
    ['推动产业向园区集聚。', 'recipient', null],
    ['鼓励金融机构在为项目提供融资时，将碳排放纳入评价。', 'condition', '在为项目提供融资时'],
    ['对通过平台确认，帮助企业实现融资的大企业，按一定比例给予奖励。', 'recipient', '大企业'],
    ['给予项目投资方配套补助。', 'recipient', '项目投资方'],
    ['企业向银行提供虚假材料的，由财政部门责令改正。', 'recipient', null],
  ])('%s: %s', (sentence, name, text) => {
    expect(slotsOf(sentence)?.[name]?.text ?? null).toBe(text);
  });

  it.each<[string, string | null]>([
    ['在2023年底前建成平台，推进全覆盖。', '2023-12-31'],
    ['各区要于2月14日前报送名单。', null],
  ])('%s ends %s', (sentence, date) => {
    expect(slotsOf(sentence)?.deadline).toMatchObject({ date });
  });

  it.each<[string, string | null]>([
    ['按季度公开披露贷款信息。', 'quarter'],
    ['每半年上报省发展改革委。', 'half-year'],
    ['定期开展评估。', null],
  ])('%s repeats each %s', (sentence, per) => {
    expect(slotsOf(sentence)?.frequency).toMatchObject({ per });
  });

  it('fills no slot of a sentence that only informs', () => {
    expect(Object.values(slotsOf('本办法自2024年1月1日起施行。') ?? {})).toEqual(Array(7).fill(null));
  });
});

const SAMPLES = new URL('../../../ingest/samples/', import.meta.url);

describe('spans of slots in the five samples', () => {
  it.each(readdirSync(SAMPLES))('%s', (name) => {
    const document = annotate(name, plainSource(readFileSync(new URL(name, SAMPLES), 'utf8')));
    let filled = 0;
    for (const { span, slots } of document.statements) {
      for (const slot of Object.values(slots) as (Slot | null)[]) {
        if (slot === null) continue;
        filled++;
        expect(slot.text).toBe(readableSlice(document.text, slot.span));
        expect(spanContains(span, slot.span)).toBe(true);
      }
    }
    expect(filled).toBeGreaterThan(20);
  });
});
