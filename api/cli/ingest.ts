import { parseArgs } from 'node:util';
import { describeError, JingweiError } from '../../graph/errors.ts';
import { ingestFiles, type FileOutcome } from '../../ingest/ingest-files.ts';
import { findFiles } from '../../ingest/read/find-files.ts';
import { withStore, type Command } from './command.ts';

const STATUS: Readonly<Record<FileOutcome['status'], string>> = {
  loaded: '已载入',
  replaced: '已更新',
  unchanged: '未变化',
  copy: '同一文件的又一来源',
  failed: '失败',
};

/** `jingwei ingest`: puts files and folders into the store. */
export const ingestCommand: Command = {
  name: 'ingest',
  usage: 'ingest 文件或文件夹… [--collection 名称] [--json] [--store 地址]',
  summary: '解析并入库；已有的按路径或内容更新，不重复',
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, store: { type: 'string' }, collection: { type: 'string' } },
    });
    if (positionals.length === 0)
      throw new JingweiError('BAD_ARGUMENT', '没有给出要入库的文件或文件夹', { remedy: '用法：npx jingwei ingest 文件或文件夹…' });
    const missing: FileOutcome[] = [];
    const files: string[] = [];
    for (const path of positionals) {
      try {
        files.push(...(await findFiles([path])));
      } catch (error) {
        missing.push({ path, status: 'failed', error });
      }
    }
    const asJson = values.json === true;
    const outcomes = [...missing];
    for (const outcome of missing) report(outcome, asJson);
    if (files.length > 0) {
      await withStore(values.store, async (store) => {
        for await (const outcome of ingestFiles(files, {
          store,
          collection: values.collection ?? 'own',
          now: () => new Date().toISOString(),
        })) {
          outcomes.push(outcome);
          if (!asJson && process.stderr.isTTY) process.stderr.write(`\r\u001b[K${outcomes.length - missing.length}/${files.length} `);
          report(outcome, asJson);
        }
      });
    }
    if (!asJson) console.log(`\n${summarise(outcomes)}`);
    return outcomes.some((outcome) => outcome.status === 'failed') ? 1 : 0;
  },
};

function report(outcome: FileOutcome, asJson: boolean): void {
  const { path, status } = outcome;
  if (asJson) {
    const { error, ...row } = outcome;
    console.log(JSON.stringify(error === undefined ? row : { ...row, ...explain(error) }));
  } else if (status === 'failed') {
    console.log(`${STATUS.failed}  ${path}\n      ${describeError(outcome.error)}`);
  } else {
    console.log(
      `${STATUS[status]}  ${path}\n      ${outcome.title}（${outcome.documentId}，条款 ${outcome.clauses}，存疑 ${outcome.findings}）`,
    );
  }
}

function explain(error: unknown): { code: string; reason: string } {
  return { code: error instanceof JingweiError ? error.code : 'INTERNAL', reason: describeError(error) };
}

function summarise(outcomes: readonly FileOutcome[]): string {
  const counts = Object.entries(STATUS)
    .map(([status, name]) => ({ name, count: outcomes.filter((outcome) => outcome.status === status).length }))
    .filter(({ count }) => count > 0);
  return `共 ${outcomes.length} 个文件：${counts.map(({ name, count }) => `${name} ${count}`).join('，')}`;
}
