import { describe, expect, test } from 'vitest';
import { PRINTED_KINDS } from '../../../graph/model.ts';
import { expectCovering, segmentText } from './segment-text.ts';

const BODY = '各有关部门要加大支持力度，优化服务。';

interface Case {
  readonly name: string;
  readonly text: readonly string[];
  /** `path heading`, - for none. */
  readonly tree: readonly string[];
  /** `rule clause`. */
  readonly doubts?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'characters that are ordinals by themselves',
    text: [
      '一、任务',
      '㈠信贷',
      `⒈绿色信贷。${BODY}`,
      `⑴能效贷款。${BODY}`,
      `①设备更新。${BODY}`,
      `⑵碳账户。${BODY}`,
      `⒉绿色债券。${BODY}`,
      '㈡保险',
      BODY,
    ],
    tree: [
      '1 任务',
      '1/1 信贷',
      '1/1/1 绿色信贷',
      '1/1/1/1 能效贷款',
      '1/1/1/1/1 设备更新',
      '1/1/1/2 碳账户',
      '1/1/2 绿色债券',
      '1/2 保险',
    ],
  },
  {
    name: 'an item of an article that opens with a long rule has no heading, one with a short name has',
    text: [
      '第一条　资助标准如下：',
      `（一）充电桩项目。${BODY}`,
      `（二）由项目投资方在项目接入智能管理平台并投入使用后提出资金申请。${BODY}`,
      '第二条　本办法自2022年1月1日起施行。',
    ],
    tree: ['art1 -', 'art1/1 充电桩项目', 'art1/2 -', 'art2 -'],
  },
  {
    name: 'half-width brackets and marks among full-width ones',
    text: ['一．目标', BODY, '二.任务', `(一)信贷。${BODY}`, `（二)债券。${BODY}`, `( 三 ) 保险。${BODY}`, '三、保障', BODY],
    tree: ['1 目标', '2 任务', '2/1 信贷', '2/2 债券', '2/3 保险', '3 保障'],
  },
  {
    name: 'ordinals that a scan misread',
    text: [
      '—、目标',
      BODY,
      '二、任务',
      `（—）信贷。${BODY}`,
      `〈二〉债券。${BODY}`,
      `（三〕保险。${BODY}`,
      `l.农业保险。${BODY}`,
      `2.巨灾保险。${BODY}`,
      '三、保障',
      BODY,
    ],
    tree: ['1 目标', '2 任务', '2/1 信贷', '2/2 债券', '2/3 保险', '2/3/1 农业保险', '2/3/2 巨灾保险', '3 保障'],
    doubts: [
      'segment.spoiled-ordinal 1',
      'segment.spoiled-ordinal 2/1',
      'segment.spoiled-ordinal 2/2',
      'segment.spoiled-ordinal 2/3',
      'segment.spoiled-ordinal 2/3/1',
    ],
  },
  {
    name: 'a dash that is no ordinal, a letter that is none',
    text: ['一、目标', `—加快转型。${BODY}`, 'I. T. 产业支持政策另行制定。', '二、任务', BODY],
    tree: ['1 目标', '2 任务'],
  },
  {
    name: 'decimal numbers below a bare one, as emergency plans print them',
    text: [
      '1 总则',
      '1.1 编制目的',
      BODY,
      '1.2 适用范围',
      BODY,
      '2 组织体系',
      '2.1 领导机构',
      '2.1.1 组成',
      BODY,
      '2.1.2 职责',
      BODY,
      '3 附则',
      BODY,
    ],
    tree: ['1 总则', '1/1 编制目的', '1/2 适用范围', '2 组织体系', '2/1 领导机构', '2/1/1 组成', '2/1/2 职责', '3 附则'],
  },
  {
    name: 'an amount at the beginning of a paragraph is no decimal number',
    text: ['一、目标', BODY, '1.5亿元专项资金由市财政局安排。', '1.2 倍以上的予以奖励。', '二、任务', BODY],
    tree: ['1 目标', '2 任务'],
  },
  {
    name: 'letters as ordinals, with and without brackets',
    text: ['一、申报材料', `A.申请表。${BODY}`, `B.证明。${BODY}`, '二、程序', `（A）受理。${BODY}`, `（B）审核。${BODY}`],
    tree: ['1 申报材料', '1/1 申请表', '1/2 证明', '2 程序', '2/1 受理', '2/2 审核'],
  },
  {
    name: 'an article put in between',
    text: [
      '第一条 为了促进发展，制定本条例。',
      '第一条之一 本条例所称绿色金融，是指支持环境改善的活动。',
      '第二条 本条例自公布之日起施行。',
    ],
    tree: ['art1 -', 'art1-1 -', 'art2 -'],
  },
  {
    name: 'a plan in chapters and sections without articles',
    text: [
      '第一章 发展基础',
      '第一节 主要成就',
      BODY,
      '第二节 面临形势',
      BODY,
      '第二章 总体要求',
      '第一节 指导思想',
      BODY,
      '一、坚持绿色发展',
      BODY,
      '（一）加强引导',
      BODY,
    ],
    tree: ['1 发展基础', '1/1 主要成就', '1/2 面临形势', '2 总体要求', '2/1 指导思想', '2/1/1 坚持绿色发展', '2/1/1/1 加强引导'],
  },
  {
    name: 'a list inside an item of a list of the same style',
    text: [
      '一、指标',
      '1.覆盖率',
      BODY,
      '2.预留号源比例',
      '1.是否建立优先转诊制度。',
      '2.查看号源分配情况。',
      '3.签约居民知晓率',
      BODY,
      '4.续约率',
      BODY,
    ],
    tree: ['1 指标', '1/1 覆盖率', '1/2 预留号源比例', '1/1~2 -', '1/2~2 -', '1/3 签约居民知晓率', '1/4 续约率'],
    doubts: ['segment.repeated-ordinal 1/1~2', 'segment.repeated-ordinal 1/2~2'],
  },
  {
    name: 'the same where only the outer list can go on',
    text: [
      '一、指标',
      '1.覆盖率',
      BODY,
      '2.签约率',
      BODY,
      '3.预留号源比例',
      '1.是否建立优先转诊制度。',
      '2.查看号源分配情况。',
      '4.签约居民知晓率',
      BODY,
    ],
    tree: ['1 指标', '1/1 覆盖率', '1/2 签约率', '1/3 预留号源比例', '1/3/1 -', '1/3/2 -', '1/4 签约居民知晓率'],
  },
  {
    name: 'a reference at the beginning of a sentence between two articles',
    text: [
      '第一条 申请人应当提交申请。',
      '第二条 有下列情形之一的，不予受理。',
      '第八条，第九条所列情形从其规定。',
      '第十二条 所列材料应当齐全。',
      '第五条 情形由市财政局认定。',
      '第三条 本办法自公布之日起施行。',
    ],
    tree: ['art1 -', 'art2 -', 'art3 -'],
    doubts: ['segment.stray-ordinal art2'],
  },
  {
    name: 'references to articles and items inside sentences',
    text: ['第一条 依照第十二条、第十三条第（二）项的规定处理；按照第三条第二款第（一）项办理。', '第二条 违反第五条规定的，责令改正。'],
    tree: ['art1 -', 'art2 -'],
  },
  {
    name: 'items of an article run together in one line',
    text: [
      '第一条 有下列情形之一的，不予受理：（一）材料不全的；（二）逾期申请的；（三）依照第九条第（二）项不符合条件的。',
      '第二条 本办法自公布之日起施行。',
    ],
    tree: ['art1 -', 'art1/1 -', 'art1/2 -', 'art1/3 -', 'art2 -'],
  },
  {
    name: 'articles run together behind their chapter',
    text: [
      '第一章 总则第一条 为了规范管理，制定本办法。第二条 中央水利建设基金适用本办法。第三条 市财政局负责实施。',
      '第二章 附则',
      '第四条 本办法自公布之日起施行。',
    ],
    tree: ['art1 -', 'art2 -', 'art3 -', 'art4 -'],
  },
  {
    name: 'steps named in words and small inline items stay in their clause',
    text: [
      '一、任务',
      '一是完善制度；二是健全机制；三是加强监管。',
      '二、程序',
      '申报材料包括：（1）申请表；（2）证明；①原件；②复印件。',
      '三、级别',
      '一、二级单位分别负责。',
    ],
    tree: ['1 任务', '2 程序', '3 级别'],
  },
  {
    name: 'numbers in a table, and a tab behind an ordinal',
    text: [
      '一、\t目标',
      BODY,
      '二、任务',
      '序号\t任务\t责任单位',
      '1\t绿色信贷\t某市财政局',
      '2\t绿色保险\t某市地方金融管理局',
      '3.绿色债券\t某市财政局',
      '三、保障',
      BODY,
    ],
    tree: ['1 目标', '2 任务', '3 保障'],
  },
  {
    name: 'steps named in words as paragraphs',
    text: ['一、要求', `一是坚持绿色。${BODY}`, `二是坚持市场。${BODY}`, `三是坚持创新。${BODY}`, '二、任务', BODY],
    tree: ['1 要求', '2 任务'],
  },
  {
    name: 'a decision that amends: what it quotes is no heading and no article',
    text: [
      '关于修改《某市绿色金融条例》的决定',
      '某市人民代表大会常务委员会决定对《某市绿色金融条例》作如下修改：',
      '一、第三条修改为：“市人民政府应当加强领导。”',
      '二、删去第五条第二款。',
      '三、增加一条，作为第八条：“第八条 市财政局应当保障经费。”',
      '本决定自公布之日起施行。',
    ],
    tree: ['preamble -', '1 -', '2 -', '3 -', 'closing -'],
  },
  {
    name: 'a table of contents known only by its dots',
    text: [
      '某省绿色金融规划',
      '一、发展基础.......1',
      '（一）成就.......1',
      '二、总体要求.......3',
      '一、发展基础',
      '（一）成就',
      BODY,
      '二、总体要求',
      BODY,
    ],
    tree: ['1 发展基础', '1/1 成就', '2 总体要求'],
  },
  {
    name: 'articles with their subject in brackets',
    text: ['第一条（目的和依据）为促进发展，制定本办法。', '第二条【适用范围】本办法适用于本市。', '第三条（本市）'],
    tree: ['art1 目的和依据', 'art2 适用范围', 'art3 （本市）'],
  },
  {
    name: 'unnumbered lead sentences set in bold',
    text: [
      '一、原则',
      '**坚持系统推进，统筹兼顾。**全面推动各领域转型。',
      '**坚持重点突破，循序渐进，久久为功。**聚焦重点领域。',
      '二、任务',
      BODY,
    ],
    tree: ['1 原则', '1/b1 坚持系统推进，统筹兼顾', '1/b2 坚持重点突破，循序渐进，久久为功', '2 任务'],
  },
];

describe('ordinals', () => {
  for (const { name, text, tree, doubts = [] } of CASES) {
    test(name, () => {
      const document = segmentText(text.join('\n'));
      const printed = document.clauses.filter((clause) => PRINTED_KINDS.includes(clause.kind));
      expect(printed.map(({ path, heading }) => `${path} ${heading ?? '-'}`)).toEqual(tree);
      expect(document.findings.map(({ rule, clause }) => `${rule} ${clause ?? ''}`)).toEqual(doubts);
      expectCovering(document);
    });
  }
});
