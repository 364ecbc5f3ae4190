import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { JingweiError } from '../../graph/errors.ts';
import { explainUnopened } from './unopened.ts';

const NOTHING_THERE = { zh: '没有这个文件或文件夹', en: 'There is no such file or folder' };

/** Endings of the files that a folder is searched for; a file that is named itself is taken whatever its name. */
const ENDINGS = ['.txt', '.md', '.html', '.htm', '.docx', '.pdf'];

/**
 * The absolute paths of the documents under `paths`, sorted, each once: files as given, folders with all folders below them, hidden ones
 * left out. `FILE_MISSING` for a path where nothing stands, `FOLDER_EMPTY` for a folder without a document.
 */
export async function findFiles(paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const file = resolve(path);
    if (!(await isFolder(file))) {
      found.add(file);
      continue;
    }
    const inside = await listDocuments(file);
    if (inside.length === 0)
      throw new JingweiError('FOLDER_EMPTY', '文件夹里没有可读的文档', { place: { file }, remedy: `支持的扩展名：${ENDINGS.join(' ')}` });
    for (const each of inside) found.add(each);
  }
  return [...found].sort();
}

async function isFolder(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isDirectory();
  } catch (cause) {
    throw explainUnopened(cause, file, NOTHING_THERE);
  }
}

async function listDocuments(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((cause: unknown) => {
    const inside = cause instanceof Error && 'path' in cause && typeof cause.path === 'string' ? cause.path : folder;
    throw explainUnopened(cause, inside, NOTHING_THERE);
  });
  return entries
    .filter((entry) => entry.isFile() && ENDINGS.includes(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !file
          .slice(folder.length)
          .split(/[\\/]/)
          .some((part) => part.startsWith('.')),
    );
}
