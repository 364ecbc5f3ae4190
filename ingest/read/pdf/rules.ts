import { withBuffer, type Engine } from './engine.ts';

/** A ruled line of a page, in the page's own points with y downwards: level where `y1 === y2`, upright where `x1 === x2`. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A page's edges in its own points, y upwards: they need not begin at 0. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is drawn on a page beside its text. */
export interface Drawing {
  readonly rules: readonly Rule[];
  /** Share of the page that its largest picture covers, 0 to 1. */
  readonly picture: number;
}

const A4: PageBox = { left: 0, top: 842, right: 595, bottom: 0 };
const PATH = 2;
const IMAGE = 3;
/** Points: shorter strokes are marks, not rules. */
const SHORTEST = 8;
const STRAIGHT = 1.5;
/** A drawing of more strokes is a map or a chart; what is ruled in it is no table. */
const MOST_RULES = 4000;

/** The page's edges; A4 where the file says nothing sensible. */
export function readPageBox(engine: Engine, page: number): PageBox {
  return withBuffer(engine, 16, (pointer) => {
    const told = engine.FPDF_GetPageBoundingBox(page, pointer);
    const [left, top, right, bottom] = readFloats(engine, pointer, 4) as [number, number, number, number];
    return told && right - left > 1 && top - bottom > 1 ? { left, top, right, bottom } : A4;
  });
}

export function readDrawing(engine: Engine, page: number, box: PageBox): Drawing {
  const rules: Rule[] = [];
  let picture = 0;
  withBuffer(engine, 32, (pointer) => {
    const count = engine.FPDFPage_CountObjects(page);
    for (let at = 0; at < count && rules.length < MOST_RULES; at += 1) {
      const object = engine.FPDFPage_GetObject(page, at);
      const type = engine.FPDFPageObj_GetType(object);
      if (type !== PATH && type !== IMAGE) continue;
      if (!engine.FPDFPageObj_GetBounds(object, pointer, pointer + 4, pointer + 8, pointer + 12)) continue;
      const [left, bottom, right, top] = readFloats(engine, pointer, 4) as [number, number, number, number];
      if (type === IMAGE)
        picture = Math.max(picture, ((right - left) * (top - bottom)) / ((box.right - box.left) * (box.top - box.bottom)));
      else if (right - left > SHORTEST || top - bottom > SHORTEST) readPath(engine, object, pointer, box.top, rules);
    }
  });
  return { rules: rules.length < MOST_RULES ? rules : [], picture: Math.min(picture, 1) };
}

function readPath(engine: Engine, object: number, pointer: number, pageTop: number, rules: Rule[]): void {
  if (!engine.FPDFPageObj_GetMatrix(object, pointer)) return;
  const [a, b, c, d, e, f] = readFloats(engine, pointer, 6) as [number, number, number, number, number, number];
  const count = engine.FPDFPath_CountSegments(object);
  let start: readonly [number, number] | null = null;
  let from: readonly [number, number] | null = null;
  for (let at = 0; at < count && rules.length < MOST_RULES; at += 1) {
    const segment = engine.FPDFPath_GetPathSegment(object, at);
    if (!engine.FPDFPathSegment_GetPoint(segment, pointer, pointer + 4)) continue;
    const [x, y] = readFloats(engine, pointer, 2) as [number, number];
    const to = [a * x + c * y + e, pageTop - (b * x + d * y + f)] as const;
    const type = engine.FPDFPathSegment_GetType(segment);
    if (type === 2) start = to;
    else if (type === 0 && from !== null) addRule(rules, from, to);
    from = to;
    if (engine.FPDFPathSegment_GetClose(segment) && start !== null) addRule(rules, to, start);
  }
}

function addRule(rules: Rule[], [xa, ya]: readonly [number, number], [xb, yb]: readonly [number, number]): void {
  const [x1, x2, y1, y2] = [Math.min(xa, xb), Math.max(xa, xb), Math.min(ya, yb), Math.max(ya, yb)];
  const middle = { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
  if (y2 - y1 <= STRAIGHT && x2 - x1 >= SHORTEST) rules.push({ x1, x2, y1: middle.y, y2: middle.y });
  else if (x2 - x1 <= STRAIGHT && y2 - y1 >= SHORTEST) rules.push({ x1: middle.x, x2: middle.x, y1, y2 });
}

function readFloats(engine: Engine, pointer: number, count: number): number[] {
  return Array.from({ length: count }, (_empty, index) => engine.pdfium.HEAPF32[(pointer >> 2) + index] ?? 0);
}
