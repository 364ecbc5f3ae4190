import { describeError, JingweiError } from '../../graph/errors.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { ingestCommand } from './ingest.ts';
import { listCommand } from './list.ts';
import { parseCommand } from './parse.ts';
import { reviewCommand } from './review.ts';
import { reannotateCommand } from './reannotate.ts';
import { removeCommand } from './remove.ts';
import { searchCommand } from './search.ts';
import type { Command } from './command.ts';

const COMMANDS: readonly Command[] = [
  parseCommand,
  ingestCommand,
  listCommand,
  reannotateCommand,
  removeCommand,
  reviewCommand,
  searchCommand,
  exportCommand,
  importCommand,
];

const USAGE = `用法：npx jingwei 命令 …

${COMMANDS.map((command) => `  ${command.usage}\n      ${command.summary}`).join('\n')}

  --store 地址   图谱存放处：sqlite:路径（默认 sqlite:.jingwei/graph.db）、bolt://主机、neo4j://主机
                 也可用环境变量 JINGWEI_STORE；Neo4j 另用 NEO4J_USER、NEO4J_PASSWORD、NEO4J_DATABASE`;

/** Runs the command that the arguments name; answers the exit code: 0 done, 1 something failed, 2 the call was wrong. */
async function run(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(USAGE);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    console.error(`没有“${name}”这个命令。\n\n${USAGE}`);
    return 2;
  }
  return command.run(rest);
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(isUsageError(error) ? `选项有误：${describeError(error)}\n\n${USAGE}` : describeError(error));
  if (!(error instanceof JingweiError) && error instanceof Error && error.stack !== undefined && !isUsageError(error))
    console.error(error.stack);
  process.exitCode = isUsageError(error) ? 2 : 1;
}

/** Whether the error says that the options were wrong, as `parseArgs` does. */
function isUsageError(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
