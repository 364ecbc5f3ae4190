import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What decides how a text is annotated: the readers, the rules, the lexicon, text handling and the vocabulary. */
const FOLDERS = ['../graph/text', '../graph/vocabulary', 'read', 'segment', 'annotate', 'lexicon', 'link'];
let fingerprint: string | undefined;

/** Hash of everything that decides how a text is annotated: a document annotated under another one is annotated anew when it is ingested again. */
export function pipelineFingerprint(): string {
  if (fingerprint !== undefined) return fingerprint;
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const root = fileURLToPath(new URL(folder, import.meta.url));
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|tsv|txt)$/.test(name));
    for (const name of names.sort()) hash.update(`${folder}/${name}\0`).update(readFileSync(`${root}/${name}`));
  }
  fingerprint = hash.digest('hex').slice(0, 16);
  return fingerprint;
}
