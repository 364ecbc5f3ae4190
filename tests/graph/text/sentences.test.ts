import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../graph/text/sentences.ts';

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  const cases: readonly [string, readonly string[]][] = [
    ['鼓励创新。支持试点；探索路径', ['鼓励创新。', '支持试点；', '探索路径']],
    ['责令改正;处罚款！', ['责令改正;', '处罚款！']],
    ['（一是加强；二是完善。）落实《甲。乙》要求。', ['（一是加强；二是完善。）落实《甲。乙》要求。']],
    ['他说“可以。”随后施行。', ['他说“可以。”随后施行。']],
    ['推动“绿色。发展没有闭合。下一句。', ['推动“绿色。', '发展没有闭合。', '下一句。']],
    ['请贯彻落实.本办法3.5版由X.Y公司解释.', ['请贯彻落实.', '本办法3.5版由X.Y公司解释.']],
    ['第一段\n第二段', ['第一段', '第二段']],
    ['  ', []],
  ];
  test.each(cases)('%s', (text, sentences) => expect(split(text)).toEqual(sentences));

  test('leaves nothing out but white space, in order, without overlap', () => {
    const unit = fc.constantFrom('绿', '。', '；', ';', '（', '）', '“', '”', '《', '》', '\n', ' ', '！', '.', '3');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
        const text = units.join('');
        expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
