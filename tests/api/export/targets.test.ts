import { print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { exportAddress } from '../../../web/src/lib/addresses.ts';
import { TARGETS } from '../../../web/src/lib/api/queries/targets.ts';
import { readTargetAddress, targetVariables } from '../../../web/src/lib/targets/address.ts';
import { CONVERTED_TEXTS } from '../../converted.ts';
import { writeTexts } from '../../seeds.ts';
import { readCsv } from './read-csv.ts';
import { readSheet } from './read-xlsx.ts';
import { serve } from './served.ts';

const { fetchPath, ask } = serve();

interface Shown {
  readonly id: string;
  readonly due: string;
  readonly scaled: number | null;
  readonly scaledUnit: string | null;
  readonly target: Readonly<Record<'metric' | 'op' | 'quote', string>> &
    Readonly<Record<'unit' | 'base' | 'deadline' | 'relation', string | null>> & {
      readonly value: number | null;
      readonly page: number | null;
      readonly clause: { readonly path: string };
    };
  readonly document: { readonly id: string; readonly title: string; readonly region: { readonly name: string } | null };
}

interface Page {
  readonly data: {
    readonly targets: {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: Shown }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

/** Rows of a screen here: so few that the list goes on behind it. */
const SCREEN = 7;

/** All rows that a page shows at an address, screen after screen, with what it asks for the file. */
async function showAll(address: string) {
  const variables = targetVariables(readTargetAddress(new URL(address, 'http://jingwei').searchParams));
  const shown: Shown[] = [];
  for (let after: string | null = null; ;) {
    const { targets }: Page['data'] = await ask(print(TARGETS), { ...variables, first: SCREEN, after });
    shown.push(...targets.edges.map(({ node }) => node));
    if (!targets.pageInfo.hasNextPage) return { shown, variables, total: targets.totalCount };
    after = targets.pageInfo.endCursor;
  }
}

const DUES: Readonly<Record<string, string>> = { OVERDUE: '已过期限', SOON: '未来12个月到期', LATER: '更晚到期', UNDATED: '未注明期限' };

/** What a row of the file says, from the row of the page. */
const recordOf = ({ id, due, scaled, scaledUnit, target, document }: Shown): Record<string, string> => {
  const said = {
    指标: target.metric,
    要求: target.op,
    数值: target.value,
    单位: target.unit,
    换算值: scaled,
    换算单位: scaledUnit,
    相对于: target.relation,
    基期: target.base,
    期限: target.deadline,
    到期情况: DUES[due] ?? due,
    地区: document.region?.name,
    原文: target.quote,
    文件: document.title,
    页码: target.page,
    文件编号: document.id,
    条款路径: target.clause.path,
    要点编号: id,
  };
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, String(value ?? '')]));
};

const ADDRESSES = [
  '/targets?asOf=2025-01-01',
  '/targets?asOf=2025-01-01&due=overdue&due=soon',
  '/targets?asOf=2026-11-22&region=500105',
  '/targets?asOf=2026-11-22&region=120000&reading=applicable',
  '/targets?asOf=2026-11-22&words=绿色贷款 增速',
  '/targets?asOf=2026-11-22&dueYear=2025',
];

