import { parseArgs } from 'node:util';
import { describeError } from '../../graph/errors.ts';
import { findStale, reannotate } from '../../ingest/load.ts';
import { withStore, type Command } from './command.ts';
import { showProgress } from './progress.ts';

/** `jingwei reannotate`: annotates anew, from the texts that the store keeps, what was annotated under other rules or tables. */
export const reannotateCommand: Command = {
  name: 'reannotate',
  usage: 'reannotate [--json] [--store 地址]',
  summary: '词表或规则改动之后，用库中保存的正文重新标注，不再读文件（文件已不在也可以）',
  async run(argv) {
    const { values } = parseArgs({ args: [...argv], options: { json: { type: 'boolean' }, store: { type: 'string' } } });
    return withStore(values.store, async (store) => {
      const stale = await findStale(store);
      const progress = showProgress(stale.length);
      let failed = 0;
      for (const id of stale) {
        try {
          const outcome = await reannotate(store, id, new Date().toISOString());
          progress.end();
          console.log(
            values.json === true
              ? JSON.stringify(outcome)
              : `已重新标注  ${outcome.title}（${outcome.documentId}，条款 ${outcome.clauses}，存疑 ${outcome.findings}）`,
          );
        } catch (error) {
          failed++;
          console.error(`失败  ${id}\n      ${describeError(error)}`);
        }
        progress.advance();
      }
      progress.end();
      if (values.json !== true) console.log(stale.length === 0 ? '没有需要重新标注的文件。' : `\n共 ${stale.length} 份，失败 ${failed}`);
      return failed === 0 ? 0 : 1;
    });
  },
};
