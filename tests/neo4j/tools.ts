import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const JAVA_AT_LEAST = 17;

/** Why no Neo4j server can be started on this machine, in one sentence; null if Java and Maven are there. */
export async function findMissingTool(): Promise<string | null> {
  const java = await answerOf('java', ['-version']);
  if (java === null) return `there is no java on the path (Java ${String(JAVA_AT_LEAST)} or later is needed)`;
  const major = Number(/version "(\d+)/.exec(java)?.[1] ?? 0);
  if (major < JAVA_AT_LEAST) return `java is version ${String(major)}, and ${String(JAVA_AT_LEAST)} or later is needed`;
  return (await answerOf('mvn', ['-version'])) === null ? 'there is no mvn (Maven) on the path' : null;
}

async function answerOf(command: string, parameters: readonly string[]): Promise<string | null> {
  try {
    const { stdout, stderr } = await run(command, [...parameters]);
    return stdout + stderr;
  } catch {
    return null;
  }
}
