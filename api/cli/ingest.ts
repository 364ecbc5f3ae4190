import { closeSync, openSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describeError, JingweiError } from '../../graph/errors.ts';
import { ingestFiles, type FileOutcome } from '../../ingest/ingest-files.ts';
import { collectFiles } from './collect-files.ts';
import { withStore, type Command } from './command.ts';
import { showProgress } from './progress.ts';

const STATUS: Readonly<Record<FileOutcome['status'], string>> = {
  loaded: '已载入',
  replaced: '已更新',
  unchanged: '未变化',
  copy: '同一文件的又一来源',
  annotated: '已重新标注',
  failed: '失败',
};

/** `jingwei ingest`: puts files and folders into the store. Ctrl-C stops after the document that is being loaded. */
export const ingestCommand: Command = {
  name: 'ingest',
  usage: 'ingest 文件或文件夹… [--collection 名称] [--json] [--report 文件.json] [--store 地址]',
  summary: '解析并入库；已有的按路径或内容更新，不重复',
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, store: { type: 'string' }, collection: { type: 'string' }, report: { type: 'string' } },
    });
    if (positionals.length === 0)
      throw new JingweiError('BAD_ARGUMENT', '没有给出要入库的文件或文件夹', { remedy: '用法：npx jingwei ingest 文件或文件夹…' });
    if (values.collection?.trim() === '')
      throw new JingweiError('BAD_ARGUMENT', '集合没有名称', { remedy: '例如 --collection 2024年文件；不写则为 own' });
    // A report that cannot be written is told before the work, not after it.
    if (values.report !== undefined) closeSync(openSync(values.report, 'a'));
    const started = new Date().toISOString();
    const { files, missing } = await collectFiles(positionals);
    const show = (outcome: FileOutcome): void => (values.json === true ? console.log(JSON.stringify(toRow(outcome))) : tell(outcome));
    const outcomes: FileOutcome[] = [...missing];
    for (const outcome of missing) show(outcome);
    const stop = listenForStop();
    if (files.length > 0) {
      await withStore(values.store, async (store) => {
        const progress = showProgress(files.length);
        const settings = { store, collection: values.collection ?? 'own', now: () => new Date().toISOString(), stopped: stop.wanted };
        for await (const outcome of ingestFiles(files, settings)) {
          outcomes.push(outcome);
          progress.end();
          show(outcome);
          progress.advance();
        }
        progress.end();
      });
    }
    stop.end();
    const left = files.length + missing.length - outcomes.length;
    if (values.report !== undefined) writeReport(values.report, started, outcomes, left);
    if (values.json !== true) console.log(`\n${summarise(outcomes, left)}`);
    if (stop.wanted()) return 130;
    return outcomes.some((outcome) => outcome.status === 'failed') ? 1 : 0;
  },
};

/** Ctrl-C is a wish to stop, not an end: what is being loaded is finished. */
function listenForStop(): { wanted: () => boolean; end: () => void } {
  let wanted = false;
  const onSignal = (): void => {
    if (!wanted) console.error('\n正在停止：完成当前文件后结束，已入库的都保留。');
    wanted = true;
  };
  process.on('SIGINT', onSignal);
  return { wanted: () => wanted, end: () => process.off('SIGINT', onSignal) };
}

function tell(outcome: FileOutcome): void {
  const { path, status } = outcome;
  if (status === 'failed') {
    console.log(`${STATUS.failed}  ${path}\n      ${describeError(outcome.error)}`);
    return;
  }
  console.log(
    `${STATUS[status]}  ${path}\n      ${outcome.title}（${outcome.documentId}，条款 ${outcome.clauses}，存疑 ${outcome.findings}）`,
  );
  for (const title of outcome.sameNumber) console.log(`      注意：文号与《${title}》相同，但正文不同，两份都保留`);
}

/** One row a file; a failure with code and reason. */
function toRow(outcome: FileOutcome): Readonly<Record<string, unknown>> {
  if (outcome.status !== 'failed') return { ...outcome };
  const { path, status, error } = outcome;
  return { path, status, code: error instanceof JingweiError ? error.code : 'INTERNAL', reason: describeError(error) };
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function summarise(outcomes: readonly FileOutcome[], left: number): string {
  const counts = Object.entries(countBy(outcomes.map((outcome) => STATUS[outcome.status]))).map(([name, count]) => `${name} ${count}`);
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'failed' ? [outcome.error] : []));
  const reasons = Object.entries(countBy(failures.map((error) => (error instanceof JingweiError ? error.message : '程序出错'))));
  return [
    `共 ${outcomes.length + left} 个文件：${[...counts, ...(left > 0 ? [`未处理 ${left}`] : [])].join('，')}`,
    ...reasons.map(([reason, count]) => `  失败原因 ${count} × ${reason}`),
  ].join('\n');
}

function writeReport(file: string, started: string, outcomes: readonly FileOutcome[], left: number): void {
  const rows = outcomes.map(toRow);
  const report = {
    started,
    finished: new Date().toISOString(),
    byStatus: countBy(outcomes.map((outcome) => outcome.status)),
    byReason: countBy(rows.flatMap((row) => (typeof row['code'] === 'string' ? [row['code']] : []))),
    left,
    files: rows,
  };
  writeFileSync(file, `${JSON.stringify(report, null, 1)}\n`);
}
