/** What the system has against a file or a folder, by its code, and what to do. */
const REASONS: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  ENOENT: ['没有这个文件或文件夹', '请核对路径'],
  ENOTDIR: ['路径中有一段是文件，不是文件夹', '请核对路径'],
  EISDIR: ['这是文件夹，不是文件', '请给出文件'],
  EEXIST: ['已有同名的文件', '请换一个名称'],
  ENAMETOOLONG: ['名称太长', '请换一个短些的名称'],
  EACCES: ['没有权限', '请换一个位置，或改它的权限'],
  EPERM: ['没有权限', '请换一个位置，或改它的权限'],
  EROFS: ['所在的磁盘只能读', '请换一个位置'],
  ENOSPC: ['磁盘已满', '请腾出空间，或换一个位置'],
  EDQUOT: ['磁盘配额已满', '请腾出空间，或换一个位置'],
  EBUSY: ['正被别的程序使用', '请稍后再试'],
  EMFILE: ['打开的文件太多', '请分几次进行'],
};

/** An error of the file system as one line: where, what, what to do; null for any other error. */
export function describeSystemError(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const known = Object.hasOwn(REASONS, error.code) ? REASONS[error.code] : undefined;
  if (known === undefined) return null;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : '';
  return [path, ...known].filter(Boolean).join(' — ');
}
