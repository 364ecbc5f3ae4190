import type { QueryName, QueryParameters } from '../../graph/store/queries.ts';

const documents = ['aaaa', 'bbbb', 'cccc', 'dddd'] as const;
const clauses = documents.flatMap((id) => [`${id}/front`, `${id}/3`, `${id}/3/14`]);
const bodies = ['cbirc@140000', 'nfra@140000', 'finance@140000', 'finance@110000'];
const instruments = ['green_insurance', 'green_insurance.liability', 'green_credit'];
const regions = ['100000', '110000', '130000', '140000', 'jingjinji'];
const none = ["' OR 1=1 --", '"}) DETACH DELETE n //', ''];

const ALL_DUTIES = {
  ...{ own: ['insurer'], around: ['financial'], documents, group: 1, main: '', until: '', modalities: [], timed: 0 },
  ...{ afterClause: -1, afterStatement: -1, afterId: '', limit: 9 },
};

const ALL_TARGETS = {
  ...{ documents, kinds: ['覆盖率|%'], ranges: ['0 none~'] },
  ...{ afterDue: '', afterDocument: '', afterPosition: -1, afterId: '', limit: 9 },
};

const ALL_TASKS = { id: 'finance@140000', role: '', regions: [], without: [], offset: 0, limit: 9 };

const ALL_USES = { ids: instruments, without: [], regions: [], body: '', role: '', beside: [], type: '' };

