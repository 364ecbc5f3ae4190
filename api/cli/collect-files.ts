import type { FileOutcome } from '../../ingest/ingest-files.ts';
import { findFiles } from '../../ingest/read/find-files.ts';

/** The files that the arguments name, each once, and the arguments that name none, with the reason. */
export async function collectFiles(
  paths: readonly string[],
): Promise<{ files: string[]; missing: Extract<FileOutcome, { status: 'failed' }>[] }> {
  const files: string[] = [];
  const missing: Extract<FileOutcome, { status: 'failed' }>[] = [];
  for (const path of paths) {
    try {
      files.push(...(await findFiles([path])));
    } catch (error) {
      missing.push({ path, status: 'failed', error });
    }
  }
  return { files: [...new Set(files)], missing };
}
