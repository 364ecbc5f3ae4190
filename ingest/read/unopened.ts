import { resolve } from 'node:path';
import { JingweiError, type Bilingual } from '../../graph/errors.ts';

/**
 * Why a file or folder could not be opened, from the system's error: `FILE_MISSING` with `missing` where nothing stands at the path, else
 * `FILE_UNREADABLE`.
 */
export function explainUnopened(cause: unknown, path: string, missing: Bilingual): JingweiError {
  const place = { file: resolve(path) };
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    // Bytes that are no UTF-8 become this character when a name is read, and no name leads back to the file.
    return path.includes('\uFFFD')
      ? new JingweiError(
          'FILE_UNREADABLE',
          { zh: '文件名不是 UTF-8 编码，打不开', en: 'Its name is not in UTF-8 and cannot be opened' },
          {
            place,
            remedy: { zh: '请先改名，例如 convmv -f gbk -t utf8 --notest 文件', en: 'Rename it first, for instance with convmv' },
            cause,
          },
        )
      : new JingweiError('FILE_MISSING', missing, { place, cause });
  }
  const reason =
    code === 'EACCES' || code === 'EPERM'
      ? { zh: '没有读取权限', en: 'It may not be read' }
      : { zh: `无法读取（${String(code ?? cause)}）`, en: `It cannot be read (${String(code ?? cause)})` };
  return new JingweiError('FILE_UNREADABLE', reason, { place, cause });
}
