import { parseArgs } from 'node:util';
import { JingweiError } from '../../graph/errors.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { regionFullName } from '../../graph/vocabulary/regions.ts';
import { withStore, type Command } from './command.ts';

/** `jingwei list`: the documents of the store with their files. */
export const listCommand: Command = {
  name: 'list',
  usage: 'list [--collection 名称] [--json] [--store 地址]',
  summary: '列出库中的文件、编号和来源',
  async run(argv) {
    const { values } = parseArgs({
      args: [...argv],
      options: { json: { type: 'boolean' }, store: { type: 'string' }, collection: { type: 'string' } },
    });
    const { collection } = values;
    const rows = await withStore(values.store, (store) => listDocuments(store, collection ?? ''));
    if (rows.length === 0 && collection !== undefined && collection !== '')
      throw new JingweiError('NOT_FOUND', `没有名为“${collection}”的集合`, { remedy: '集合名称见 npx jingwei list' });
    for (const row of rows) {
      if (values.json === true) console.log(JSON.stringify(row));
      else
        console.log(
          `${row.id}  ${[row.title, row.docNumber, row.region, row.issued].filter(Boolean).join(' · ')}\n      ${row.files.map((file) => `${file.path}（${file.collection}）`).join('\n      ')}`,
        );
    }
    if (values.json !== true)
      console.log(rows.length === 0 ? '库中没有文件。用 npx jingwei ingest 文件或文件夹 入库。' : `\n共 ${rows.length} 份`);
    return 0;
  },
};

async function listDocuments(store: GraphStore, collection: string) {
  const sources = await store.query('sourcesByCollection', { collection });
  const ids = [...new Set(sources.map((source) => source.documentId))].sort();
  const documents = await store.query('documentsById', { ids });
  return documents.map(({ id, title, docNumber, issued, regionId }) => ({
    id,
    title,
    docNumber,
    issued,
    region: regionId === null ? null : regionFullName(regionId) || null,
    files: sources.filter((source) => source.documentId === id).map(({ path, collection: name }) => ({ path, collection: name })),
  }));
}
