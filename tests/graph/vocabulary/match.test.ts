import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeMatcher } from '../../../graph/vocabulary/match.ts';

type Entry = readonly [string, string | null];

/** The rule, written down without any index: at each place try every surface, keep the longest. */
function matchNaively(entries: readonly Entry[], text: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length;) {
    const fitting = entries.filter(([surface]) => surface !== '' && text.startsWith(surface, start));
    const length = Math.max(0, ...fitting.map(([surface]) => surface.length));
    const entry = fitting.find(([surface]) => surface.length === length)?.[1];
    if (entry !== undefined && entry !== null) found.push(`${start}-${start + length} ${entry}`);
    start += Math.max(1, length);
  }
  return found;
}

test('finds what the rule says, for any names and any text', () => {
  const word = fc.string({ unit: fc.constantFrom('东', '北', '亚', '贷', '𠮷'), maxLength: 4 });
  const entry = fc.tuple(word, fc.option(word, { nil: null }));
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('东', '北', '亚', '贷', '𠮷'), maxLength: 40 }),
      (entries, text) => {
        const found = makeMatcher<string>(entries)(text);
        expect(found.map(({ start, end, entry }) => `${start}-${end} ${entry}`)).toEqual(matchNaively(entries, text));
        for (const { start, end, surface } of found) expect(text.slice(start, end)).toBe(surface);
      },
    ),
  );
});

test('a negative label takes its characters and yields nothing', () => {
  const find = makeMatcher([
    ['东北', 'northeast'],
    ['东北亚', null],
  ]);
  expect(find('东北亚与东北').map(({ start }) => start)).toEqual([4]);
});

test('100,000 names are matched in a long text', () => {
  const names = Array.from({ length: 100_000 }, (_, at) => [`第${at}号工具贷款`, at] as const);
  const find = makeMatcher<number>(names);
  const text = '鼓励银行发放第4711号工具贷款，'.repeat(5_000);
  expect(find(text)).toHaveLength(5_000);
});

test('finds every name where one character is followed by many others', () => {
  const names = Array.from({ length: 300 }, (_, each) => `东${String.fromCharCode(0x4e00 + ((each * 37) % 301))}`);
  const find = makeMatcher(names.map((name) => [name, name] as const));
  for (const name of names) expect(find(`在${name}。`).map(({ entry }) => entry)).toEqual([name]);
  expect(find(`东${String.fromCharCode(0x9000)}东`)).toEqual([]);
});
