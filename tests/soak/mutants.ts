import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

/** Numbers 0 ≤ x < 1 from a seed (mulberry32), the same on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Mutation = (bytes: Buffer, random: () => number) => Buffer;

/** What happens to files: cut off, bits turned, a block lost or doubled, zeros, another file's head. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  truncated: (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  flipped: (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let flips = 1 + Math.floor(random() * 40); flips > 0; flips--) {
      const at = Math.floor(random() * copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    return copy;
  },
  holed: (bytes, random) => {
    const at = Math.floor(random() * bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + Math.floor(random() * 4096))]);
  },
  doubled: (bytes, random) => {
    const at = Math.floor(random() * bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - 4096))]);
  },
  zeroed: (bytes, random) => {
    const copy = Buffer.from(bytes);
    const at = Math.floor(random() * copy.length);
    return copy.fill(0, at, Math.min(copy.length, at + Math.floor(random() * 2048)));
  },
  untouched: (bytes) => bytes,
};
const EXTENSIONS = ['.pdf', '.docx', '.html', '.txt', '.md', '.doc', ''];

/** Writes `count` mutants of the files into a folder, a third of them under another extension; answers their paths, named after what was done. */
export function writeMutants(files: readonly string[], folder: string, count: number, seed: number): string[] {
  mkdirSync(folder, { recursive: true });
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, index) => {
    const file = files[index % files.length] ?? '';
    const name = pick(Object.keys(MUTATIONS)) ?? 'untouched';
    const extension = random() < 1 / 3 ? (pick(EXTENSIONS) ?? '') : extname(file);
    const path = join(folder, `${String(index).padStart(4, '0')}-${name}-${basename(file, extname(file))}${extension}`);
    writeFileSync(path, MUTATIONS[name]?.(readFileSync(file), random) ?? Buffer.alloc(0));
    return path;
  });
}
