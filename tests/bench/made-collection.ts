import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../graph/store/sqlite/store.ts';
import { ingest, SAMPLE_FILES } from '../seeds.ts';

/** Tasks of one part of a made document, parts of one, and files that are put in at once. */
const TASKS = 10;
const PARTS = 6;
const FILES = 40;
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
/** Whose documents they are by turns, and who is given their tasks: the first leads, the others support. */
const REGIONS = ['山西省', '河北省', '江苏省', '浙江省', '广东省', '四川省', '贵州省', '海南省'];
const OFFICES = ['财政厅', '生态环境厅', '工业和信息化厅', '发展和改革委员会', '农业农村厅', '科学技术厅'];

function inCharge(turn: number): string {
  const [lead, one, two] = [0, 1, 3].map((step) => OFFICES[(turn + step) % OFFICES.length]);
  return `（省${lead ?? ''}牵头，省${one ?? ''}、省${two ?? ''}配合）`;
}

/** 1 → 一, 12 → 十二, 40 → 四十; up to 99. */
function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? (NUMERALS[tens - 1] ?? '') : ''}${tens > 0 ? '十' : ''}${ones > 0 ? (NUMERALS[ones - 1] ?? '') : ''}`;
}

/** Sentences of the samples, drawn by a fixed sequence: every run draws the same. */
function makeDrawer(): () => string {
  const sentences = SAMPLE_FILES.flatMap((path) => readFileSync(path, 'utf8').match(/[^。；\s]{12,}。/gu) ?? []);
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return sentences[state % sentences.length] ?? '';
  };
}

/** A text of so many parts of ten tasks each; `placed`: of a region, each task naming departments. */
function writeText(number: string, turn: number, parts: number, placed: boolean, draw: () => string): string {
  const paragraphs = Array.from({ length: parts }, (_none, part) => {
    const items = Array.from(
      { length: TASKS },
      (_one, item) => `（${NUMERALS[item] ?? ''}）${draw()}${draw()}${placed ? inCharge(turn + part * TASKS + item) : ''}`,
    );
    return `${chinese(part + 1)}、第${number}号任务\n${items.join('\n')}`;
  });
  const issuer = placed ? `${REGIONS[turn % REGIONS.length] ?? ''}人民政府` : '';
  return `${issuer}关于第${number}号工作的通知\n〔2024〕${number}号\n${paragraphs.join('\n')}\n`;
}

/**
 * A collection of about `wanted` clauses: documents made of sentences of the samples, drawn anew for each (copies of one text would be taken for
 * one document). Drawn by a fixed sequence, so that every run fills the same.
 * `placed`: each is of a region, and each clause names departments. Answers how many clauses the store then holds.
 */
export async function fillStore(database: string, wanted: number, placed = false): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'jingwei-made-'));
  const draw = makeDrawer();
  const store = openSqliteStore(database);
  try {
    let held = 0;
    for (let made = 0; held < wanted;) {
      const paths = Array.from({ length: FILES }, () => {
        const file = join(folder, `made-${++made}.txt`);
        writeFileSync(file, writeText(String(made), made, PARTS, placed, draw));
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

/** Puts one made text of about eleven clauses a part into the store, up to 99 parts; answers the document's id. */
export async function putLong(database: string, parts: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'jingwei-long-'));
  const file = join(folder, 'long.txt');
  const store = openSqliteStore(database);
  try {
    writeFileSync(file, writeText('99999', 0, parts, true, makeDrawer()));
    const before = await store.revision();
    await ingest(store, [file]);
    const id = (await store.query('documentsChangedSince', { since: before }))[0]?.id;
    if (id === undefined) throw new Error('the long text was not taken in');
    return id;
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
