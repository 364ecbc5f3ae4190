import { JingweiError } from '../../graph/errors.ts';
import { ENDINGS } from './limits.ts';

/** Longest name of a file in bytes that file systems take, with room for an ending. */
const LONGEST_NAME = 200;

/** A file's name as somebody sent it, as one that is safe to write: no folders, no control characters, no leading dots. */
export function readFileName(sent: string): string {
  const base = sent.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = base.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim();
  const [, stem = '', ending = ''] = /^(.*?)((?:\.[^.]*)?)$/u.exec(clean) ?? [];
  const name = stem.replace(/^\.+/, '');
  let short = '';
  for (const character of name === '' ? '未命名' : name) {
    if (Buffer.byteLength(short + character + ending) > LONGEST_NAME) break;
    short += character;
  }
  return short + ending;
}

/** The ending of a file name without its dot, in lower case; `BAD_INPUT` for one that is not read. */
export function readEnding(fileName: string): string {
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (ENDINGS.some((known) => known === ending)) return ending;
  throw new JingweiError('BAD_INPUT', `不收${ending === '' ? '没有扩展名的' : ` .${ending} `}文件`, {
    remedy: `请另存为 ${ENDINGS.filter((known) => known !== 'htm').join('、')} 之一`,
  });
}

/** Name of a collection that files are put into: 1 to 40 letters, digits, spaces, `-` or `_`, since it names a folder too; `BAD_ARGUMENT` for others. */
export function readCollectionName(sent: string): string {
  const name = sent.normalize('NFC').trim() || 'own';
  if (/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,39}$/u.test(name) && name !== 'samples') return name;
  throw new JingweiError('BAD_ARGUMENT', name === 'samples' ? 'samples 是随软件所附示例的集合' : `“${name}”不能作集合的名称`, {
    remedy: '请用 1 到 40 个汉字、字母、数字、空格、- 或 _',
  });
}
