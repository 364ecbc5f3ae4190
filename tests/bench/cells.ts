import { parseArgs } from 'node:util';
import { makeServices } from '../../api/services.ts';
import { askFacts, askMatrix } from '../api/matrix/ask.ts';
import { seededRandom } from '../soak/mutants.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../seeds.ts';

/**
 * `npm run bench:cells -- [--count 30] [--seed 1]`: cells of the matrix (region × instrument class) of the samples drawn at random, filled and empty
 * ones alike, each with what fills it, for a person who reads them against the texts. Same cells for the same count and seed.
 */
const { values } = parseArgs({ options: { count: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' } } });

const { store, dispose } = temporaryStore();
try {
  await ingest(store, SAMPLE_FILES, 'samples');
  const services = makeServices(store);
  const asked = 'columns: CLASSES';
  const [{ columns, rows }, { facts }] = await Promise.all([askMatrix(services, asked), askFacts(services, asked)]);
  const names = new Map(columns.map(({ key, name }) => [key, name]));
  const left = rows.flatMap(({ region, cells }) => cells.map((cell) => ({ ...cell, region: region.name })));
  const random = seededRandom(Number(values.seed));
  console.log(`${values.count} of ${left.length} cells, seed ${values.seed}`);
  for (let number = 1; number <= Number(values.count) && left.length > 0; number++) {
    const [cell] = left.splice(Math.floor(random() * left.length), 1);
    if (cell === undefined) break;
    console.log(
      `\n${number}. ${cell.region} × ${names.get(cell.column)} ${cell.column}: ${cell.state} ${cell.letters.join('')} ${cell.clauses}+${cell.mentioned}`,
    );
    for (const { region, column, letter, surface, clause, quote } of facts) {
      if (region.id === cell.row && column === cell.column)
        console.log(`   ${letter} ${surface} [${clause.path}] ${quote.replace(/\s+/gu, '')}`);
    }
  }
} finally {
  await dispose();
}
