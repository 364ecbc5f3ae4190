import { Zip, ZipDeflate } from 'fflate';

/** One part of a package; its text is asked for piece by piece, after the parts before it have been written. */
export interface Part {
  readonly path: string;
  readonly pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

/** A ZIP package as bytes, written while its parts are made: nothing is kept but a record for each part. */
export async function* writeZip(parts: Iterable<Part>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    if (bytes.length > 0) ready.push(bytes);
  });
  const encoder = new TextEncoder();
  for (const { path, pieces } of parts) {
    const entry = new ZipDeflate(path, { level: 6 });
    zip.add(entry);
    for await (const piece of pieces) {
      entry.push(typeof piece === 'string' ? encoder.encode(piece) : piece);
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
