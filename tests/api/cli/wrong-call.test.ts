import { parseArgs } from 'node:util';
import { expect, it } from 'vitest';
import { describeSystemError } from '../../../api/cli/system-errors.ts';
import { describeOptionFault, isWrongCall } from '../../../api/cli/wrong-call.ts';
import { JingweiError } from '../../../graph/errors.ts';

function faultOf(...args: string[]): unknown {
  try {
    parseArgs({ args, options: { json: { type: 'boolean' }, store: { type: 'string' } } });
  } catch (error) {
    return error;
  }
  return null;
}

it.each([
  [['--nonsense'], '没有选项 --nonsense'],
  [['-x'], '没有选项 -x'],
  [['山西 的'], '多余的参数“山西 的”'],
  [['--store'], '选项 --store 后面缺少内容；内容以 - 开头时写成 --store=内容'],
  [['--store', '--json'], '选项 --store 后面缺少内容；内容以 - 开头时写成 --store=内容'],
  [['--json=1'], '选项 --json 后面不写内容'],
])('says what is wrong with %j', (args, words) => {
  expect(describeOptionFault(faultOf(...args))).toBe(words);
});

it('tells a wrong call from work that failed', () => {
  expect(isWrongCall(faultOf('--nonsense'))).toBe(true);
  expect(isWrongCall(new JingweiError('BAD_ARGUMENT', 'x'))).toBe(true);
  expect(isWrongCall(new JingweiError('FILE_MISSING', 'x'))).toBe(false);
  expect(isWrongCall(new TypeError('x'))).toBe(false);
});

it('words the errors of the file system, and no others', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', path: '/out/a.csv' });
  expect(describeSystemError(full)).toBe('/out/a.csv — 磁盘已满 — 请腾出空间，或换一个位置');
  expect(describeSystemError(Object.assign(new Error('x'), { code: 'ERR_SQLITE_ERROR' }))).toBeNull();
  expect(describeSystemError(new Error('x'))).toBeNull();
});
