import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Worker } from 'node:worker_threads';
import { JingweiError } from '../../../../graph/errors.ts';
import { isDamaged } from '../../../../ingest/read/pdf/damage.ts';
import { loadEngine } from '../../../../ingest/read/pdf/engine.ts';
import { readPdf } from '../../../../ingest/read/pdf/read-pdf.ts';
import { readFile } from '../../../../ingest/read/read-file.ts';

const FIXTURES = new URL('../../../fixtures/pdf/', import.meta.url);
const load = (name: string): Uint8Array => readFileSync(new URL(`${name}.pdf`, FIXTURES));
const PREAMBLE =
  '为深入贯彻落实党中央、国务院关于碳达峰、碳中和的重大战略决策，充分发挥金融支持绿色低碳发展的作用，引导金融机构加大对绿色产业的支持力度，推动经济社会发展全面绿色转型，现就有关工作通知如下。';

/** Overwrites the middle of the first compressed stream. */
function breakStream(bytes: Uint8Array): Uint8Array {
  const broken = Buffer.from(bytes);
  const from = broken.indexOf('stream') + 100;
  return broken.fill(0xff, from, from + 40);
}

describe('what is printed', () => {
  const cases: readonly { readonly name: string; readonly file: string; readonly lines: readonly string[]; readonly ocr?: boolean }[] = [
    { name: 'wrapped lines in a GB font without a character map', file: 'gb-encoded-font', lines: [PREAMBLE] },
    { name: 'a file that only its owner may change', file: 'owner-password', lines: [PREAMBLE] },
    { name: 'the text in ink and not what a recognition put under it', file: 'double-layer', lines: [PREAMBLE] },
    {
      name: 'a table without rules line by line',
      file: 'unruled-table',
      lines: [
        PREAMBLE,
        '序号 重点任务 牵头单位 完成时限说明',
        '1 建立绿色项目库 市金融局 二〇二五年底前',
        '2 发行绿色债券 市财政局 二〇二六年底前',
        '上述任务按季度调度，重大事项及时报告市绿色金融改革工作领导小组办公室，由其汇总后报市人民政府。',
      ],
    },
    { name: 'recognised text under a picture', file: 'hidden-ocr', lines: [PREAMBLE], ocr: true },
    {
      name: 'two columns, the left one first, a paragraph that runs over',
      file: 'two-columns',
      lines: [
        '绿色金融改革公报',
        `一、总体要求。${PREAMBLE}`,
        '二、主要任务。鼓励银行业金融机构在依法合规、风险可控的前提下发行绿色金融债券，拓宽绿色项目融资渠道，支持符合条件的企业发行绿色债券。',
        '三、保障措施。各地区、各部门要加强组织领导，健全工作机制，结合实际制定具体办法，确保各项任务落到实处，重大事项及时报告。',
        '四、附则。本通知自印发之日起施行，由市地方金融监督管理局负责解释，有效期五年。',
      ],
    },
    {
      name: 'a ruled table row by row, with wrapped cells and one that spans two rows',
      file: 'ruled-table',
      lines: [
        '附件：重点任务分工表列明各项任务的牵头单位和完成时限，请各单位对照落实，按季度报送进展情况。',
        '序号\t任务\t责任单位\t时限',
        '1\t建立绿色项目库，定期向金融机构推送项目\t市金融局、市发展改革委\t2025年底前',
        '2\t完善绿色信贷统计制度，健全考核评价\t长期坚持',
        '3\t加强宣传培训\t各县区政府\t持续推进',
        '上述任务由市绿色金融改革工作领导小组办公室负责督促检查，年底前进行总结评估并通报情况。',
      ],
    },
    {
      name: 'a footnote behind the paragraph that runs past it to the next page',
      file: 'footnote',
      lines: [
        PREAMBLE.repeat(3),
        '①绿色产业指《绿色产业指导目录》所列产业，包括节能环保、清洁生产、清洁能源等类别。',
        '一、本通知自印发之日起施行。',
      ],
    },
    {
      name: 'running headers that change sides and footers that change form: nowhere',
      file: 'running-headers',
      lines: [PREAMBLE.repeat(25)],
    },
    {
      name: 'a page that lies on its side',
      file: 'turned',
      lines: [
        PREAMBLE,
        '附件所列事项由市生态环境局牵头，会同市金融局、市财政局等部门于每年年底前汇总上报市人民政府，并向社会公开，接受各方面监督。',
      ],
    },
    {
      name: '文件 stacked beside joint issuers behind them, full-width digits as printed',
      file: 'stacked-red-header',
      lines: [
        '某省生态环境厅',
        '某省发展和改革委员会',
        '中国人民银行某市分行',
        '某省地方金融监督管理局',
        '国家金融监督管理总局某监管局',
        '文件',
        '环发〔２０２３〕１２号',
        '关于促进气候投融资的指导意见',
        '各市人民政府：',
        PREAMBLE,
        '一、到２０２５年，绿色贷款余额年均增长１５％以上，占各项贷款余额的比重逐步提高，服务覆盖面持续扩大。',
      ],
    },
  ];
  test.each(cases)('reads $name', async ({ file, lines, ocr = false }) => {
    const source = await readPdf(load(file));
    expect(source.text.split('\n')).toEqual(lines);
    expect(source).toMatchObject({ wrapped: false, ocr, published: null });
  });

  test('tells each page before it is read', async () => {
    const told: string[] = [];
    const { pages } = await readPdf(load('running-headers'), (page, of) => told.push(`${page}/${of}`));
    expect(pages.length).toBeGreaterThan(1);
    expect(told).toEqual(pages.map((_page, at) => `${at + 1}/${pages.length}`));
  });

  test('tells where each page begins, inside a paragraph too', async () => {
    const { text, pages } = await readPdf(load('running-headers'));
    expect(pages).toHaveLength(5);
    expect(pages[0]).toBe(0);
    // 20 lines of 26 squares a page: the indent of the first line and punctuation that may not begin one leave a few out.
    for (const [at, begin] of pages.entries()) if (at > 0) expect(begin - (pages[at - 1] ?? 0)).toBeGreaterThan(510);
    expect(pages.at(-1)).toBeLessThan(text.length);
  });

  test('is told by the format and the reader', async () => {
    const path = new URL('ruled-table.pdf', FIXTURES).pathname;
    expect(await readFile(path)).toMatchObject({ name: 'ruled-table', format: 'pdf', encoding: null, reader: 'pdf/1' });
  });
});

