import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../graph/store/sqlite/store.ts';
import { ingest, SAMPLE_FILES } from '../seeds.ts';

/** Clauses of one made document, and files that are put in at once. */
const CLAUSES = 60;
const FILES = 40;
const NUMERALS = '一二三四五六七八九十';
/** Whose documents they are by turns, and who is given their tasks: the first leads, the others support. */
const REGIONS = ['山西省', '河北省', '江苏省', '浙江省', '广东省', '四川省', '贵州省', '海南省'];
const OFFICES = ['财政厅', '生态环境厅', '工业和信息化厅', '发展和改革委员会', '农业农村厅', '科学技术厅'];

function inCharge(turn: number): string {
  const [lead, one, two] = [0, 1, 3].map((step) => OFFICES[(turn + step) % OFFICES.length]);
  return `（省${lead ?? ''}牵头，省${one ?? ''}、省${two ?? ''}配合）`;
}

/**
 * A collection of about `wanted` clauses: documents made of sentences of the samples, drawn anew for each (copies of one text would be taken for
 * one document). Drawn by a fixed sequence, so that every run fills the same.
 * `placed`: each is of a region, and each clause names departments. Answers how many clauses the store then holds.
 */
export async function fillStore(database: string, wanted: number, placed = false): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'jingwei-made-'));
  const sentences = SAMPLE_FILES.flatMap((path) => readFileSync(path, 'utf8').match(/[^。；\s]{12,}。/gu) ?? []);
  let state = 1;
  const draw = (): string => {
    state = (state * 48_271) % 2_147_483_647;
    return sentences[state % sentences.length] ?? '';
  };
  const store = openSqliteStore(database);
  try {
    let held = 0;
    for (let made = 0; held < wanted;) {
      const paths = Array.from({ length: FILES }, () => {
        const file = join(folder, `made-${++made}.txt`);
        const parts = Array.from({ length: CLAUSES / 10 }, (_none, part) => {
          const items = Array.from(
            { length: 10 },
            (_one, item) => `（${NUMERALS[item] ?? ''}）${draw()}${draw()}${placed ? inCharge(made + part * 10 + item) : ''}`,
          );
          return `${NUMERALS[part] ?? ''}、第${made}号任务\n${items.join('\n')}`;
        });
        const issuer = placed ? `${REGIONS[made % REGIONS.length] ?? ''}人民政府` : '';
        writeFileSync(file, `${issuer}关于第${made}号工作的通知\n〔2024〕${made}号\n${parts.join('\n')}\n`);
        return file;
      });
      const before = held;
      await ingest(store, paths);
      held = (await store.query('storeState', {}))[0]?.clauses ?? 0;
      if (held === before) throw new Error('the made documents were not taken in');
    }
    return held;
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
