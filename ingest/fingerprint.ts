import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What decides how a text is annotated: the readers, the rules, the lexicon, text handling and the vocabulary. */
const FOLDERS = ['../graph/text', '../graph/vocabulary', 'read', 'segment', 'annotate', 'lexicon', 'link'];
/** Of these, what decides which text comes out of a file: the readers and the tables and cues that they use. */
export const READING = [
  '../graph/text/',
  'read/',
  'segment/cues.ts',
  'lexicon/addressee-endings.tsv',
  'lexicon/closing-cues.tsv',
  'lexicon/common-characters.tsv',
  'lexicon/document-types.tsv',
  'lexicon/organisation-endings.tsv',
  'lexicon/page-containers.tsv',
  'lexicon/page-furniture.tsv',
  'lexicon/page-labels.tsv',
  'lexicon/part-cues.tsv',
];
let fingerprint: string | undefined;

/**
 * Hash of everything that decides how a text is annotated, and after a `-` of what decides how a file is read: a document annotated under
 * another one is annotated anew when it is ingested again, from the text that the store keeps if its file would be read as it was.
 */
export function pipelineFingerprint(): string {
  if (fingerprint !== undefined) return fingerprint;
  const [annotation, reading] = [createHash('sha256'), createHash('sha256')];
  for (const folder of FOLDERS) {
    const root = fileURLToPath(new URL(folder, import.meta.url));
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|tsv|txt)$/.test(name));
    for (const name of names.sort()) {
      const path = `${folder}/${name}`;
      const bytes = readFileSync(`${root}/${name}`);
      annotation.update(`${path}\0`).update(bytes);
      if (READING.some((each) => path.startsWith(each))) reading.update(`${path}\0`).update(bytes);
    }
  }
  fingerprint = `${annotation.digest('hex').slice(0, 16)}-${reading.digest('hex').slice(0, 8)}`;
  return fingerprint;
}

/** The part of a fingerprint that says how files are read; empty where it says nothing of it. */
export function readingPart(pipeline: string | null | undefined): string {
  return pipeline?.split('-')[1] ?? '';
}

/** The fingerprint of a document that is annotated now, from texts that were read under `former`. */
export function annotatedAnew(former: string | null | undefined): string {
  return `${pipelineFingerprint().split('-')[0] ?? ''}-${readingPart(former)}`;
}

/** Whether a document with this fingerprint was annotated under the rules and tables as they are. */
export function isAnnotatedNow(pipeline: string | null | undefined): boolean {
  return pipeline === annotatedAnew(pipeline);
}
