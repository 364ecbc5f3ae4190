import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm test`: types, lint, unit and contract tests, build, browser tests, each once and in this order. All steps run, so that one call shows
 * every fault. Ends with the ten slowest tests and a line of totals; exit code 1 if anything failed or, with `CI=true`, was skipped.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, 'tests', 'output');
const unitReport = join(output, 'unit.json');
const browserReport = join(output, 'browser.json');
mkdirSync(output, { recursive: true });
// The many processes that tests start compile the same files.
process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules', '.cache', 'compiled');

interface Timed {
  readonly name: string;
  readonly milliseconds: number;
}
interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  readonly tests: Timed[];
}

const tally: Tally = { passed: 0, failed: 0, skipped: 0, tests: [] };
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

function step(name: string, command: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): boolean {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } });
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'failed'} in ${seconds(Date.now() - started)}`);
  if (status === 0) tally.passed++;
  else tally.failed++;
  return status === 0;
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string; readonly duration?: number }[];
  }[];
}
interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: string; readonly results: readonly { readonly duration: number }[] }[];
  }[];
}

/** Adds the results of a vitest JSON report. */
function countUnit(): void {
  if (!existsSync(unitReport)) return;
  const report = JSON.parse(readFileSync(unitReport, 'utf8')) as VitestReport;
  for (const { fullName, status, duration = 0 } of report.testResults.flatMap((file) => file.assertionResults)) {
    if (status === 'passed') tally.passed++;
    else if (status === 'failed') tally.failed++;
    else tally.skipped++;
    tally.tests.push({ name: fullName, milliseconds: duration });
  }
}

/** Adds the results of a Playwright JSON report. */
function countBrowser(): void {
  if (!existsSync(browserReport)) return;
  const report = JSON.parse(readFileSync(browserReport, 'utf8')) as { readonly suites: readonly PlaywrightSuite[] };
  const visit = (suite: PlaywrightSuite): void => {
    for (const spec of suite.specs ?? []) {
      for (const { status, results } of spec.tests) {
        if (status === 'expected' || status === 'flaky') tally.passed++;
        else if (status === 'skipped') tally.skipped++;
        else tally.failed++;
        tally.tests.push({ name: `browser: ${spec.title}`, milliseconds: results.reduce((sum, result) => sum + result.duration, 0) });
      }
    }
    for (const inner of suite.suites ?? []) visit(inner);
  };
  for (const suite of report.suites) visit(suite);
}

/** Runs scripts beside each other, each on a processor of its own, and prints what each said when it has ended. */
async function stepsBeside(scripts: Readonly<Record<string, string>>): Promise<void> {
  const started = Date.now();
  await Promise.all(
    Object.entries(scripts).map(async ([name, script]) => {
      const child = spawn('npm', ['run', '--silent', script], { cwd: root, env: process.env });
      let said = '';
      child.stdout.on('data', (data: Buffer) => (said += data.toString()));
      child.stderr.on('data', (data: Buffer) => (said += data.toString()));
      const [status] = (await once(child, 'close')) as [number | null];
      console.log(`\n── ${name}\n${said}── ${name}: ${status === 0 ? 'passed' : 'failed'} in ${seconds(Date.now() - started)}`);
      if (status === 0) tally.passed++;
      else tally.failed++;
    }),
  );
}

await stepsBeside({ types: 'check', lint: 'lint' });
step('unit and store contract', 'npm', [
  'run',
  '--silent',
  'unit',
  '--',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`,
]);
countUnit();
if (step('build', 'npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'])) {
  step('browser', 'npm', ['run', '--silent', 'browser', '--', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport });
  countBrowser();
}

console.log('\nThe ten slowest tests:');
for (const { name, milliseconds } of tally.tests.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 10)) {
  console.log(`  ${seconds(milliseconds).padStart(8)}  ${name}`);
}
const forbidden = process.env['CI'] === 'true' && tally.skipped > 0;
if (forbidden) console.log('\nTests were skipped, which CI=true does not allow.');
console.log(`\ntotal: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exitCode = tally.failed > 0 || forbidden ? 1 : 0;
