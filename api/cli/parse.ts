import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeError, JingweiError } from '../../graph/errors.ts';
import type { PolicyDocument } from '../../graph/model.ts';
import { toAnnotationJson } from '../../ingest/annotation-json.ts';
import { annotate } from '../../ingest/pipeline.ts';
import { readFile } from '../../ingest/read/read-file.ts';
import type { Reading } from '../../ingest/stage.ts';
import { collectFiles } from './collect-files.ts';
import type { Command } from './command.ts';
import { explainDocument } from './explain.ts';

/** `jingwei parse`: what the pipeline reads out of files, without a store. */
export const parseCommand: Command = {
  name: 'parse',
  usage: 'parse 文件… [--explain] [--json] [--out 文件夹]',
  summary:
    '解析文件，不入库；--explain 逐条列出读到的内容、原文、规则和可信度，--json 输出标注格式（多份文件时每份一行），--out 每份文件写一个 JSON',
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, explain: { type: 'boolean' }, out: { type: 'string' } },
    });
    if (positionals.length === 0)
      throw new JingweiError('BAD_ARGUMENT', '没有给出要解析的文件', { remedy: '用法：npx jingwei parse 文件 [--json]' });
    if (values.out !== undefined) mkdirSync(values.out, { recursive: true });
    const { files, missing } = await collectFiles(positionals);
    for (const { error } of missing) console.error(describeError(error));
    let failed = missing.length;
    const taken = new Set<string>();
    for (const path of files) {
      try {
        const reading = await readFile(path);
        const document = annotate(reading.name, reading);
        // Several on one stream are a row each, so that a program can tell them apart.
        const json = JSON.stringify(toAnnotationJson(document), null, values.out === undefined && files.length > 1 ? 0 : 1);
        if (values.out !== undefined) writeFileSync(join(values.out, `${nameApart(reading, taken)}.json`), `${json}\n`);
        else console.log(values.json === true ? json : values.explain === true ? explainDocument(document) : summarise(document));
      } catch (error) {
        // Where a result cannot be written, the next cannot either.
        if (!(error instanceof JingweiError)) throw error;
        failed++;
        console.error(describeError(error));
      }
    }
    return failed === 0 ? 0 : 1;
  },
};

/** The stem of the file; where another file of the run bears it, the whole file name, and a number behind it if need be. */
function nameApart({ name, fileName }: Pick<Reading, 'name' | 'fileName'>, taken: Set<string>): string {
  let free = taken.has(name) ? fileName : name;
  for (let number = 2; taken.has(free); number++) free = `${fileName}-${number}`;
  taken.add(free);
  return free;
}

/** A document in a few lines for a person at a terminal. */
function summarise({ meta, clauses, departments, instruments, targets, statements, citations, findings }: PolicyDocument): string {
  const head = [meta.title ?? '（无标题）', meta.docNumber, meta.region.name, meta.issued].filter(Boolean).join(' · ');
  const counts = `条款 ${clauses.length}，责任部门 ${departments.length}，工具 ${instruments.length}，目标 ${targets.length}，陈述句 ${statements.length}，引用 ${citations.length}，存疑 ${findings.length}`;
  const tree = clauses.map((clause) => `${'  '.repeat(clause.depth)}${clause.path}  ${clause.label ?? ''}${clause.heading ?? ''}`);
  return [head, counts, ...tree].join('\n');
}