describe('the targets of a page as a file', () => {
  it.each(ADDRESSES)('%s: CSV and XLSX have its rows in its order, each once', async (address) => {
    const { shown, variables, total } = await showAll(address);
    expect(shown.length).toBe(total);
    expect(shown.length).toBeGreaterThan(0);
    const bytesOf = async (format: string) =>
      new Uint8Array(await (await fetchPath(exportAddress('targets', format, variables, 'zh-Hans'))).arrayBuffer());
    const [head = [], ...records] = readCsv(new TextDecoder().decode(await bytesOf('csv')));
    const expected = shown.map(recordOf);
    const names = Object.keys(expected[0] ?? {});
    expect(names.filter((name) => !head.includes(name))).toEqual([]);
    // An apostrophe disarms what a spreadsheet would compute, e.g. the operator =.
    const read = (value: string): string => value.replace(/^'(?=[=+\-@＝＋－＠])/u, '');
    expect(records.map((record) => Object.fromEntries(names.map((name) => [name, read(record[head.indexOf(name)] ?? '')])))).toEqual(
      expected,
    );
    expect(records.map(([number]) => Number(number))).toEqual(shown.map((_row, at) => at + 1));

    const [top = [], ...lines] = readSheet(await bytesOf('xlsx'), 1);
    expect(top.map(({ value }) => value)).toEqual(head);
    const letterOf = new Map(top.map(({ at, value }) => [value, at.replace(/\d+$/, '')]));
    const cellsOf = (name: string) => lines.map((line) => line.find(({ at }) => at.replace(/\d+$/, '') === letterOf.get(name)));
    for (const name of ['指标', '要求', '单位', '原文', '文件编号', '条款路径', '要点编号'])
      expect(cellsOf(name).map((cell) => cell?.value ?? '')).toEqual(expected.map((row) => row[name]));
    const numbers = cellsOf('数值').filter((cell) => cell !== undefined);
    expect(numbers.map(({ type, value }) => [type, Number(value)])).toEqual(
      shown.flatMap(({ target }) => (target.value === null ? [] : [['n', target.value]])),
    );
  });

  it('are more than fit one screen, in several units', async () => {
    const { shown } = await showAll(ADDRESSES[0] ?? '');
    expect(shown.length).toBeGreaterThan(SCREEN);
    expect(new Set(shown.map(({ target }) => target.unit)).size).toBeGreaterThan(2);
  });
});

describe('targets in several units', () => {
  const converting = serve((folder) => writeTexts(folder, CONVERTED_TEXTS));

  const fetchFile = async (measure: string | null, format: string, lang: string): Promise<Uint8Array<ArrayBuffer>> => {
    const response = await converting.fetchList(`targets.${format}`, measure === null ? {} : { measure }, lang);
    expect(response.status).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  };
  const measureOf = async (name: string): Promise<string> => {
    type Measures = { targets: { measures: { id: string; name: string }[] } };
    const { targets } = await converting.ask<Measures>('{ targets(first: 1) { measures { id name } } }');
    return targets.measures.find((measure) => measure.name.includes(name))?.id ?? `no measure ${name}`;
  };

  it.each([
    [
      '绿色贷款余额',
      [
        ['2000', '亿元', '2000', '亿元'],
        ['1200', '亿元', '1200', '亿元'],
        ['5000000', '万元', '500', '亿元'],
      ],
    ],
    [
      '新能源装机容量',
      [
        ['300', '万千瓦', '300', '万千瓦'],
        ['80', '万千瓦', '80', '万千瓦'],
        ['1500', '兆瓦', '150', '万千瓦'],
      ],
    ],
  ])('%s: each stands as printed beside its value in one unit, and the file says that it was converted', async (name, expected) => {
    const measure = await measureOf(name);
    const [head = [], ...rows] = readCsv(new TextDecoder().decode(await fetchFile(measure, 'csv', 'zh')));
    const cells = rows.map((row) => ['数值', '单位', '换算值', '换算单位'].map((column) => row[head.indexOf(column)] ?? ''));
    expect(cells.toSorted()).toEqual(expected.toSorted());
    const unit = expected[0]?.[3] ?? '';
    const told = readSheet(await fetchFile(measure, 'xlsx', 'zh'), 2).flat();
    expect(told.map(({ value }) => value).join('\n')).toContain(`（换算为${unit}）`);
    const inEnglish = readSheet(await fetchFile(measure, 'xlsx', 'en'), 2).flat();
    expect(inEnglish.map(({ value }) => value).join('\n')).toContain(`(converted to ${unit})`);
    const all = readCsv(new TextDecoder().decode(await fetchFile(null, 'csv', 'zh')));
    expect(all.length - 1).toBe(6);
  });
});
