import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import { JingweiError } from '../../graph/errors.ts';
import { DATASET_FORMATS, type DatasetFormat } from '../dataset/order.ts';
import { writeDataset } from '../dataset/write.ts';
import type { Language } from '../said.ts';
import { today } from '../validity.ts';
import { withStore, type Command } from './command.ts';

/** `jingwei export`: the whole graph as a dataset. */
export const exportCommand: Command = {
  name: 'export',
  usage: 'export --out 文件夹 [--format csv|xlsx|sqlite|jsonl] [--lang zh|en] [--store 地址]',
  summary: '导出整个图谱：每个节点、每条边及其依据，附数据说明、版本、校验和与引用格式（默认 csv；--lang en 用英文写说明）',
  async run(argv) {
    const { values } = parseArgs({
      args: [...argv],
      options: { out: { type: 'string' }, format: { type: 'string' }, lang: { type: 'string' }, store: { type: 'string' } },
    });
    if (values.out === undefined || values.out === '') {
      throw new JingweiError('BAD_ARGUMENT', '没有说明写到哪个文件夹', { remedy: '例如 npx jingwei export --out 数据集' });
    }
    const { out } = values;
    const [format, language] = [readFormat(values.format ?? 'csv'), readLanguageName(values.lang ?? 'zh')];
    // So that a run that is broken off takes what it has written so far with it.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(128 + constants.signals[signal]));
    const files = await withStore(values.store, (store) => writeDataset(store, out, { format, language, day: today() }));
    console.log(`已写入 ${out}：${files.length} 个文件（${format}），说明见 README.txt，版本与校验和见 dataset.json`);
    return 0;
  },
};

function readFormat(name: string): DatasetFormat {
  const format = DATASET_FORMATS.find((known) => known === name);
  if (format === undefined) throw new JingweiError('BAD_ARGUMENT', `没有格式“${name}”`, { remedy: `可以是 ${DATASET_FORMATS.join('、')}` });
  return format;
}

function readLanguageName(name: string): Language {
  if (name === 'zh' || name === 'en') return name;
  throw new JingweiError('BAD_ARGUMENT', `没有语言“${name}”`, { remedy: '可以是 zh、en' });
}
