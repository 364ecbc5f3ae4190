import { describeError, JingweiError } from '../../graph/errors.ts';
import type { Command } from './command.ts';

/** In the order of the usage. Each is loaded when it is called: what the others need costs half a second. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  parse: async () => (await import('./parse.ts')).parseCommand,
  ingest: async () => (await import('./ingest.ts')).ingestCommand,
  list: async () => (await import('./list.ts')).listCommand,
  reannotate: async () => (await import('./reannotate.ts')).reannotateCommand,
  remove: async () => (await import('./remove.ts')).removeCommand,
  review: async () => (await import('./review.ts')).reviewCommand,
  search: async () => (await import('./search.ts')).searchCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  import: async () => (await import('./import.ts')).importCommand,
};

async function describeUsage(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  return `用法：npx jingwei 命令 …

${commands.map((command) => `  ${command.usage}\n      ${command.summary}`).join('\n')}

  --store 地址   图谱存放处：sqlite:路径（默认 sqlite:.jingwei/graph.db）、bolt://主机、neo4j://主机
                 也可用环境变量 JINGWEI_STORE；Neo4j 另用 NEO4J_USER、NEO4J_PASSWORD、NEO4J_DATABASE`;
}

/** Runs the command that the arguments name; answers the exit code: 0 done, 1 something failed, 2 the call was wrong. */
async function run(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(await describeUsage());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    console.error(`没有“${name}”这个命令。\n\n${await describeUsage()}`);
    return 2;
  }
  return (await load()).run(rest);
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(isUsageError(error) ? `选项有误：${describeError(error)}\n\n${await describeUsage()}` : describeError(error));
  if (!(error instanceof JingweiError) && error instanceof Error && error.stack !== undefined && !isUsageError(error))
    console.error(error.stack);
  process.exitCode = isUsageError(error) ? 2 : 1;
}

/** Whether the error says that the options were wrong, as `parseArgs` does. */
function isUsageError(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
