import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { showNames } from '../../../api/cli/review.ts';
import { printedWidth } from '../../../graph/text/characters.ts';
import { contributionOf } from '../../../ingest/link-facts.ts';
import { annotate, plainSource } from '../../../ingest/pipeline.ts';
import { groupUnknown, listUnknown, readUnknown, type Unknown, type UnknownName } from '../../../ingest/review.ts';
import { ingest, temporaryStore } from '../../seeds.ts';

const at = { kind: 'department', class: null, document: '甲', path: '1', text: '由市惠企联办牵头。' } as const;
const unknown = (name: string, more: Partial<Unknown> = {}): Unknown => ({ ...at, name, ...more });
const shortly = (names: readonly UnknownName[]) => names.map(({ name, count, documents }) => [name, count, documents]);

describe('unknown names', () => {
  it('are grouped by what is printed, the most frequent first, with the sentence where they stand', () => {
    const names = groupUnknown([
      unknown('市人才局', { text: '一、总则。由市人才局负责。' }),
      unknown('市惠企联办', { document: '乙', path: '2' }),
      unknown('市惠 企联办'),
    ]);
    expect(shortly(names)).toEqual([
      ['市惠企联办', 2, 2],
      ['市人才局', 1, 1],
    ]);
    expect(names.map(({ sentence, document, path }) => [sentence, document, path])).toEqual([
      ['由市惠企联办牵头。', '乙', '2'],
      ['由市人才局负责。', '甲', '1'],
    ]);
  });

  it.each<[string, Unknown, string[]]>([
    ['a list of actors is taken apart', unknown('农机合作社、农机服务主体', { kind: 'bearer' }), ['农机合作社', '农机服务主体']],
    ['a name with 和 stays whole', unknown('工业和信息化中心', { kind: 'bearer' }), ['工业和信息化中心']],
    ['a sentence is no name', unknown('市惠企联办，要认真落实', { kind: 'bearer' }), ['市惠企联办', '要认真落实']],
    ['nor is half of one', unknown('市惠企联办。各区'), []],
    ['nor is one character', unknown('办'), []],
    ['what names no one asks for no line', unknown('各地区', { kind: 'addressee' }), []],
    ['an instrument that is called as its class asks for none', unknown('绿色债券', { kind: 'instrument', class: 'bond' }), []],
    ['any other instrument does', unknown('云雀融', { kind: 'instrument', class: 'credit' }), ['云雀融']],
  ])('%s', (_what, one, names) => expect(groupUnknown([one]).map(({ name }) => name)).toEqual(names));

  it('are shown with what to do, within 100 columns', () => {
    const shown = showNames(
      groupUnknown([
        unknown('市惠企联办', { text: '推进工作'.repeat(60) + '由市惠企联办牵头。' }),
        unknown('云雀融', { kind: 'instrument', class: 'credit' }),
      ]),
    );
    expect(shown).toContain('body-patterns.tsv');
    expect(shown).toContain('云雀融〔绿色信贷〕  1 次，1 份文件');
    expect(shown).toMatch(/……[推进工作\s]+由市\s*惠企联办牵头。”/);
    expect(shown.split('\n').filter((line) => printedWidth(line) > 100)).toEqual([]);
    expect(showNames([])).toBe('没有词表不认识的名称。');
  });
});

describe('unknown names of a store', () => {
  const { store, folder, dispose } = temporaryStore();
  const TEXT =
    '关于推进绿色金融发展的通知\n\n晋银发〔2024〕53号\n\n一、大力发展绿色保险。鼓励保险机构创新。鼓励技术持有方投保。（责任单位：山西省财政厅、山西省惠企联办）\n';
  beforeAll(async () => {
    const path = join(folder, 'notice.txt');
    writeFileSync(path, TEXT);
    await ingest(store, [path]);
  });
  afterAll(dispose);

  it('are those of its mentions and of its unbound statements, the same as of the file', async () => {
    const stored = await readUnknown(store);
    const document = annotate('notice', plainSource(TEXT));
    expect(stored.map(({ documentId: _held, ...name }) => name)).toEqual(
      groupUnknown(listUnknown(contributionOf(document), document.meta.title ?? '')),
    );
    expect(new Set(stored.map(({ documentId }) => documentId)).size).toBe(1);
    expect(stored.map(({ kind, name, path }) => [kind, name, path])).toEqual(
      expect.arrayContaining([
        ['department', '山西省惠企联办', '1'],
        ['bearer', '技术持有方', '1'],
      ]),
    );
    expect(stored.map(({ name }) => name)).not.toContain('保险机构');
    expect(stored.map(({ name }) => name)).not.toContain('山西省财政厅');
  });
});
