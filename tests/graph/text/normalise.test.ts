import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../graph/text/normalise.ts';
import { sourceSpan, toClean, type NormalisedText } from '../../../graph/text/view.ts';

const SAMPLES = new URL('../../../ingest/samples/', import.meta.url);

const CASES: readonly { name: string; source: string; clean: readonly string[] }[] = [
  {
    name: 'joins double-spaced wrapped lines up to the one that falls short of the margin',
    source: [
      '推动京津冀银行保险机构持续提升绿色发展领域的金融支持',
      '持力度助力京津冀协同推进降碳减污扩绿增长实现高质量发',
      '展',
      '银行保险机构要将绿色金融理念纳入发展规划之中将低碳要',
      '求嵌入授信审批风险防控产品设计内部审计考核评价业务培',
      '训等制度与流程。',
    ].join('\n\n'),
    clean: [
      '推动京津冀银行保险机构持续提升绿色发展领域的金融支持持力度助力京津冀协同推进降碳减污扩绿增长实现高质量发展',
      '银行保险机构要将绿色金融理念纳入发展规划之中将低碳要求嵌入授信审批风险防控产品设计内部审计考核评价业务培训等制度与流程。',
    ],
  },
  {
    name: 'mends a paragraph that a page break cut',
    source:
      '落实尽职免责制度，加大对绿色金融业务的内部资源投入和考核倾斜力度，进一步\n\n明确绿色金融免责的认定标准和流程，促进各方履职尽责。\n\n二、强化约束',
    clean: [
      '落实尽职免责制度，加大对绿色金融业务的内部资源投入和考核倾斜力度，进一步明确绿色金融免责的认定标准和流程，促进各方履职尽责。',
      '二、强化约束',
    ],
  },
  {
    name: 'keeps long paragraphs apart that both begin at an indent',
    source: `\u2003\u200320.深化国际交流合作。${'建设国际医疗器械培训创新平台，提供出海推广服务。'.repeat(6)}（责任单位：市商务委、市科委）\n\n\u2003\u2003本方案各项任务纳入工作重点清单，确保高效落实。`,
    clean: [
      `20.深化国际交流合作。${'建设国际医疗器械培训创新平台，提供出海推广服务。'.repeat(6)}（责任单位：市商务委、市科委）`,
      '本方案各项任务纳入工作重点清单，确保高效落实。',
    ],
  },
  {
    name: 'leaves out Markdown marks, bookmarks, comments, page numbers and zero-width characters',
    source: '# [bookmark: _Toc1]**关于\u200b绿色金融 的通知**\n\n<!-- x -->\n— 2 —\n\n#### **（五）扩大合作**\n---\n（六）交流\n',
    clean: ['关于绿色金融的通知', '（五）扩大合作', '（六）交流'],
  },
  {
    name: 'keeps a space between Latin words only',
    source: '从 2030 年起加强 ESG 培训（ISO/TC 322）',
    clean: ['从2030年起加强ESG培训（ISO/TC 322）'],
  },
  {
    name: 'keeps signatures and dates apart',
    source: '中国人民银行山西省分行\n山西省财政厅\n2024年7月18日',
    clean: ['中国人民银行山西省分行', '山西省财政厅', '2024年7月18日'],
  },
  {
    name: 'leaves out headers and footers that repeat page by page, not numbered annexes',
    source: [1, 2, 3]
      .flatMap((page) => ['某市规范性文件', `一、任务${'甲乙丙'[page - 1]}`, '加强。', '支持。', `附件${page}`, `- ${page} 某市政府发布`])
      .join('\n'),
    clean: [
      '某市规范性文件',
      '一、任务甲',
      '加强。',
      '支持。',
      '附件1',
      '一、任务乙',
      '加强。',
      '支持。',
      '附件2',
      '一、任务丙',
      '加强。',
      '支持。',
      '附件3',
    ],
  },
  { name: 'keeps printed characters as printed', source: '２０２２年（四)1.5％', clean: ['２０２２年（四)1.5％'] },
  { name: 'is empty for a text without a printed character', source: ' \n\t\u3000\r\n', clean: [''] },
];

/** The naive reading of the contract: walks all runs. */
function expectFaithful(text: NormalisedText): void {
  let at = 0;
  let sourceEnd = 0;
  for (const run of text.runs) {
    expect(run.clean).toBe(at);
    expect(run.length).toBeGreaterThan(0);
    expect(run.source).toBeGreaterThanOrEqual(sourceEnd);
    for (let unit = 0; unit < run.length; unit += 1) {
      const clean = text.clean[run.clean + unit];
      const source = text.source[run.source + unit] ?? '';
      if (clean !== source) expect([clean?.trim(), source.trim().replace('\u0085', '')]).toEqual(['', '']);
    }
    at += run.length;
    sourceEnd = run.source + run.length;
  }
  expect(at).toBe(text.clean.length);
  expect(sourceEnd).toBeLessThanOrEqual(text.source.length);
}

describe('normalise', () => {
  for (const { name, source, clean } of CASES) test(name, () => expect(normalise(source).clean.split('\n')).toEqual(clean));

  const unit = fc.oneof(
    fc.constantFrom(
      '绿',
      '色',
      '，',
      '。',
      '（',
      '）',
      '一、',
      '（一）',
      '1.',
      '\n',
      '\n\n',
      ' ',
      '\u3000',
      '\r\n',
      '**',
      '# ',
      '—',
      'a',
      '2030',
      '\u200b',
      '\f',
      '第十条',
      '《',
      '》',
      '\u0085',
    ),
    fc.string({ maxLength: 3 }),
    fc.constant('推动绿色金融改革创新试验区建设取得成效推动绿色金融'),
  );
  test('maps every clean unit to its place in any source', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (parts) => expectFaithful(normalise(parts.join('')))),
      { numRuns: 400 },
    );
  });

  test('loses no Chinese character of the samples and finds the way there and back', () => {
    for (const file of readdirSync(SAMPLES).filter((name) => name.endsWith('.txt'))) {
      const source = readFileSync(new URL(file, SAMPLES), 'utf8');
      const text = normalise(source);
      expectFaithful(text);
      const han = (from: string): string => from.replace(/\P{Script=Han}/gu, '');
      expect(han(text.clean)).toBe(han(source));
      for (let at = 0; at < text.clean.length; at += 97) expect(toClean(text, sourceSpan(text, at, at + 1).start)).toBe(at);
    }
  });
});

test('the cells of a table stay apart where lines are paragraphs', () => {
  const text = normalise('重点任务\t责任单位\n建设项目库\t 市财政局、市发展改革委\n\t第二行', { wrapped: false });
  expect(text.clean).toBe('重点任务 责任单位\n建设项目库 市财政局、市发展改革委\n第二行');
  expect(normalise('重点任务\t责任单位').clean).toBe('重点任务责任单位');
});
