import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BANDS, bandOf, countBy, updateRules, type Tally } from './calibrate.ts';
import { judgeFacts, type Annotation } from './match-gold.ts';

/**
 * `npm run bench:calibration -- GOLD PREDICTED [--only 132,356] [--write]`: of the facts said with some confidence, how many are right by gold
 * (both in the annotation guide's JSON; files, or folders with files of the same names; `--only` takes the files whose names hold one of the
 * words): by band, by kind and band, by rule. `--write` puts the measured confidences into `ingest/lexicon/rules.tsv`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, write: { type: 'boolean' } },
});
const [goldPath, saidPath] = positionals;
if (goldPath === undefined || saidPath === undefined) throw new Error('name a folder of gold and one of predictions');
const words = values.only?.split(',') ?? [''];
const read = (file: string): Annotation => JSON.parse(readFileSync(file, 'utf8')) as Annotation;
const pairs = statSync(goldPath).isDirectory()
  ? readdirSync(goldPath)
      .filter((name) => name.endsWith('.json') && words.some((word) => name.includes(word)))
      .sort()
      .map((name) => [join(goldPath, name), join(saidPath, name)] as const)
  : [[goldPath, saidPath] as const];
const missing = pairs.filter(([, said]) => !existsSync(said));
for (const [gold] of missing) console.error(`no prediction for ${basename(gold)}`);
const facts = pairs.filter(([, said]) => existsSync(said)).flatMap(([gold, said]) => judgeFacts(read(gold), read(said)));

const show = (name: string, { said, right }: Tally): void =>
  console.log(`  ${name.padEnd(32)} ${String(right).padStart(5)}/${String(said).padEnd(5)} ${said === 0 ? '' : (right / said).toFixed(3)}`);
console.log(`${pairs.length - missing.length} documents, ${facts.length} facts\nby confidence`);
const bands = countBy(facts, ({ confidence }) => bandOf(confidence));
for (const [, band] of BANDS) show(band, bands.get(band) ?? { said: 0, right: 0 });
for (const kind of new Set(facts.map((fact) => fact.kind))) {
  console.log(kind);
  const own = countBy(
    facts.filter((fact) => fact.kind === kind),
    ({ confidence }) => bandOf(confidence),
  );
  for (const [, band] of BANDS) if (own.has(band)) show(band, own.get(band) ?? { said: 0, right: 0 });
}
console.log('by rule');
const rules = countBy(facts, ({ rule }) => rule);
for (const [rule, tally] of [...rules].sort(([a], [b]) => (a < b ? -1 : 1))) show(rule, tally);

if (values.write === true) {
  const table = fileURLToPath(new URL('../../ingest/lexicon/rules.tsv', import.meta.url));
  const gold = `${basename(goldPath)}${values.only === undefined ? '' : ` (${values.only})`}`;
  writeFileSync(table, updateRules(readFileSync(table, 'utf8'), rules, gold));
  console.log(`written to ${table}`);
}
