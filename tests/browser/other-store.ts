import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { startServer } from '../../api/server.ts';
import { makeServices } from '../../api/services.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { loadVocabulary } from '../../graph/vocabulary/load.ts';
import { ingest, temporaryStore, writeTexts } from '../seeds.ts';

/** The built product over a store that a test fills itself. */
export interface OtherServer {
  readonly url: string;
  /** From now on the store answers nothing. */
  fail(): Promise<void>;
  close(): Promise<void>;
}

export async function serveStore(fill: (store: GraphStore) => Promise<void>): Promise<OtherServer> {
  const { store, folder, dispose } = temporaryStore();
  let failed = false;
  await fill(store);
  const server = await startServer({ services: makeServices(store), host: '127.0.0.1', port: 0, web: true, log: () => undefined });
  return {
    url: server.url,
    fail: async () => {
      failed = true;
      await store.close();
    },
    close: async () => {
      await server.close();
      await (failed ? rm(folder, { recursive: true }) : dispose());
    },
  };
}

/** Loads texts as files into a store. */
export async function ingestTexts(store: GraphStore, texts: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jingwei-texts-'));
  const files = writeTexts(folder, texts);
  const failed = (await ingest(store, files)).filter(({ status }) => status === 'failed');
  await rm(folder, { recursive: true });
  if (failed.length > 0) throw new Error(`${failed.length} of ${files.length} texts could not be loaded`);
}

/** A notice of a city; `duties` articles, each a sentence that binds banks. */
export function writeNotice(city: string, title: string, duties: number): string {
  const articles = Array.from(
    { length: duties },
    (_, at) =>
      `第${writeNumber(at + 1)}条 银行业金融机构应当于${2025 + (at % 6)}年12月31日前向${city}地方金融管理局报送绿色信贷第${at + 1}项统计报表，并加强绿色保险服务。`,
  );
  return [
    `${city}人民政府办公室`,
    // A long title is printed on several lines.
    ...(`关于印发${title}的通知`.match(/.{1,70}/g) ?? []),
    '',
    '各区县人民政府，各银行业金融机构：',
    '',
    ...articles,
    '',
    `${city}人民政府办公室`,
    '2024年7月18日',
    '',
  ].join('\n\n');
}

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 in Han characters. */
function writeNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? (DIGITS[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? (DIGITS[ones] ?? '') : ''}`;
}

/** What is passed on in a title of 200 characters, as notices that go from one level to the next have them. */
const PASSED_ON = `${'关于进一步贯彻落实国家和省有关部门推动绿色低碳转型的若干意见'.repeat(7).slice(0, 179)}实施细则`;
export const LONG_TITLE = `太原市人民政府办公室关于印发${PASSED_ON}的通知`;

/** Cities of the big collection, and articles of each of their notices. */
export const CITIES = 60;
export const ARTICLES = 40;

/** Notices of sixty cities, each of forty articles, and one with a title of 200 characters. */
export async function fillWithThousands(store: GraphStore): Promise<void> {
  const cities = [...loadVocabulary().regions.values()].filter(({ level }) => level === '市').slice(0, CITIES);
  const notices = cities.map(({ name }) => writeNotice(name, `${name}绿色金融实施细则`, ARTICLES));
  await ingestTexts(store, [...notices, writeNotice('太原市', PASSED_ON, 2)]);
}
