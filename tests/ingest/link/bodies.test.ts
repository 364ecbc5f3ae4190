import { describe, expect, it } from 'vitest';
import type { DepartmentMention, PolicyDocument } from '../../../graph/model.ts';
import { regionById } from '../../../graph/vocabulary/regions.ts';
import { departments } from '../../../ingest/annotate/departments/departments.ts';
import { linkBodies } from '../../../ingest/link/bodies.ts';
import { makeClause } from '../make-document.ts';

/** A document of one clause in a region, with the departments that are read from it. */
function makeLinked(
  body: string,
  region: string,
  issued = '2022-02-15',
): { document: PolicyDocument; mentions: readonly DepartmentMention[] } {
  const bare = makeClause(body);
  const { name = '', level = '国家' } = regionById(region) ?? {};
  const document = { ...bare, meta: { ...bare.meta, issued, region: { id: region, code: region, name, level, also: [] } } };
  return { document, mentions: departments.run(document).departments ?? [] };
}

describe('departments in their context', () => {
  it.each<[string, string, string[]]>([
    [
      '（重庆市发展改革委牵头，市经济信息委、市财政局配合；四川省发展改革委牵头，经济和信息化厅、财政厅配合）',
      'group-chengdu-chongqing',
      [
        'development-reform@500000',
        'economy-information@500000',
        'finance-department@500000',
        'development-reform@510000',
        'economy-information@510000',
        'finance-department@510000',
      ],
    ],
    ['（责任单位：区发展改革局、工业和信息化局）', '440112', ['development-reform-bureau@440112', 'industry-information@440112']],
    ['（省财政厅、国家发展改革委、各市人民政府负责）', '510000', ['finance-department@510000', 'ndrc', 'generic']],
    [
      '（市发展改革、财政、生态环境部门负责）',
      '420100',
      ['development-reform@420100', 'finance-department@420100', 'ecology-environment@420100'],
    ],
    ['（自然资源、水利厅负责）', '510000', ['natural-resources@510000', 'water@510000']],
    ['（市商务局、化工园区管委会负责）', '420100', ['commerce@420100', 'generic']],
    ['（工业和信息化、财政部门负责）', '100000', ['generic', 'generic']],
    ['（上海海关、市商务委负责）', '310000', ['customs-local@310000', 'commerce@310000']],
    ['（各区发展改革局、财政局，市商务局负责）', '420100', ['generic', 'generic', 'commerce@420100']],
    ['（四川省发展改革委、能源局，国家能源局负责）', '100000', ['development-reform@510000', 'energy@510000', 'nea']],
    ['（省财政厅、税务局、市财政局负责）', '511700', ['finance-department@510000', 'tax@510000', 'finance-department@511700']],
    ['（成都市人民政府、财政厅负责）', '510000', ['government@510100', 'finance-department@510000']],
    ['（新疆生产建设兵团生态环境局、发展改革委负责）', '100000', ['unknown', 'generic']],
    ['（市星河办负责）', '420100', ['unknown']],
  ])('%s', (body, region, expected) => {
    const { document, mentions } = makeLinked(`推进工作。${body}`, region);
    expect(linkBodies(document, mentions).map(({ bodies, status }) => (bodies.length > 0 ? bodies.join(' ') : status))).toEqual(expected);
  });

  it('gives the smallest phrase that holds a part and the shared head as evidence', () => {
    const { document, mentions } = makeLinked('推进工作。（市发展改革、财政部门负责）', '420100');
    const printed = linkBodies(document, mentions).map(({ evidence }) => document.text.source.slice(evidence.start, evidence.end));
    expect(printed).toEqual(['市发展改革、财政部门', '财政部门']);
  });
});
