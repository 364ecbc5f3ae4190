import { JingweiError } from '../../graph/errors.ts';

/** Whether the arguments or the settings were wrong, and not the work: the exit code is 2 then. */
export function isWrongCall(error: unknown): boolean {
  return optionFault(error) !== null || (error instanceof JingweiError && ['BAD_ARGUMENT', 'STORE_ADDRESS'].includes(error.code));
}

/** What `parseArgs` has against an option or an argument, in Chinese; null for any other error. */
export function describeOptionFault(error: unknown): string | null {
  const fault = optionFault(error);
  if (fault === null) return null;
  const named = /'(.*?)'/s.exec(fault.message)?.[1] ?? '';
  const option = named.replace(/ <value>$/, '');
  if (fault.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有选项 ${option}`;
  if (fault.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `多余的参数“${named}”`;
  if (/does not take an argument/.test(fault.message)) return `选项 ${option} 后面不写内容`;
  return `选项 ${option} 后面缺少内容；内容以 - 开头时写成 ${option}=内容`;
}

function optionFault(error: unknown): { readonly code: string; readonly message: string } | null {
  if (!(error instanceof TypeError) || !('code' in error) || typeof error.code !== 'string') return null;
  return error.code.startsWith('ERR_PARSE_ARGS') ? { code: error.code, message: error.message } : null;
}