/** Parameters for every named query over the documents of `contributions.ts`; the first of each answers at least one row, the last none. */
export const QUERY_CASES: { readonly [N in QueryName]: readonly QueryParameters<N>[] } = {
  storeState: [{}],
  documentsById: [{ ids: [...documents, 'ref-title:条例'] }, { ids: ['aaaa'] }, { ids: none }],
  documentIds: [{ regions: [] }, { regions: ['140000'] }, { regions: ['110000', 'jingjinji'] }, { regions: ['130000'] }],
  documentsChangedSince: [{ since: 0 }, { since: 2 }, { since: 99 }],
  documentsByKey: [{ keys: ['number:228', 'title:方案', 'sha-aaaa', 'title:条例'] }, { keys: none }],
  clausesByDocument: [{ ids: documents }, { ids: ['bbbb'] }, { ids: none }],
  clausesById: [{ ids: clauses }, { ids: ['cccc/3/14', 'aaaa/3'] }, { ids: none }],
  textsByDocument: [{ ids: documents }, { ids: none }],
  issuersByDocument: [{ ids: documents }, { ids: none }],
  addresseesByDocument: [{ ids: documents }, { ids: none }],
  findingsByDocument: [{ ids: documents }, { ids: none }],
  sourcesByDocument: [{ ids: documents }, { ids: none }],
  sourcesByPath: [{ paths: ['/policies/bbbb.txt', '/policies/aaaa.txt'] }, { paths: none }],
  sourcesByCollection: [{ collection: '' }, { collection: 'samples' }, { collection: "own' OR ''='" }],
  departmentsByClause: [{ ids: clauses }, { ids: ['aaaa/3/14'] }, { ids: none }],
  instrumentsByClause: [{ ids: clauses }, { ids: ['aaaa/3/14'] }, { ids: none }],
  targetsByClause: [{ ids: clauses }, { ids: none }],
  statementsByClause: [{ ids: clauses }, { ids: none }],
  termsByClause: [{ ids: clauses }, { ids: none }],
  bindingsByClause: [{ ids: clauses }, { ids: none }],
  referencesByClause: [{ ids: clauses }, { ids: none }],
  regionsByClause: [{ ids: clauses }, { ids: none }],
  unknownNames: [{ kinds: ['issuer', 'department'] }, { kinds: ['instrument'] }, { kinds: none }],
  unboundStatements: [{}],
  citationsByDocument: [{ ids: documents }, { ids: ['bbbb'] }, { ids: none }],
  citationsOfDocument: [{ ids: [...documents, 'ref-title:条例'] }, { ids: ['cccc'] }, { ids: none }],
  bodiesById: [{ ids: bodies }, { ids: none }],
  regionsById: [{ ids: regions }, { ids: none }],
  actorsById: [{ ids: ['insurer', 'financial'] }, { ids: none }],
  instrumentsById: [{ ids: instruments }, { ids: none }],
  regionMembership: [{ ids: ['jingjinji'] }, { ids: ['110000'] }, { ids: ['140000'] }],
  instrumentsBelow: [{ id: 'green_insurance' }, { id: 'green_credit' }, { id: none[0] ?? '' }],
  successionsByBody: [{ ids: ['nfra@140000'] }, { ids: ['cbirc@140000'] }, { ids: ['finance@140000'] }],
  dutiesByBody: [
    { ...ALL_TASKS },
    { ...ALL_TASKS, role: 'lead' },
    { ...ALL_TASKS, role: 'support' },
    { ...ALL_TASKS, offset: 1, limit: 1 },
    { ...ALL_TASKS, without: ['bbbb'] },
    { ...ALL_TASKS, regions: ['110000'] },
    { ...ALL_TASKS, id: 'x' },
  ],
  dutyTotals: [
    { id: 'finance@140000', regions: [], without: [] },
    { id: 'finance@140000', regions: ['140000'], without: ['bbbb'] },
    { id: 'x', regions: [], without: [] },
  ],
  partnersOfBody: [
    { id: 'finance@140000', without: [] },
    { id: 'nfra@140000', without: ['aaaa'] },
    { id: 'x', without: [] },
  ],
  spellingsOfBody: [
    { id: 'finance@140000', without: [] },
    { id: 'nfra@140000', without: ['aaaa'] },
    { id: 'x', without: [] },
  ],
  bodiesOfOffice: [
    { office: 'finance', without: [] },
    { office: 'finance', without: documents },
    { office: 'nfra', without: [] },
    { office: 'fin', without: [] },
  ],
  dutiesOfBound: [
    { ...ALL_DUTIES },
    { ...ALL_DUTIES, group: 2, own: ['financial'], around: ['insurer'] },
    { ...ALL_DUTIES, group: 3, own: ['finance@140000'] },
    { ...ALL_DUTIES, group: 3, own: ['finance@140000', 'nfra@140000', 'cbirc@140000'], main: 'deploy', timed: 1 },
    { ...ALL_DUTIES, limit: 1 },
    { ...ALL_DUTIES, documents: ['bbbb', 'aaaa'], afterClause: 3, afterStatement: 1, afterId: 'bbbb/3/14.s1' },
    { ...ALL_DUTIES, until: '2025-12-31', modalities: ['explore'] },
    { ...ALL_DUTIES, until: 'none' },
    { ...ALL_DUTIES, modalities: ['oblige'] },
    { ...ALL_DUTIES, own: none, around: none },
  ],
  dutyCounts: [
    { own: ['insurer'], around: ['financial', 'nfra@140000', 'finance@140000'], documents },
    { own: ['finance@140000'], around: [], documents: ['aaaa', 'cccc'] },
    { own: none, around: [], documents },
  ],
  boundBodies: [{}],
  boundCounts: [{ documents: [] }, { documents: ['bbbb'] }, { documents: none }],
  documentsByIssuer: [{ ids: bodies }, { ids: none }],
  targetTallies: [{ documents }, { documents: ['bbbb'] }, { documents: none }],
  targetsByDeadline: [
    { ...ALL_TARGETS },
    { ...ALL_TARGETS, limit: 1 },
    { ...ALL_TARGETS, afterDue: '2025-12-31', afterDocument: 'bbbb', afterPosition: 1, afterId: 'bbbb/3/14.t1' },
    { ...ALL_TARGETS, ranges: ['2025 2026', 'none none~'] },
    { ...ALL_TARGETS, ranges: ['0 2025'] },
    { ...ALL_TARGETS, kinds: none },
  ],
  usesByInstrument: [
    { ids: instruments, regions: [], documents: [] },
    { ids: instruments, regions: ['140000'], documents: [] },
    { ids: instruments, regions: [], documents: ['bbbb', 'cccc'] },
    { ids: none, regions: [], documents: [] },
  ],
  usesByDocument: [
    { ids: documents, class: '' },
    { ids: ['aaaa'], class: '' },
    { ids: documents, class: 'insurance' },
    { ids: none, class: '' },
  ],
  useTallies: [
    { ids: documents, by: 'class' },
    { ids: documents, by: 'policyType' },
    { ids: none, by: 'class' },
  ],
  assignmentTallies: [{ ids: documents }, { ids: ['bbbb'] }, { ids: none }],
  assignedBodies: [{}],
  assignmentsByDocument: [{ ids: documents }, { ids: ['bbbb'] }, { ids: none }],
  usesListed: [
    { ...ALL_USES, offset: 0, limit: 99 },
    { ...ALL_USES, offset: 1, limit: 2 },
    { ...ALL_USES, offset: 0, limit: 99, without: ['bbbb'] },
    { ...ALL_USES, offset: 0, limit: 99, regions: ['140000'] },
    { ...ALL_USES, offset: 0, limit: 99, body: 'finance@140000' },
    { ...ALL_USES, offset: 0, limit: 99, body: 'finance@140000', role: 'lead' },
    { ...ALL_USES, offset: 0, limit: 99, beside: ['green_insurance'] },
    { ...ALL_USES, offset: 0, limit: 99, type: 'supply' },
    { ...ALL_USES, offset: 0, limit: 99, ids: none },
  ],
  useTotals: [
    { ...ALL_USES },
    { ...ALL_USES, without: ['aaaa', 'cccc'] },
    { ...ALL_USES, regions: ['140000'], beside: ['green_insurance'] },
    { ...ALL_USES, body: 'finance@140000', type: 'environment' },
    { ...ALL_USES, ids: none },
  ],
  useRegions: [
    { ids: instruments, without: [] },
    { ids: instruments, without: ['bbbb'] },
    { ids: none, without: [] },
  ],
  firstUses: [
    { ids: instruments, without: [] },
    { ids: instruments, without: ['bbbb'] },
    { ids: none, without: [] },
  ],
  bodiesBesideUses: [
    { ids: instruments, without: [] },
    { ids: instruments, without: ['bbbb'] },
    { ids: none, without: [] },
  ],
  instrumentsBesideUses: [
    { ids: instruments, lineage: [], without: [] },
    { ids: instruments.slice(0, 1), lineage: instruments.slice(0, 1), without: [] },
    { ids: instruments, lineage: [], without: ['bbbb'] },
    { ids: none, lineage: [], without: [] },
  ],
  termsByInstrument: [
    { ids: instruments, regions: [], documents: [], without: [] },
    { ids: instruments, regions: ['140000'], documents: [], without: [] },
    { ids: instruments, regions: [], documents: ['bbbb'], without: [] },
    { ids: instruments, regions: [], documents: [], without: documents },
    { ids: none, regions: [], documents: [], without: [] },
  ],
  termsListed: [
    { ids: instruments, without: [], limit: 9 },
    { ids: instruments, without: [], limit: 1 },
    { ids: instruments, without: ['bbbb'], limit: 9 },
    { ids: none, without: [], limit: 9 },
  ],
  instrumentCounts: [
    { regions: [], without: [] },
    { regions: ['140000', 'jingjinji'], without: ['aaaa'] },
    { regions: ['130000'], without: [] },
  ],
  classCounts: [
    { regions: [], without: [] },
    { regions: ['110000', '140000'], without: ['aaaa'] },
    { regions: ['130000'], without: [] },
  ],
  bodyCounts: [
    { regions: [], without: [] },
    { regions: ['140000'], without: ['aaaa'] },
    { regions: ['130000'], without: [] },
  ],
  neighbours: [
    {
      keys: [
        'Document:aaaa',
        'Clause:bbbb/3/14',
        'Body:finance@140000',
        'Instrument:green_insurance',
        'Region:140000',
        'ActorClass:insurer',
      ],
      groups: [],
      after: 0,
      limit: 9,
    },
    { keys: ['Document:aaaa', 'Document:cccc'], groups: ['CITES.out', 'CITES.in', 'PART_OF.in'], after: 1, limit: 1 },
    { keys: ['Body:cbirc@140000', 'Body:nfra@140000', 'Clause:aaaa/3', 'Region:jingjinji'], groups: [], after: 0, limit: 2 },
    { keys: none, groups: [], after: 0, limit: 9 },
  ],
  regionCounts: [{}],
};
