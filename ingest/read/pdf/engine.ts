import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';

/** Views of the engine's memory. They are replaced when it grows: take them anew after every call. */
interface Memory {
  readonly HEAPU8: Uint8Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

/** What is asked of every character, without the wrapper that takes longer than the answer; truth is 1. */
interface CharacterCalls {
  _FPDFText_GetUnicode(textPage: number, at: number): number;
  _FPDFText_IsGenerated(textPage: number, at: number): number;
  _FPDFText_HasUnicodeMapError(textPage: number, at: number): number;
  _FPDFText_GetTextObject(textPage: number, at: number): number;
  _FPDFText_GetCharOrigin(textPage: number, at: number, x: number, y: number): number;
  _FPDFText_GetLooseCharBox(textPage: number, at: number, box: number): number;
}

export type Engine = WrappedPdfiumModule & { readonly pdfium: Memory & CharacterCalls };

let loading: Promise<Engine> | undefined;

/** The PDF engine of this thread, loaded at the first call (about 50 ms) from the installed package alone. */
export function loadEngine(): Promise<Engine> {
  loading ??= startEngine();
  return loading;
}

/** Forgets the engine: after a fault inside it its memory is no longer to be trusted, and the next file gets a new one. */
export function dropEngine(): void {
  loading = undefined;
}

async function startEngine(): Promise<Engine> {
  const { init } = await import('@embedpdf/pdfium');
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const options = { wasmBinary: new Uint8Array(wasm).buffer };
  const engine = await init(options);
  engine.PDFiumExt_Init();
  return engine as Engine;
}

/** Lends `size` bytes of the engine's memory to `use` and gives them back however it ends. */
export function withBuffer<T>(engine: Engine, size: number, use: (pointer: number) => T): T {
  const { malloc, free } = engine.pdfium.wasmExports;
  const pointer = malloc(Math.max(size, 8));
  if (pointer === 0) throw new RangeError('the PDF engine has no memory left');
  try {
    return use(pointer);
  } finally {
    free(pointer);
  }
}