describe('what cannot be read', () => {
  const refused: readonly [string, Uint8Array, string, string][] = [
    ['a scan without text', load('scan'), 'FILE_UNREADABLE', '扫描件'],
    ['a file that needs a password', load('password'), 'FILE_UNREADABLE', '加密'],
    ['a font without a character map', load('no-character-map'), 'FILE_UNREADABLE', '编码表'],
    ['an empty page', load('blank'), 'FILE_EMPTY', '没有文字'],
    ['half a file', load('footnote').subarray(0, 1500), 'FILE_UNREADABLE', '损坏'],
    ['a mark and nothing behind it', Buffer.from('%PDF-1.7\n%%EOF'), 'FILE_UNREADABLE', '损坏'],
    ['a page whose content is broken', breakStream(load('ruled-table')), 'FILE_UNREADABLE', '不全'],
  ];
  test.each(refused)('tells of %s', async (_name, bytes, code, words) => {
    await expect(readPdf(bytes)).rejects.toMatchObject({ name: 'JingweiError', code, message: expect.stringContaining(words) });
  });

  test('is named with its file', async () => {
    const path = new URL('scan.pdf', FIXTURES).pathname;
    await expect(readFile(path)).rejects.toMatchObject({ place: { file: path } });
  });
});

test('finds every fixture whole, and a broken stream', () => {
  const names = ['blank', 'footnote', 'hidden-ocr', 'no-character-map', 'owner-password', 'ruled-table', 'scan', 'turned', 'two-columns'];
  expect(names.filter((name) => isDamaged(load(name)))).toEqual([]);
  expect(isDamaged(breakStream(load('two-columns')))).toBe(true);
});

test('any bytes give a text or an error with a name', async () => {
  const files = ['footnote', 'hidden-ocr', 'ruled-table', 'turned', 'no-character-map', 'password'].map((name) => load(name));
  const mutant = fc.record({
    file: fc.constantFrom(...files),
    flips: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), { maxLength: 30 }),
    kept: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  });
  await fc.assert(
    fc.asyncProperty(mutant, async ({ file, flips, kept }) => {
      const bytes = Uint8Array.from(file).subarray(0, Math.ceil(file.length * kept));
      for (const [place, value] of flips) bytes[Math.floor(place * (bytes.length - 1))] = value;
      const read = await readPdf(bytes).catch((error: unknown) => error);
      if (read instanceof Error) expect(read).toBeInstanceOf(JingweiError);
      else expect(read).toMatchObject({ wrapped: false });
    }),
    { numRuns: 150, seed: 4 },
  );
});

test('gives all memory of the engine back', async () => {
  const files = ['footnote', 'hidden-ocr', 'scan', 'password'].map((name) => load(name));
  const readAll = async (): Promise<number> => {
    for (let turn = 0; turn < 25; turn += 1) for (const file of files) await readPdf(file).catch(() => null);
    return (await loadEngine()).pdfium.HEAPU8.length;
  };
  const first = await readAll();
  expect(await readAll()).toBe(first);
});

test('works in a worker thread', async () => {
  const [reader, file] = [new URL('../../../../ingest/read/pdf/read-pdf.ts', import.meta.url), new URL('gb-encoded-font.pdf', FIXTURES)];
  const code = `const { parentPort, workerData } = require('node:worker_threads');
    Promise.all([import(workerData.reader), require('node:fs').promises.readFile(new URL(workerData.file))])
      .then(([{ readPdf }, bytes]) => readPdf(bytes)).then(({ text }) => parentPort.postMessage(text));`;
  const worker = new Worker(code, { eval: true, workerData: { reader: reader.href, file: file.href } });
  const text = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  await worker.terminate();
  expect(text).toBe(PREAMBLE);
});
