import { JingweiError } from '../../graph/errors.ts';
import { readLanguage, said, sayList, type Language } from '../said.ts';
import { FORMATS, type ExportList, type Format, type Variables } from './types.ts';

/** What an address asks for. */
export interface Asked {
  readonly list: ExportList;
  readonly format: Format;
  readonly variables: Variables;
  readonly language: Language;
}

const FROM_PAGE = said('请从页面上的导出链接打开', 'Open it from the link of the page');

/** The language that an address asks for (`lang`), else the one that the reader prefers. */
export function languageOf(address: string, acceptLanguage: string | null): Language {
  return readLanguage(new URL(address, 'http://jingwei').searchParams.get('lang') ?? acceptLanguage);
}

const isFormat = (text: string): text is Format => (FORMATS as readonly string[]).includes(text);

/** Reads `/export/LIST.FORMAT?variables=JSON`; what does not fit is `BAD_ARGUMENT` and says what does. */
export function readAddress(method: string, address: string, lists: readonly ExportList[], language: Language): Asked {
  if (method !== 'GET' && method !== 'HEAD')
    throw new JingweiError('BAD_ARGUMENT', said(`导出只用 GET，收到的是 ${method}`, `Exports are asked by GET, not by ${method}`));
  const { pathname, searchParams } = new URL(address, 'http://jingwei');
  const [, name = '', format = ''] = /^\/export\/([^/.]*)(?:\.([^/]*))?$/.exec(pathname) ?? [];
  const list = lists.find((each) => each.name === name);
  if (list === undefined) {
    const known = sayList(lists.map((each) => said(`${each.name}（${each.zh}）`, `${each.name} (${each.en})`)));
    const written = decode(name);
    throw new JingweiError('BAD_ARGUMENT', said(`没有名为“${written}”的清单`, `There is no list called “${written}”`), {
      remedy: said(`可以导出的有：${known.zh}`, `There are: ${known.en}`),
    });
  }
  if (!isFormat(format) || !list.formats.includes(format)) {
    const written = decode(format);
    throw new JingweiError('BAD_ARGUMENT', said(`“${list.zh}”没有 ${written || '空的'} 格式`, `“${list.en}” has no format “${written}”`), {
      remedy: said(`可以用：${list.formats.join('、')}`, `There are: ${list.formats.join(', ')}`),
    });
  }
  return { list, format, variables: readVariables(searchParams.get('variables')), language };
}

function readVariables(text: string | null): Variables {
  if (text === null || text === '') return {};
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (cause) {
    throw new JingweiError('BAD_ARGUMENT', said('variables 不是 JSON', 'variables is no JSON'), { remedy: FROM_PAGE, cause });
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    throw new JingweiError('BAD_ARGUMENT', said('variables 应是一个 JSON 对象', 'variables has to be an object of JSON'), {
      remedy: FROM_PAGE,
    });
  }
  return read as Variables;
}

/** A part of an address as it was typed. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
