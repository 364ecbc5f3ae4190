import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { instruments } from '../../../ingest/annotate/instruments/instruments.ts';
import { makeClause } from '../make-document.ts';

/** A clause whose means are marked in its text: {绿色信贷:credit}; what a list is expanded to stands behind ||, parted by +. */
interface Marked {
  readonly body: string;
  readonly means: readonly { readonly surface: string; readonly class: string }[];
}

const HERE = new URL('./', import.meta.url);

function readMarked(line: string): Marked {
  const [marked = '', expanded = ''] = line.split('||');
  const means = [...marked.matchAll(/\{([^{}]*):([a-z_]+)\}/gu), ...expanded.matchAll(/([^+\s][^+]*):([a-z_]+)/gu)];
  return {
    body: marked.replace(/\{([^{}]*):[a-z_]+\}/gu, '$1').trim(),
    means: means.map(([, surface = '', inClass = '']) => ({ surface: surface.trim(), class: inClass })),
  };
}

const clausesOf = (folder: string): Marked[] =>
  readdirSync(new URL(`${folder}/`, HERE)).flatMap((name) =>
    readFileSync(new URL(`${folder}/${name}`, HERE), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map(readMarked),
  );

/** As the scorer of the annotation guide matches: one holds the other and is no more than two and a half times as long. */
function overlaps(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.includes(short) && short.length >= Math.min(4, long.length) && short.length / long.length >= 0.4;
}

// Each file was marked before the program read it. Class and surface F1 then: .85 and .75 (two files), .83 and .82, .87 and .74, .89 and .84,
// .84 and .76, .89 and .77, .88 and .84, .89 and .65 (supervision of banks), .77 and .76. Of nine more .84 and .76 pooled, each read after what the
// one before it showed was mended; five of them hold provincial and national texts as printed: .74 and .63 (guarantees and trade), .79 and .68 (work
// resumed, care, schools), .81 and .72 (carbon peaking, development zones), .91 and .81 (energy, building), .91 and .75 (security of energy); the
// others .89 and .76, .88 and .79, .87 and .89, .86 and .83. What stays are names that only the marker took for means.
// The sentences of `fields`, ten a field: at first sight .81 and .75 (finance, medicine, industry, farming, data, trade) before names of those
// fields were added; after them .82 and .87 (trade-in and charging, transport, safety), whose names had been listed too, though not from the
// sentences, and .79 and .80 (schools and sport, markets, welfare and housing), whose names nobody had listed; 14 more in other
// fields without listed names .76 and .73.
it.each([
  { folder: 'marked', classes: 0.88, surfaces: 0.83 },
  { folder: 'fields', classes: 0.855, surfaces: 0.885 },
])('means in clauses of many fields: $folder', ({ folder, classes, surfaces }) => {
  const sums = { right: 0, wanted: 0, found: 0, rightClasses: 0, wantedClasses: 0, foundClasses: 0 };
  for (const { body, means } of clausesOf(folder)) {
    const found = instruments.run(makeClause(body)).instruments ?? [];
    const left = [...found];
    const wanted = [...new Map(means.map((one) => [one.surface, one])).values()];
    for (const { surface } of wanted) {
      const at = left.findIndex((one) => overlaps(surface, one.surface));
      if (at >= 0) left.splice(at, 1);
    }
    const [wantedClasses, foundClasses] = [new Set(wanted.map((one) => one.class)), new Set(found.map((one) => one.class))];
    sums.right += found.length - left.length;
    sums.wanted += wanted.length;
    sums.found += found.length;
    sums.rightClasses += wantedClasses.intersection(foundClasses).size;
    sums.wantedClasses += wantedClasses.size;
    sums.foundClasses += foundClasses.size;
  }
  expect((2 * sums.right) / (sums.wanted + sums.found)).toBeGreaterThan(surfaces);
  expect((2 * sums.rightClasses) / (sums.wantedClasses + sums.foundClasses)).toBeGreaterThan(classes);
});
