import { expect, it } from 'vitest';
import type { PageLine } from '../../../../ingest/read/pdf/page.ts';
import { joinParagraphs } from '../../../../ingest/read/pdf/paragraphs.ts';

const SIZE = 16;
const LEFT = 90;
const COLUMNS = 26;
/** Two ideographic spaces. */
const INDENT = '\u3000\u3000';

/** Lines of one page in 16 point type at a margin of 26 characters; leading ideographic spaces indent, the rest is as wide as it is long. */
function page(...texts: readonly string[]): PageLine[] {
  return texts.map((printed, index) => {
    const text = printed.trimStart();
    const left = LEFT + (printed.length - text.length) * SIZE;
    const right = left + text.length * SIZE;
    return { page: 1, text, left, right, y: 100 + index * 28, size: SIZE, block: 0, kind: 'text', gaps: 0, hidden: false, head: SIZE };
  });
}

const filler = '鼓励金融机构加大对绿色低碳领域的支持力度持续完善体系'.slice(0, COLUMNS);

it.each([
  [
    'a title in book marks that a line set short cuts',
    [INDENT + '为深入贯彻落实《中共中央国务院关于完整', '准确全面贯彻新发展理念做好碳达峰工作的意见》有关要求，制定本方案。'],
    ['为深入贯彻落实《中共中央国务院关于完整准确全面贯彻新发展理念做好碳达峰工作的意见》有关要求，制定本方案。'],
  ],
  [
    'wrapped lines at the margin, and a new paragraph at the indent',
    [`${INDENT}${filler.slice(0, 24)}`, filler, '建立机制。', `${INDENT}${filler.slice(0, 24)}`, '完善制度。'],
    [`${filler.slice(0, 24)}${filler}建立机制。`, `${filler.slice(0, 24)}完善制度。`],
  ],
  [
    'an ordinal that begins a paragraph though the line before is full',
    [`${INDENT}${filler.slice(0, 22)}。）`, INDENT + '二、完善保障措施', `${INDENT}${filler.slice(0, 24)}`, '强化监督。'],
    [`${filler.slice(0, 22)}。）`, '二、完善保障措施', `${filler.slice(0, 24)}强化监督。`],
  ],
])('%s', (_what, lines, paragraphs) => {
  const before = page(`${INDENT}${filler.slice(0, 24)}`, filler, filler, '持续推进。');
  const joined = joinParagraphs([...before, ...page(...lines).map((line) => ({ ...line, y: line.y + 112 }))]);
  expect(joined.slice(1).map((paragraph) => paragraph.map((line) => line.text).join(''))).toEqual(paragraphs);
});
