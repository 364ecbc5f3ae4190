/** A half-open range in UTF-16 units, as the API gives it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A range of a text with what it means, e.g. a fact's id. */
export interface Layer<Key> extends TextRange {
  readonly key: Key;
}

/** A piece of text over which the same layers lie throughout. */
export interface Segment<Key> extends TextRange {
  readonly text: string;
  /** Keys of the layers over it, in the order given. */
  readonly keys: readonly Key[];
}

/** Cuts `text` between `start` and `end` wherever a layer begins or ends. The pieces joined are the text again; layers outside are ignored. */
export function cutSegments<Key>(
  text: string,
  layers: readonly Layer<Key>[],
  within: TextRange = { start: 0, end: text.length },
): Segment<Key>[] {
  const cuts = new Set([within.start, within.end]);
  for (const layer of layers) for (const cut of [layer.start, layer.end]) if (cut > within.start && cut < within.end) cuts.add(cut);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).flatMap((start, index) => {
    const end = places[index + 1] ?? within.end;
    const keys = layers.filter((layer) => layer.start < end && start < layer.end).map(({ key }) => key);
    return start === end ? [] : [{ start, end, text: text.slice(start, end), keys }];
  });
}

/** The lines of a text as ranges, without their line breaks; empty lines are left out. */
export function findParagraphs(text: string): TextRange[] {
  const paragraphs: TextRange[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') paragraphs.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return paragraphs;
}
