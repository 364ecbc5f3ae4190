import { constants } from 'node:os';
import { describeError, JingweiError } from '../../graph/errors.ts';
import { PRODUCT_VERSION } from '../product-version.ts';
import type { Command } from './command.ts';
import { describeSystemError } from './system-errors.ts';
import { describeOptionFault, isWrongCall } from './wrong-call.ts';

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

  命令 --help    只看一个命令
  --version      版本
  --store 地址   图谱存放处：sqlite:路径（默认 sqlite:.jingwei/graph.db）、bolt://主机、neo4j://主机
                 也可用环境变量 JINGWEI_STORE；Neo4j 另用 NEO4J_USER、NEO4J_PASSWORD、NEO4J_DATABASE`;
}

/** The command that is being run, for what is said when its options are wrong. */
let running: Command | undefined;

const describeCommand = ({ usage, summary }: Command): string => `用法：npx jingwei ${usage}\n      ${summary}`;

/** Runs the command that the arguments name; answers the exit code: 0 done, 1 something failed, 2 the call was wrong. */
async function run(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(await describeUsage());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    console.log(PRODUCT_VERSION);
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    console.error(`没有“${name}”这个命令。\n\n${await describeUsage()}`);
    return 2;
  }
  running = await load();
  const options = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (options.includes('--help') || options.includes('-h')) {
    console.log(describeCommand(running));
    return 0;
  }
  return running.run(rest);
}

/** Says what went wrong; the place in the program only where the fault is the program's. */
function tell(error: unknown): void {
  const fault = describeOptionFault(error);
  if (fault !== null) console.error(running === undefined ? fault : `${fault}\n${describeCommand(running)}`);
  else if (error instanceof JingweiError) console.error(describeError(error));
  else console.error(describeSystemError(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)));
}

// Who reads the output may have seen enough (`| head`), or have no room for it: neither is a fault of the program.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(128 + constants.signals.SIGPIPE);
  tell(error);
  process.exit(1);
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  tell(error);
  process.exitCode = isWrongCall(error) ? 2 : 1;
}
