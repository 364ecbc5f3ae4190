import { expect, test } from 'vitest';
import { instruments } from '../../../ingest/annotate/instruments/instruments.ts';
import { statements } from '../../../ingest/annotate/statements/statements.ts';
import { linkMentions } from '../../../ingest/link/link.ts';
import { makeDocument, type PrintedClause } from '../make-document.ts';

function forcesIn(clause: Omit<PrintedClause, 'path'>): Record<string, string> {
  const bare = makeDocument([
    { path: '3', heading: '重点任务' },
    { ...clause, path: '3/1' },
  ]);
  const named = { ...bare, ...instruments.run(bare), ...statements.run(bare) };
  return Object.fromEntries(linkMentions(named).instruments.map(({ mention, modality }) => [mention.surface, modality]));
}

/** Sentences of the genre, and with which force each names its instruments. */
const SENTENCES: readonly [sentence: string, forces: Record<string, string>][] = [
  ['加强绿色金融标准执行，探索发行绿色债券。', { 绿色金融标准: 'deploy', 绿色债券: 'explore' }],
  ['鼓励保险机构创新环境污染责任保险，不得将贴息资金挪作他用。', { 环境污染责任保险: 'encourage', 贴息资金: 'prohibit' }],
  ['建立绿色项目库，支持企业发行碳中和债。', { 绿色项目库: 'deploy', 碳中和债: 'encourage' }],
  ['鼓励银行发放碳排放权质押贷款；设立绿色发展基金。', { 碳排放权质押贷款: 'encourage', 绿色发展基金: 'deploy' }],
  ['金融机构应当开展压力测试，可以参与碳排放权交易。', { 压力测试: 'oblige', 碳排放权交易: 'permit' }],
];
test.each(SENTENCES)('%s', (body, forces) => {
  expect(forcesIn({ heading: '做好有关工作', body })).toMatchObject(forces);
});

test('a sentence that only states gives no force, whatever words it holds', () => {
  expect(forcesIn({ heading: '指导思想', body: '坚持绿色发展，鼓励发展绿色信贷。' })).toEqual({ 绿色信贷: 'none' });
});

test('a name in a heading has the force with which the text names it', () => {
  expect(forcesIn({ heading: '发展绿色保险', body: '鼓励保险机构开发绿色保险。' })).toMatchObject({ 绿色保险: 'encourage' });
});

test.each([
  ['推广绿色保险', '鼓励机构做好服务。', 'deploy'],
  ['鼓励发展绿色保险', '加强服务。', 'encourage'],
  ['绿色保险', '鼓励机构做好服务。', 'encourage'],
])('a name that only the heading %s holds, above %s: %s', (heading, body, force) => {
  expect(forcesIn({ heading, body })).toMatchObject({ 绿色保险: force });
});
