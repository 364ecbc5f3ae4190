import { describe, expect, test } from 'vitest';
import { metadata } from '../../../ingest/annotate/metadata/stage.ts';
import { segmentText } from '../segment/segment-text.ts';

const BODY = ['一、总体要求', '加大支持力度，优化服务，完善政策。', '二、保障措施', '加强组织领导，形成合力，确保落实。'];

interface Case {
  readonly name: string;
  readonly text: readonly string[];
  /** title, number, type, region, issued; then issuers with evidence. */
  readonly meta: readonly (string | null)[];
  readonly issuers: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'a red header that a scan misread',
    text: [
      '山东省发展和改革委员会',
      '山东省地方金融监督管理月',
      '文件',
      '山东省能源届',
      '鲁发改财金(2022J 66号',
      '关于建立碳金融重点项目库',
      '搭建平台的通知',
      ...BODY,
    ],
    meta: ['关于建立碳金融重点项目库搭建平台的通知', '鲁发改财金〔2022〕66号', '通知', '山东省', '2022'],
    issuers: ['山东省发展和改革委员会 header', '山东省地方金融监督管理局 header', '山东省能源局 header'],
  },
  {
    name: 'the same with its names run together',
    text: [
      '山东省发展和改革委员会山东省地方金融监督管理月',
      '文件',
      '山东省能源届中国人民银行济南分行',
      '鲁发改财金〔2022〕66号',
      '关于建立碳金融重点项目库的通知',
      ...BODY,
    ],
    meta: ['关于建立碳金融重点项目库的通知', '鲁发改财金〔2022〕66号', '通知', '山东省', '2022'],
    issuers: ['山东省发展和改革委员会 header', '山东省地方金融监督管理局 header', '山东省能源局 header', '中国人民银行济南分行 header'],
  },
  {
    name: 'an announcement with a number of its own kind',
    text: [
      '财政部 税务总局',
      '关于延续实施有关税收优惠政策的公告',
      '财政部 税务总局公告2023年第12号',
      ...BODY,
      '财政部 税务总局',
      '2023年3月26日',
    ],
    meta: ['财政部税务总局关于延续实施有关税收优惠政策的公告', '财政部税务总局公告2023年第12号', '其他', '全国', '2023-03-26'],
    issuers: ['财政部 header', '税务总局 header'],
  },
  {
    name: 'an order that publishes a regulation',
    text: [
      '中华人民共和国国务院令',
      '第722号',
      '《优化营商环境条例》已经国务院常务会议通过，现予公布，自2020年1月1日起施行。',
      '总理 李克强',
      '2019年10月22日',
      '优化营商环境条例',
      '第一章 总则',
      '第一条 为了持续优化营商环境，制定本条例。',
    ],
    meta: ['优化营商环境条例', '中华人民共和国国务院令第722号', '条例', '全国', '2019-10-22'],
    issuers: ['国务院 header'],
  },
  {
    name: 'a province that leaves its name out',
    text: [
      '省人民政府办公厅关于印发贵州省加强学生心理健康工作实施方案（2024—2026年）的通知',
      '黔府办函〔2024〕22号',
      '各市、自治州人民政府：',
      ...BODY,
    ],
    meta: [
      '省人民政府办公厅关于印发贵州省加强学生心理健康工作实施方案（2024—2026年）的通知',
      '黔府办函〔2024〕22号',
      '实施方案',
      '贵州省',
      '2024',
    ],
    issuers: ['贵州省人民政府办公厅 header'],
  },
  {
    name: 'a province that only the letters of the number tell',
    text: ['省人民政府关于', '进一步优化营商环境的若干意见', '鄂政发〔2018〕26号', '各市、州、县人民政府，省政府各部门：', ...BODY],
    meta: ['省人民政府关于进一步优化营商环境的若干意见', '鄂政发〔2018〕26号', '意见', '湖北省', '2018'],
    issuers: ['湖北省人民政府 header'],
  },
  {
    name: 'plain text copied from a website that prints its title three times',
    text: [
      '您的位置: 首页 » 法律资料网 » 法律法规 »',
      '',
      '菏泽市人民政府办公室关于印发菏泽市扩大内需投资项目管理办法的通知',
      '',
      '作者:法律资料网 时间:2024-07-01 16:20:34  浏览:9319   来源:法律资料网',
      '下载地址: 点击此处下载',
      '',
      '菏泽市人民政府办公室关于印发菏泽市扩大内需投资项目管理办法的通知',
      '',
      '菏泽市人民政府办公室关于印发菏泽市扩大内需投资项目管理办法的通知',
      '菏政办发〔2009〕72号',
      '各县区人民政府，市政府各部门：',
      ...BODY,
    ],
    meta: ['菏泽市人民政府办公室关于印发菏泽市扩大内需投资项目管理办法的通知', '菏政办发〔2009〕72号', '办法', '菏泽市', '2009'],
    issuers: ['菏泽市人民政府办公室 header'],
  },
  {
    name: 'a page that prints the title of the plan above the notice that issues it',
    text: [
      '首页 环保政策 新闻中心 联系我们',
      '长三角地区2020-2021年秋冬季大气污染综合治理攻坚行动方案',
      '来源: 网',
      '时间:2020-11-04 09:02:36',
      '关于印发《长三角地区2020-2021年秋冬季大气污染综合治理攻坚行动方案》的通知',
      '',
      '南京、无锡、黄山市人民政府：',
      '现将《长三角地区2020-2021年秋冬季大气污染综合治理攻坚行动方案》印发给你们，请遵照执行。',
      '生态环境部 发展改革委',
      '2020年10月30日',
      '长三角地区2020-2021年秋冬季大气污染综合治理攻坚行动方案',
      ...BODY,
    ],
    meta: ['关于印发《长三角地区2020-2021年秋冬季大气污染综合治理攻坚行动方案》的通知', null, '行动方案', '全国', '2020-10-30'],
    issuers: ['生态环境部 signature', '发展改革委 signature'],
  },
  {
    name: 'a notice whose own title was not copied',
    text: [
      '各县、区人民政府，市人民政府有关部门：',
      '《开封市推动制造业高质量发展实施方案》已经市政府研究通过，现印发给你们，请认真贯彻落实。',
      '2020年11月17日',
      '开封市推动制造业高质量发展实施方案',
      ...BODY,
    ],
    meta: ['开封市推动制造业高质量发展实施方案', null, '实施方案', '开封市', '2020-11-17'],
    issuers: [],
  },
  {
    name: 'a title in two lines below the headlines of a website',
    text: [
      '惠民政策',
      '宁夏农业补贴政策,粮食农田补贴多少钱',
      '宁夏回族自治区财政农业保险保费补贴',
      '管理实施办法',
      '第一章 总则',
      '第一条 为加强资金管理，制定本办法。',
      '第二条 财政部门负责管理资金。',
    ],
    meta: ['宁夏回族自治区财政农业保险保费补贴管理实施办法', null, '办法', '宁夏回族自治区', null],
    issuers: [],
  },
  {
    name: 'the fields of a page as a list above the text',
    text: [
      '- 发文字号:阿行发〔2021〕42号',
      '- 名 称:阿里地区行政公署关于印发《阿里地区行政公署工作规则》的通知',
      '- 公文种类 :其他',
      '阿里地区行政公署关于印发《阿里地区行政公署工作规则》的通知',
      '发布时间:2021-12-22 17:45 浏览次数:',
      '各县人民政府，行署各局、委、办、处：',
      ...BODY,
      '阿里地区行政公署',
      '2021年11月9日',
    ],
    meta: ['阿里地区行政公署关于印发《阿里地区行政公署工作规则》的通知', null, '其他', '阿里地区', '2021-11-09'],
    issuers: ['阿里地区行政公署 header'],
  },
  {
    name: 'a notice below the title of what it issues and what the site says of the page',
    text: [
      '绿色制造工程实施指南（2016-2020年）',
      '发布日期：2016-04-20 浏览次数：',
      '工业和信息化部 科技部',
      '关于印发制造业创新中心等5大工程实施指南的通知',
      '各省、自治区、直辖市工业和信息化主管部门：',
      '现将5大工程实施指南印发你们，请认真执行。',
      '工业和信息化部',
      '科技部',
      '2016年4月12日',
      '绿色制造工程实施指南（2016-2020年）',
      ...BODY,
    ],
    meta: ['工业和信息化部科技部关于印发制造业创新中心等5大工程实施指南的通知', null, '其他', '全国', '2016-04-12'],
    issuers: ['工业和信息化部 header', '科技部 header'],
  },
  {
    name: 'what is left of the table that a web page was laid out in',
    text: [
      '首页 |',
      '|',
      '常德市生态环境保护委员会关于印发《推进方案》的通知 |',
      '|||',
      '常生环委发〔2019〕9号',
      '各区县市人民政府，市直有关单位：',
      ...BODY,
      '常德市生态环境保护委员会',
      '2019年6月17日',
    ],
    meta: ['常德市生态环境保护委员会关于印发《推进方案》的通知', '常生环委发〔2019〕9号', '方案', '常德市', '2019-06-17'],
    issuers: ['常德市生态环境保护委员会 header'],
  },
  {
    name: 'a text without head whose places are all of one province',
    text: [
      '各市、州、县人民政府，省政府各部门：',
      '为加强大气污染防治，结合我省实际，提出如下实施意见。',
      '一、总体要求',
      '加大支持力度，优化服务，完善政策。',
      '二、工作目标',
      '武汉市、襄阳市、宜昌市、荆州市浓度下降18%，优化服务，完善政策。',
    ],
    meta: [null, null, '其他', '湖北省', null],
    issuers: [],
  },
  {
    name: 'a commission of the State Council',
    text: [
      '国务院关税税则委员会关于给予最不发达国家零关税待遇的公告',
      '税委会公告2023年第2号',
      ...BODY,
      '国务院关税税则委员会',
      '2023年2月13日',
    ],
    meta: ['国务院关税税则委员会关于给予最不发达国家零关税待遇的公告', '税委会公告2023年第2号', '其他', '全国', '2023-02-13'],
    issuers: ['国务院关税税则委员会 header'],
  },
  {
    name: 'the table by which a page describes its document, bars between the cells',
    text: [
      '汉阴县人民政府办公室关于印发《财政涉农资金管理办法》的通知',
      '索引号 | xzfgzbmzfb/2021-3740 | 公开目录: | 县政府办文件,惠农惠民政策和资金 |',
      '文号 | 汉政办发〔2021〕88号 | 成文日期: | 2021年09月28日 |',
      '有效性 | 有效 | 公开日期: | 2021-09-30 01:40 |',
      '各镇人民政府：',
      ...BODY,
    ],
    meta: ['汉阴县人民政府办公室关于印发《财政涉农资金管理办法》的通知', '汉政办发〔2021〕88号', '办法', '汉阴县', '2021'],
    issuers: ['汉阴县人民政府办公室 header'],
  },
  {
    name: 'a title broken inside of its last word',
    text: ['农村信用社精准扶贫农户小额信用贷款管理办', '法', '第一章 总则', '第一条 为加强管理，制定本办法。', '第二条 行社应遵守本办法。'],
    meta: ['农村信用社精准扶贫农户小额信用贷款管理办法', null, '办法', '全国', null],
    issuers: [],
  },
  {
    name: 'a district, its office, a title in two lines',
    text: [
      '北京市昌平区人民政府办公室',
      '关于印发《昌平区绿色发展行动计划》的通知',
      '昌政办发〔2023〕5号',
      '各镇（街道）人民政府（办事处）：',
      ...BODY,
      '北京市昌平区人民政府办公室',
      '2023年5月6日',
    ],
    meta: ['北京市昌平区人民政府办公室关于印发《昌平区绿色发展行动计划》的通知', '昌政办发〔2023〕5号', '行动方案', '昌平区', '2023-05-06'],
    issuers: ['北京市昌平区人民政府办公室 header'],
  },
  {
    name: 'a group of regions and three of its members',
    text: [
      '长三角生态绿色一体化发展示范区执行委员会 上海市财政局 江苏省财政厅关于印发《长三角生态绿色一体化发展示范区财政支持办法》的通知',
      ...BODY,
      '长三角生态绿色一体化发展示范区执行委员会',
      '上海市财政局',
      '江苏省财政厅',
      '2023年1月6日',
    ],
    meta: [
      '长三角生态绿色一体化发展示范区执行委员会上海市财政局江苏省财政厅关于印发《长三角生态绿色一体化发展示范区财政支持办法》的通知',
      null,
      '办法',
      '长三角',
      '2023-01-06',
    ],
    issuers: ['长三角生态绿色一体化发展示范区执行委员会 header', '上海市财政局 header', '江苏省财政厅 header'],
  },
  {
    name: 'body, day of signature and a note in one line',
    text: [
      '关于绿色金融的通知',
      ...BODY,
      '武汉市人民政府２０２２年３月２４日（此件公开发布）',
      '武汉市人民政府办公厅 ２０２２年３月２５日印发',
    ],
    meta: ['关于绿色金融的通知', null, '通知', '武汉市', '2022-03-24'],
    issuers: ['武汉市人民政府 signature'],
  },
  {
    name: 'a printer below the annexes is no issuer',
    text: [
      '某省财政厅关于绿色金融的通知',
      ...BODY,
      '附件：任务分工表',
      '山西省财政厅',
      '2022年1月28日',
      '附件',
      '任务分工表',
      '一、牵头',
      '省财政厅牵头。',
      '政府信息公开选项：主动公开',
      '山西省财政厅办公室',
      '2022年1月29日印发',
    ],
    meta: ['某省财政厅关于绿色金融的通知', null, '通知', '山西省', '2022-01-28'],
    issuers: ['山西省财政厅 signature'],
  },
  {
    name: 'a year typed with a letter, a number in small brackets',
    text: ['江苏省人民政府办公厅关于绿色发展的意见', '苏政办发﹝2022﹞5 号', ...BODY, '江苏省人民政府办公厅', '二O二二年三月一日'],
    meta: ['江苏省人民政府办公厅关于绿色发展的意见', '苏政办发〔2022〕5号', '意见', '江苏省', '2022-03-01'],
    issuers: ['江苏省人民政府办公厅 header'],
  },
  {
    name: 'a signature that leaves the city out below a title that prints it',
    text: ['深圳市人民政府办公厅关于印发深圳市绿色方案的通知', '深府办〔2022〕3号', ...BODY, '市政府办公厅', '2022年3月1日'],
    meta: ['深圳市人民政府办公厅关于印发深圳市绿色方案的通知', '深府办〔2022〕3号', '方案', '深圳市', '2022-03-01'],
    issuers: ['深圳市人民政府办公厅 header'],
  },
  {
    name: 'an issuer before 印发',
    text: ['苏州市人民政府印发关于支持绿色发展的若干政策的通知', '苏府规字〔2021〕10号', ...BODY],
    meta: ['苏州市人民政府印发关于支持绿色发展的若干政策的通知', '苏府规字〔2021〕10号', '其他', '苏州市', '2021'],
    issuers: ['苏州市人民政府 header'],
  },
  {
    name: 'a commission signed by its short name',
    text: ['关于印发《绿色金融指引》的通知', ...BODY, '中国银保监会', '2022年6月1日'],
    meta: ['关于印发《绿色金融指引》的通知', null, '其他', '全国', '2022-06-01'],
    issuers: ['中国银保监会 signature'],
  },
  {
    name: 'lines of a web page above the title',
    text: [
      '索引号：11610000/2024-0001',
      '发布机构：省政府',
      '有效性：有效',
      '陕西省人民政府',
      '关于印发秦创原建设方案的通知',
      '陕政发〔2024〕5号',
      ...BODY,
      '陕西省人民政府',
      '2024年4月3日',
    ],
    meta: ['陕西省人民政府关于印发秦创原建设方案的通知', '陕政发〔2024〕5号', '方案', '陕西省', '2024-04-03'],
    issuers: ['陕西省人民政府 header'],
  },
];

describe('fronts and signatures', () => {
  for (const { name, text, meta: wanted, issuers } of CASES) {
    test(name, () => {
      const { meta } = metadata.run(segmentText(text.join('\n')));
      expect([meta?.title, meta?.docNumber, meta?.docType, meta?.region.name, meta?.issued]).toEqual(wanted);
      expect(meta?.issuers.map((issuer) => `${issuer.name} ${issuer.evidence}`)).toEqual(issuers);
    });
  }
});
