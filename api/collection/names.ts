import { JingweiError } from '../../graph/errors.ts';
import { ENDINGS } from './limits.ts';
import { said } from '../said.ts';

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
  const known = ENDINGS.filter((each) => each !== 'htm');
  throw new JingweiError(
    'BAD_INPUT',
    said(
      `不收${ending === '' ? '没有扩展名的' : ` .${ending} `}文件`,
      ending === '' ? 'Files without an ending are not taken' : `Files of the kind .${ending} are not taken`,
    ),
    {
      remedy: said(`请另存为 ${known.join('、')} 之一`, `Save it as one of ${known.join(', ')}`),
    },
  );
}

/** Name of a collection that files are put into: 1 to 40 letters, digits, spaces, `-` or `_`, since it names a folder too; `BAD_ARGUMENT` for others. */
export function readCollectionName(sent: string): string {
  const name = sent.normalize('NFC').trim() || 'own';
  if (/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,39}$/u.test(name) && name !== 'samples') return name;
  throw new JingweiError(
    'BAD_ARGUMENT',
    name === 'samples'
      ? said('samples 是随软件所附示例的集合', 'samples is the collection of the examples that come with the software')
      : said(`“${name}”不能作集合的名称`, `“${name}” cannot be the name of a collection`),
    {
      remedy: said('请用 1 到 40 个汉字、字母、数字、空格、- 或 _', 'Use 1 to 40 characters, digits, spaces, - or _'),
    },
  );
}
