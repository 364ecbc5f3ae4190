import { parseArgs } from 'node:util';
import { JingweiError } from '../../graph/errors.ts';
import type { Contribution, GraphStore } from '../../graph/store/port.ts';
import { divideDump } from '../dataset/contributions.ts';
import { readDataset } from '../dataset/read.ts';
import { withStore, type Command } from './command.ts';

/** `jingwei import`: a dataset of the format jsonl back into a store. */
export const importCommand: Command = {
  name: 'import',
  usage: 'import 文件夹 [--store 地址]',
  summary: '把 export --format jsonl 写出的数据集载入图谱库',
  async run(argv) {
    const { values, positionals } = parseArgs({ args: [...argv], options: { store: { type: 'string' } }, allowPositionals: true });
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) {
      throw new JingweiError('BAD_ARGUMENT', '请给出一个文件夹', { remedy: '例如 npx jingwei import 数据集' });
    }
    const contributions = divideDump(readDataset(folder), new Date().toISOString());
    await withStore(values.store, async (store) => {
      for (const contribution of contributions) await putContribution(store, contribution);
    });
    console.log(`已载入 ${contributions.length} 份文件`);
    return 0;
  },
};

/** Puts one document's contribution; tries again where another process was faster. */
export async function putContribution(store: GraphStore, contribution: Contribution): Promise<void> {
  while ((await store.put(contribution, await store.revision())) === null);
}
