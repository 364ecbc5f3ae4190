import { describe, expect, it } from 'vitest';
import { applyTypos, findTypos, type Spelling } from '../../../api/search/understand/spelling.ts';

/** Each character of these stands for any other of them. */
const ALIKE = ['担但', '报保', '查察', '风锋', '险显', '政正', '册策测侧厕', '奖将'];
const alikeOf = (character: string): Set<string> => new Set(ALIKE.filter((row) => row.includes(character)).flatMap((row) => [...row]));

/** A spelling that knows the words; `held` are words side by side in the collection. */
function spellingOf(words: readonly string[], held: readonly string[] = []): Spelling {
  const isWord = (text: string): boolean => words.includes(text);
  return {
    cut: (text) => text.match(new RegExp([...words.toSorted((a, b) => b.length - a.length), '.'].join('|'), 'gu')) ?? [],
    isKnown: isWord,
    isTarget: isWord,
    isNamed: (word) => word === '奖励',
    isHeld: (text) => held.includes(text),
    isPlain: (character) => character === '的',
    alike: alikeOf,
  };
}

const find = (text: string, spelling: Spelling): unknown[] =>
  findTypos(text, spelling, () => false).map(({ from, to, alternatives }) => [from, to, ...alternatives]);

describe('a word with one wrong character', () => {
  it.each<[string, string[], string[], (string | null)[][], string]>([
    ['担报', ['担保'], [], [['担报', '担保']], 'one near word is read where nothing stands beside it'],
    ['担报', ['担保', '但报'], [], [['担报', null, '但报', '担保']], 'of two near words none is taken'],
    ['将励', ['奖励'], [], [['将励', '奖励']], 'a word of asking needs no neighbour'],
    ['费用担报', ['费用', '担保'], [], [['担报', null, '担保']], 'beside words that the collection never has there it is offered'],
    ['费用担报', ['费用', '担保'], ['费用担保'], [['担报', '担保']], 'beside a word that the collection has there it is read'],
    ['费用担报', ['费用', '担保', '但报'], ['费用担保'], [['担报', '担保', '但报']], 'and what else is near is offered beside it'],
    ['政册', ['政策', '政测', '政侧', '政厕', '正册'], [], [], 'with more than four near words nothing is said'],
    ['担保', ['担保', '但保'], [], [], 'a right word stays'],
  ])('%s among %j', (text, words, held, expected, _why) => {
    expect(find(text, spellingOf(words, held))).toEqual(expected);
  });

  it('one in doubt gives way to one that was read, and to one before it', () => {
    expect(find('风显担', spellingOf(['风险', '显但']))).toEqual([['风显', null, '风险']]);
    expect(find('将励担', spellingOf(['奖励', '励但']))).toEqual([['将励', '奖励']]);
  });

  it('only what was read changes the text', () => {
    const typos = findTypos('将励费用担报', spellingOf(['奖励', '费用', '担保']), () => false);
    expect(applyTypos('将励费用担报', typos)).toBe('奖励费用担报');
  });
});
