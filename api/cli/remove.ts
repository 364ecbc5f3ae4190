import { parseArgs } from 'node:util';
import { JingweiError } from '../../graph/errors.ts';
import { detachSource } from '../../ingest/load.ts';
import { withStore, type Command } from './command.ts';

/** `jingwei remove`: takes documents out, or all that a collection put in. */
export const removeCommand: Command = {
  name: 'remove',
  usage: 'remove 编号… | --collection 名称 [--store 地址]',
  summary: '移除文件，或移除一个集合带来的全部内容',
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { store: { type: 'string' }, collection: { type: 'string' } },
    });
    if ((positionals.length === 0) === (values.collection === undefined)) {
      throw new JingweiError('BAD_ARGUMENT', '请给出文件编号，或用 --collection 给出集合名称，二者取一', {
        remedy: '编号见 npx jingwei list',
      });
    }
    return withStore(values.store, async (store) => {
      const now = new Date().toISOString();
      let failed = 0;
      for (const id of positionals) {
        if (await store.remove(id)) console.log(`已移除  ${id}`);
        else {
          failed++;
          console.error(`${id} — 库中没有这份文件 — 编号见 npx jingwei list`);
        }
      }
      if (values.collection !== undefined) {
        const sources = await store.query('sourcesByCollection', { collection: values.collection });
        if (values.collection === '' || sources.length === 0)
          throw new JingweiError('NOT_FOUND', `没有名为“${values.collection}”的集合`, { remedy: '集合名称见 npx jingwei list' });
        for (const source of sources) {
          await detachSource(store, source, now);
          console.log(`已移除  ${source.path}`);
        }
      }
      return failed === 0 ? 0 : 1;
    });
  },
};
