import type { TestProject } from 'vitest/node';
import { openDesk } from './desk.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Port of the desk that lends the Neo4j server of the test run. */
    neo4jDesk: number;
  }
}

/** Opens the desk before the tests of a run; ends the server, if one was needed, after them, also when tests failed. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const desk = await openDesk();
  project.provide('neo4jDesk', desk.port);
  return () => desk.close();
}
