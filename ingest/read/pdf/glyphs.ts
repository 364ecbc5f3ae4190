import { withBuffer, type Engine } from './engine.ts';

/**
 * One printed character of a page. Places are in points, x to the right and y downwards along the direction in which the text runs, so that a
 * page that was turned reads like any other.
 */
export interface Glyph {
  readonly unit: string;
  readonly left: number;
  readonly right: number;
  /** Its baseline. */
  readonly y: number;
  /** Size of the font as printed. */
  readonly size: number;
  /** Whether the file has a space in front of it (one that the engine guessed does not count). */
  readonly spaced: boolean;
  /** Drawn without ink, as recognised text under or over a picture is. */
  readonly hidden: boolean;
}

/** The characters of a page that run in one direction. */
export interface Direction {
  /** Quarter turns against the clock: 0 for upright text. */
  readonly turns: number;
  readonly glyphs: Glyph[];
}

/** Stands for a character of which the file says how it is drawn but not which it is. */
export const UNKNOWN = '\ufffd';
const INVISIBLE = 3;
/** Most characters are in this range, and printed. */
const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;
const UNPRINTED = /^(?:[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff])*$/u;
/** Text that leans by more than this (radians) is a stamp or watermark across the page. */
const LEANING = 0.2;
const QUARTER = Math.PI / 2;

interface Drawn {
  readonly turns: number | null;
  readonly size: number;
  readonly hidden: boolean;
}

/** The characters of a text page in the order of the file, by direction, the one with most of them first. Watermarks that lie aslant are left out. */
export function readGlyphs(engine: Engine, textPage: number, pageTop: number): Direction[] {
  const directions = new Map<number, Glyph[]>();
  const calls = engine.pdfium;
  const count = Math.max(0, engine.FPDFText_CountChars(textPage));
  withBuffer(engine, 48, (pointer) => {
    let object = -1;
    let drawn: Drawn = { turns: 0, size: 0, hidden: false };
    let spaced = false;
    let high = '';
    for (let at = 0; at < count; at += 1) {
      const code = calls._FPDFText_GetUnicode(textPage, at);
      if ((code <= 0x20 && calls._FPDFText_HasUnicodeMapError(textPage, at) !== 1) || code === 0xa0 || code === 0x3000) {
        spaced ||= code > 0x1f && calls._FPDFText_IsGenerated(textPage, at) !== 1;
        continue;
      }
      const unknown = calls._FPDFText_HasUnicodeMapError(textPage, at) === 1;
      const unit = unknown ? UNKNOWN : high + readUnit(code);
      high = '';
      if (code >= 0xd800 && code <= 0xdbff && unit.length === 1) {
        high = unit;
        continue;
      }
      if ((code < HAN_FIRST || code > HAN_LAST) && UNPRINTED.test(unit)) continue;
      const own = calls._FPDFText_GetTextObject(textPage, at);
      if (own !== object) {
        object = own;
        drawn = readDrawn(engine, textPage, at, own, pointer);
      }
      if (drawn.turns === null) continue;
      if (calls._FPDFText_GetCharOrigin(textPage, at, pointer, pointer + 8) !== 1) continue;
      calls._FPDFText_GetLooseCharBox(textPage, at, pointer + 16);
      const { HEAPF64, HEAPF32 } = engine.pdfium;
      const [x, y] = [HEAPF64[pointer >> 3] ?? 0, HEAPF64[(pointer >> 3) + 1] ?? 0];
      const box = (pointer + 16) >> 2;
      const [left, top, right, bottom] = [HEAPF32[box] ?? x, HEAPF32[box + 1] ?? y, HEAPF32[box + 2] ?? x, HEAPF32[box + 3] ?? y];
      const place = turn(drawn.turns, { x, y, left, top, right, bottom }, pageTop);
      if (!Number.isFinite(place.left + place.right + place.y)) continue;
      const glyphs = directions.get(drawn.turns);
      const glyph: Glyph = { unit, ...place, size: drawn.size, spaced, hidden: drawn.hidden };
      if (glyphs === undefined) directions.set(drawn.turns, [glyph]);
      else glyphs.push(glyph);
      spaced = false;
    }
  });
  return [...directions].map(([turns, glyphs]) => ({ turns, glyphs })).sort((a, b) => b.glyphs.length - a.glyphs.length);
}

function readUnit(code: number): string {
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}

function readDrawn(engine: Engine, textPage: number, at: number, object: number, pointer: number): Drawn {
  const hidden = object !== 0 && engine.FPDFTextObj_GetTextRenderMode(object) === INVISIBLE;
  const printed = engine.FPDFText_GetFontSize(textPage, at);
  if (!engine.FPDFText_GetMatrix(textPage, at, pointer)) return { turns: 0, size: printed, hidden };
  const at4 = pointer >> 2;
  const [a, b, c, d] = [0, 1, 2, 3].map((index) => engine.pdfium.HEAPF32[at4 + index] ?? 0) as [number, number, number, number];
  const angle = Math.atan2(b, a);
  const turns = Math.round(angle / QUARTER);
  const straight = Math.abs(angle - turns * QUARTER) <= LEANING;
  const size = Math.abs(printed * Math.hypot(c, d));
  return { turns: straight ? (turns + 4) % 4 : null, size: size > 0 && size < 2000 ? size : 10, hidden };
}

interface Corners {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A place of the page (y upwards) as one along the text. */
function turn(turns: number, { x, y, left, top, right, bottom }: Corners, pageTop: number): Pick<Glyph, 'left' | 'right' | 'y'> {
  switch (turns) {
    case 0:
      return { left: Math.min(left, x), right: Math.max(right, x), y: pageTop - y };
    case 1:
      return { left: Math.min(bottom, top, y), right: Math.max(bottom, top, y), y: x };
    case 2:
      return { left: -Math.max(left, right, x), right: -Math.min(left, right, x), y };
    default:
      return { left: -Math.max(bottom, top, y), right: -Math.min(bottom, top, y), y: -x };
  }
}
