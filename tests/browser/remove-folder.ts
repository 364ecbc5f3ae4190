import { rm } from 'node:fs/promises';

/** Takes away the store of the run. */
export default async function removeFolder(): Promise<void> {
  const folder = process.env['JINGWEI_TEST_FOLDER'];
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}
