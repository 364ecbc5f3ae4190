import { JingweiError, type ErrorPlace } from './errors.ts';

/** Half-open range `[start, end)` in UTF-16 units of the source text as its reader returned it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const NOWHERE: ErrorPlace = {};

/** Refuses bounds that are no integers, reversed, empty or outside a text of `length` units (`BAD_SPAN`, with the place if it is known). */
export function checkSpan({ start, end }: Span, length: number, place: ErrorPlace = NOWHERE): void {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > length) {
    throw new JingweiError('BAD_SPAN', `span [${start}, ${end}) does not lie inside a text of ${length} units`, { place });
  }
}

/** Makes a span inside a text of `length` units, its bounds checked. */
export function checkedSpan(start: number, end: number, length: number, place: ErrorPlace = NOWHERE): Span {
  const span = { start, end };
  checkSpan(span, length, place);
  return span;
}

/** The characters that a span stands for. */
export function sliceSpan(source: string, span: Span): string {
  checkSpan(span, source.length);
  return source.slice(span.start, span.end);
}

/** Whether `inner` lies inside `outer`, bounds included. */
export function spanContains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
