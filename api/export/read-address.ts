import { JingweiError } from '../../graph/errors.ts';
import { FORMATS, type ExportList, type Format, type Variables } from './types.ts';

/** What an address asks for. */
export interface Asked {
  readonly list: ExportList;
  readonly format: Format;
  readonly variables: Variables;
}

const isFormat = (text: string): text is Format => (FORMATS as readonly string[]).includes(text);

/** Reads `/export/LIST.FORMAT?variables=JSON`; what does not fit is `BAD_ARGUMENT` and says what does. */
export function readAddress(method: string, address: string, lists: readonly ExportList[]): Asked {
  if (method !== 'GET' && method !== 'HEAD') throw new JingweiError('BAD_ARGUMENT', `导出只用 GET，收到的是 ${method}`);
  const { pathname, searchParams } = new URL(address, 'http://jingwei');
  const [, name = '', format = ''] = /^\/export\/([^/.]*)(?:\.([^/]*))?$/.exec(pathname) ?? [];
  const list = lists.find((each) => each.name === name);
  if (list === undefined) {
    const known = lists.map((each) => `${each.name}（${each.zh}）`).join('、');
    throw new JingweiError('BAD_ARGUMENT', `没有名为“${decode(name)}”的清单`, { remedy: `可以导出的有：${known}` });
  }
  if (!isFormat(format) || !list.formats.includes(format)) {
    throw new JingweiError('BAD_ARGUMENT', `“${list.zh}”没有 ${decode(format) || '空的'} 格式`, {
      remedy: `可以用：${list.formats.join('、')}`,
    });
  }
  return { list, format, variables: readVariables(searchParams.get('variables')) };
}

function readVariables(text: string | null): Variables {
  if (text === null || text === '') return {};
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (cause) {
    throw new JingweiError('BAD_ARGUMENT', 'variables 不是 JSON', { remedy: '请从页面上的导出链接打开', cause });
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    throw new JingweiError('BAD_ARGUMENT', 'variables 应是一个 JSON 对象', { remedy: '请从页面上的导出链接打开' });
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
