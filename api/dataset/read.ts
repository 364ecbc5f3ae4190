import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JingweiError } from '../../graph/errors.ts';
import { loadOntology } from '../../graph/ontology/load.ts';
import type { EdgeRow, GraphDump, GraphRow } from '../../graph/store/port.ts';
import type { Manifest } from './manifest.ts';
import { WORDS } from './tables.ts';

/** Reads a dataset of the format jsonl back; a folder that holds none, or a file that is not there or not as it was written, is `BAD_INPUT`. */
export function readDataset(folder: string): GraphDump {
  const { format, files } = readManifest(folder);
  if (format !== 'jsonl') {
    throw new JingweiError('BAD_INPUT', `“${folder}”的格式是 ${format}`, {
      remedy: '只有 jsonl 格式可以再载入：请用 --format jsonl 导出',
    });
  }
  for (const { path, sha256 } of files) {
    const file = join(folder, path);
    if (existsSync(file) && createHash('sha256').update(readFileSync(file)).digest('hex') === sha256) continue;
    throw new JingweiError('BAD_INPUT', `${path} 缺失，或与写出时不同`, { remedy: '请重新导出，或找回原来的文件夹' });
  }
  const { nodes, edges } = loadOntology();
  const rows = (name: string): GraphRow[] => {
    const file = join(folder, `${name}.jsonl`);
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
    return lines.map((line) => {
      const { [WORDS]: _words, ...row } = JSON.parse(line) as GraphRow & Record<string, never>;
      return row as GraphRow;
    });
  };
  return {
    nodes: new Map([...nodes.keys()].map((label) => [label, rows(label)])),
    edges: new Map([...edges.keys()].map((type) => [type, rows(type) as EdgeRow[]])),
  };
}

function readManifest(folder: string): Pick<Manifest, 'format' | 'files'> {
  const file = join(folder, 'dataset.json');
  if (!existsSync(file)) {
    throw new JingweiError('BAD_INPUT', `“${folder}”里没有 dataset.json`, {
      remedy: '请指向 npx jingwei export --format jsonl 写出的文件夹',
    });
  }
  let cause: unknown;
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Partial<Manifest> | null;
    if (typeof manifest?.format === 'string' && Array.isArray(manifest.files)) return { format: manifest.format, files: manifest.files };
  } catch (error) {
    cause = error;
  }
  throw new JingweiError('BAD_INPUT', '不是经纬数据集的 dataset.json，或已损坏', {
    place: { file },
    remedy: '请重新导出，或找回原来的文件夹',
    cause,
  });
}
