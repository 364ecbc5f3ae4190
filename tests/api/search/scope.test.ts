import { describe, expect, it } from 'vitest';
import type { IndexDocument } from '../../../api/search/index/types.ts';
import { createIndex } from '../../../api/search/index/clauseIndex.ts';
import { findScope } from '../../../api/search/scope.ts';
import type { Understanding } from '../../../api/search/understand/types.ts';
import { vocabularyNames } from '../../../api/search/understand/names.ts';
import { loadWeights } from '../../../api/search/weights.ts';

const names = vocabularyNames();
const index = createIndex((text) => text.split(''), loadWeights());
/** A document of 重庆, one of 四川, one of both together, one of the country. */
for (const regionId of ['500000', '510000', 'group-chengdu-chongqing', '100000']) {
  const document: IndexDocument = {
    id: regionId,
    name: regionId,
    title: regionId,
    docNumber: null,
    regionId,
    issuerIds: [],
    year: null,
    issued: null,
    clauses: [],
  };
  index.replaceDocument(document);
}

function asking(...regions: readonly string[]): Understanding {
  const chips = regions.map((value) => ({
    id: `region:${value}`,
    kind: 'region' as const,
    kindName: '地区',
    name: names.regionById(value)?.name ?? value,
    value,
    surface: value,
    filters: true,
    alternatives: [],
  }));
  return {
    normalised: '',
    intent: 'compare',
    intentName: '',
    chips,
    corrections: [],
    suggestions: [],
    unknown: [],
    groups: [],
    negated: false,
  };
}

describe('which documents speak for the regions of a question', () => {
  it.each([
    [[], ['100000', '500000', '510000', 'group-chengdu-chongqing'], 'none named: all'],
    [['500000'], ['500000'], 'one member: its own'],
    [['500000', '510000'], ['500000', '510000', 'group-chengdu-chongqing'], 'all members: what they do together as well'],
    [['group-chengdu-chongqing'], ['group-chengdu-chongqing'], 'the group: its own'],
    [['460000'], [], 'a region that is not held: none'],
  ])('%j → %j (%s)', (regions, documents) => {
    const scope = findScope(asking(...regions), {}, index, names);
    expect(scope.documents.map(({ id }) => id).sort()).toEqual(documents);
    expect(scope.missing.map(({ zh }) => zh)).toEqual(documents.length === 0 ? [names.regionById('460000')?.name] : []);
  });
});
