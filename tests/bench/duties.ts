import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { actorAncestors, actorById, findActorsInPhrase } from '../../graph/vocabulary/actors.ts';
import { makeServices } from '../../api/services.ts';
import { makeYoga } from '../../api/yoga.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../seeds.ts';
import { readRegister, type RegisterLine } from './register.ts';

/**
 * `npm run bench:duties -- GOLD_FOLDER [SUBJECT]`: the duty register of a class of actors (银行业金融机构) over the samples against the rows that gold
 * expects of it through the taxonomy of actors: a sentence whose gold bearer is the class, one above or one below it; and one without a bearer in a
 * document addressed to such a class. Prints what is missed, what is twice and what stands in another group, and exits with 1 below a recall of 0.9.
 */
interface GoldStatement {
  readonly clause: string;
  readonly start: string;
  readonly modality: readonly string[];
  readonly bearer: string | null;
}
interface Gold {
  readonly meta: { readonly addressees?: readonly string[] };
  readonly statements: readonly GoldStatement[];
}
type Group = RegisterLine['group'];

const [folder, named = 'banking-institution'] = process.argv.slice(2);
if (folder === undefined) throw new Error('npm run bench:duties -- GOLD_FOLDER [SUBJECT]');
const subject = actorById(named) ?? findActorsInPhrase(named)[0]?.entry;
if (subject === undefined) throw new Error(`${named} is no class of actors`);
const { id } = subject;

const isWithin = (one: string, other: string): boolean => actorAncestors(one).some((above) => above.id === other);

/** How a printed name stands to the subject: 1 names it, 2 names a class above or below, undefined neither. */
function nearnessOf(name: string): 1 | 2 | undefined {
  const classes = findActorsInPhrase(name.replace(/\s/gu, '')).map(({ entry }) => entry.id);
  if (classes.includes(id)) return 1;
  return classes.some((each) => isWithin(each, id) || isWithin(id, each)) ? 2 : undefined;
}

function expectedGroup({ modality, bearer }: GoldStatement, addressed: boolean): Group | undefined {
  if (modality[0] === 'none') return undefined;
  if (bearer === null) return addressed ? 'ADDRESSED' : undefined;
  const nearness = nearnessOf(bearer);
  return nearness === undefined ? undefined : nearness === 1 ? 'NAMED' : 'RELATED';
}

const squash = (text: string): string => text.replace(/\s/gu, '').slice(0, 6);

const { store, dispose } = temporaryStore();
await ingest(store, SAMPLE_FILES, 'samples');
const lines = await readRegister(
  makeYoga(makeServices(store), (line) => console.error(line)),
  { for: id, extent: { asOf: '2025-01-01' } },
);
await dispose();

const ids = lines.map((line) => line.id);
const twice = ids.filter((each, at) => ids.indexOf(each) !== at);
let [wanted, found, grouped, printed, printedFound] = [0, 0, 0, 0, 0];
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()) {
  const stem = parse(file).name;
  if (!SAMPLE_FILES.some((path) => parse(path).name === stem)) continue;
  const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Gold;
  const addressed = (gold.meta.addressees ?? []).some((name) => nearnessOf(name) !== undefined);
  const own = lines.filter((line) => line.document === stem);
  console.log(`\n${stem}: ${own.length} rows`);
  for (const statement of gold.statements) {
    const group = expectedGroup(statement, addressed);
    if (group === undefined) continue;
    const line = own.find((each) => each.path === statement.clause && squash(each.quote) === squash(statement.start));
    wanted++;
    if (line !== undefined) found++;
    if (line?.group === group) grouped++;
    if (group !== 'ADDRESSED') printed++;
    if (group !== 'ADDRESSED' && line !== undefined && line.group !== 'ADDRESSED') printedFound++;
    const told = `${statement.clause}  ${statement.start}…  ${statement.bearer ?? '(addressees)'}`;
    if (line === undefined) console.log(`  missed     ${group.padEnd(9)} ${told}`);
    else if (line.group !== group) console.log(`  as ${line.group.padEnd(9)} not ${group.padEnd(9)} ${told}`);
  }
  for (const line of own) {
    const statement = gold.statements.find((each) => each.clause === line.path && squash(each.start) === squash(line.quote));
    if (statement !== undefined && expectedGroup(statement, addressed) !== undefined) continue;
    console.log(`  not in gold ${line.group.padEnd(9)} ${line.path}  ${line.quote.slice(0, 24)}…  ${line.bearer ?? '(addressees)'}`);
  }
}
const share = (part: number, of: number): string => `${(part / Math.max(of, 1)).toFixed(3)} (${part}/${of})`;
console.log(
  `\nrecall ${share(found, wanted)}, of printed bearers ${share(printedFound, printed)}, in the right group ${share(grouped, wanted)}`,
);
console.log(`twice ${twice.length}`);
if (found / Math.max(wanted, 1) < 0.9 || twice.length > 0) process.exitCode = 1;
