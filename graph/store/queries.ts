import { citation, clause, department, document, evidence, instrument, source, statement, target, term, text } from './query-columns.ts';
import { query, type ColumnType, type ColumnValue, type ParameterType, type ParameterValue } from './query-shape.ts';

export type { ColumnType } from './query-shape.ts';

/** What narrows uses of instruments. */
const USES = { ids: 'list', without: 'list', regions: 'list', body: 'text', role: 'text', beside: 'list', type: 'text' } as const;

/**
 * The named queries: parameters and rows, each written once in SQL and once in Cypher (`queries/<name>.sql`, `queries/<name>.cypher`).
 * Every query has a total order that ends in an ASCII id. A `list` parameter is an array of texts; `?` marks a column that may be null.
 */
export const QUERIES = {
  /** Revision of the store and the numbers of held documents and of their clauses. */
  storeState: query({}, { revision: 'integer', documents: 'integer', clauses: 'integer' }),
  /** Documents, held or only cited, by id; `regionId` is the region whose document it is. Order: id. */
  documentsById: query({ ids: 'list' }, document),
  /** Held documents of the given regions (all if the list is empty), newest first. */
  documentIds: query({ regions: 'list' }, { id: 'text' }),
  /** Held documents written after a revision. */
  documentsChangedSince: query({ since: 'integer' }, { id: 'text', revision: 'integer' }),
  /** Held documents by normalised keys: numbers, titles, former ids, file and text hashes. */
  documentsByKey: query({ keys: 'list' }, { kind: 'text', key: 'text', documentId: 'text' }),
  clausesByDocument: query({ ids: 'list' }, clause),
  clausesById: query({ ids: 'list' }, clause),
  /** Texts of documents, the current one and former ones. `runs` is the offset map as [clean, source, length] triples. */
  textsByDocument: query({ ids: 'list' }, text),
  issuersByDocument: query(
    { ids: 'list' },
    { id: 'text', documentId: 'text', clauseId: 'text', name: 'text', position: 'integer', evidence: 'text', bodyId: 'text?', ...evidence },
  ),
  addresseesByDocument: query(
    { ids: 'list' },
    { id: 'text', documentId: 'text', clauseId: 'text', name: 'text', position: 'integer', ...evidence },
  ),
  findingsByDocument: query(
    { ids: 'list' },
    {
      id: 'text',
      documentId: 'text',
      clauseId: 'text?',
      position: 'integer',
      stage: 'text',
      rule: 'text',
      severity: 'text',
      message: 'text',
    },
  ),
  sourcesByDocument: query({ ids: 'list' }, source),
  sourcesByPath: query({ paths: 'list' }, source),
  /** All sources of a collection; of every collection for the empty text. Order: path. */
  sourcesByCollection: query({ collection: 'text' }, source),
  /** Departments that clauses give a task, in the order of the text. */
  departmentsByClause: query({ ids: 'list' }, department),
  /** Instruments that clauses name, in the order of the text. */
  instrumentsByClause: query({ ids: 'list' }, instrument),
  targetsByClause: query({ ids: 'list' }, target),
  termsByClause: query({ ids: 'list' }, term),
  statementsByClause: query({ ids: 'list' }, statement),
  /** Actor classes and bodies that the statements of clauses bind; `kind` is actor or body; `derived` where it follows from the addressees. */
  bindingsByClause: query(
    { ids: 'list' },
    { id: 'text', clauseId: 'text', statementId: 'text', boundId: 'text', kind: 'text', derived: 'boolean', sourceId: 'text?' },
  ),
  /** References of clauses to parts of their document; `clauseIdTo` is null for the document as a whole. */
  referencesByClause: query(
    { ids: 'list' },
    { id: 'text', documentId: 'text', clauseId: 'text', clauseIdTo: 'text?', quote: 'text', ...evidence },
  ),
  /** Places that clauses name; role scope or named. */
  regionsByClause: query(
    { ids: 'list' },
    { id: 'text', documentId: 'text', clauseId: 'text', regionId: 'text', name: 'text', role: 'text', ...evidence },
  ),
  /** Names of the given kinds that the vocabulary does not know, by document: how often it mentions each, and the first path of a clause that does. */
  unknownNames: query(
    { kinds: 'list' },
    { kind: 'text', name: 'text', class: 'text?', documentId: 'text', path: 'text', mentions: 'integer' },
  ),
  /** Statements that print a bearer whom the vocabulary does not know: they bind nobody by their words. */
  unboundStatements: query({}, statement),
  /** Citations made by documents. */
  citationsByDocument: query({ ids: 'list' }, citation),
  /** Citations of documents, made by held ones. */
  citationsOfDocument: query({ ids: 'list' }, citation),
  bodiesById: query(
    { ids: 'list' },
    {
      id: 'text',
      name: 'text',
      en: 'text?',
      level: 'text?',
      regionId: 'text?',
      kind: 'text',
      aliases: 'list',
      validFrom: 'text?',
      validUntil: 'text?',
      source: 'text',
    },
  ),
  regionsById: query(
    { ids: 'list' },
    { id: 'text', name: 'text', en: 'text?', level: 'text', parentId: 'text?', code: 'text', kind: 'text', source: 'text' },
  ),
  instrumentsById: query(
    { ids: 'list' },
    { id: 'text', name: 'text', en: 'text', class: 'text', isClass: 'boolean', policyType: 'text', aliases: 'list', source: 'text' },
  ),
  actorsById: query({ ids: 'list' }, { id: 'text', name: 'text', en: 'text', aliases: 'list', source: 'text' }),
  /** Groups and their members, for regions on either side. */
  regionMembership: query({ ids: 'list' }, { memberId: 'text', groupId: 'text' }),
  /** An instrument and all below it that the graph holds. */
  instrumentsBelow: query({ id: 'text' }, { id: 'text' }),
  /** Dated successions of bodies, for bodies on either side. */
  successionsByBody: query({ ids: 'list' }, { id: 'text', fromId: 'text', toId: 'text', date: 'text', source: 'text' }),
  /** Tasks given to a body (role `lead`, `support`, `unspecified`; any for the empty text) in documents of the given regions (all if empty) but for `without`, by document and place in the text. */
  dutiesByBody: query({ id: 'text', role: 'text', regions: 'list', without: 'list', offset: 'integer', limit: 'integer' }, department),
  /** How many tasks a body is given in each role (the empty text: in all), in how many clauses and documents. */
  dutyTotals: query(
    { id: 'text', regions: 'list', without: 'list' },
    { role: 'text', duties: 'integer', clauses: 'integer', documents: 'integer' },
  ),
  /** Bodies that clauses name beside a body: in how many clauses and documents, and in how many it leads and they support, and the other way round. */
  partnersOfBody: query(
    { id: 'text', without: 'list' },
    { bodyId: 'text', clauses: 'integer', documents: 'integer', led: 'integer', supported: 'integer' },
  ),
  /** How texts write a body that they give a task or that issues them, most often first; `firstId` is a mention. */
  spellingsOfBody: query({ id: 'text', without: 'list' }, { name: 'text', mentions: 'integer', documents: 'integer', firstId: 'text' }),
  /** Bodies of one office in all regions (`OFFICE@REGION`), with the clauses that give them a task. */
  bodiesOfOffice: query({ office: 'text', without: 'list' }, { id: 'text', clauses: 'integer' }),
  /**
   * Statements that bind one of `own` or `around`, each once. `group`: 1 prints one of `own`, 2 prints one of `around` only, 3 binds by the addressees
   * of its document. In the order of `documents` and of their text, from the place behind (`afterClause`, `afterStatement`, `afterId`: positions and id of a
   * row) in the first document; -1 and '' for its beginning. `main`: the main modality, `until`: ISO day of the deadline, `words`, `repeated`
   * or `none`; the empty text for any. `timed` 1: only with a deadline or frequency. Statements without force (`none`) are left out.
   */
  dutiesOfBound: query(
    {
      ...{
        own: 'list',
        around: 'list',
        documents: 'list',
        group: 'integer',
        main: 'text',
        until: 'text',
        modalities: 'list',
        timed: 'integer',
      },
      ...{ afterClause: 'integer', afterStatement: 'integer', afterId: 'text', limit: 'integer' },
    },
    { ...statement, group: 'integer', clausePosition: 'integer' },
  ),
  /** How many statements of the given documents each group of `dutiesOfBound` has, by document, modality and deadline. */
  dutyCounts: query(
    { own: 'list', around: 'list', documents: 'list' },
    {
      group: 'integer',
      documentId: 'text',
      modality: 'text',
      modalities: 'list',
      until: 'text',
      timed: 'boolean',
      statements: 'integer',
    },
  ),
  /** How many statements of the given documents (all if empty) bind whom: by their words (`named`) and by the addressees (`addressed`). */
  boundCounts: query(
    { documents: 'list' },
    { boundId: 'text', kind: 'text', named: 'integer', addressed: 'integer', documents: 'integer' },
  ),
  /** Bodies that a statement binds. */
  boundBodies: query({}, { id: 'text' }),
  /** Documents issued by bodies, newest first. */
  documentsByIssuer: query({ ids: 'list' }, { bodyId: 'text', documentId: 'text' }),
  /** Targets of the given documents with one metric, unit and last day (the empty text where none is printed), and how many of them state a number. */
  targetTallies: query(
    { documents: 'list' },
    {
      documentId: 'text',
      metric: 'text',
      unit: 'text',
      deadline: 'text',
      firstId: 'text',
      targets: 'integer',
      valued: 'integer',
    },
  ),
  /**
   * Targets of the given documents, the earliest last day first, those without one (`due` is `none`) behind, then by document and place in the text; from
   * the place behind (`afterDue`, `afterDocument`, `afterPosition`, `afterId`), empty texts and -1 for the beginning. `kinds`: `METRIC|UNIT` as printed, the
   * unit empty where none is; `ranges`: texts `FROM UNTIL` of `due`, until excluded.
   */
  targetsByDeadline: query(
    {
      ...{ documents: 'list', kinds: 'list', ranges: 'list' },
      ...{ afterDue: 'text', afterDocument: 'text', afterPosition: 'integer', afterId: 'text', limit: 'integer' },
    },
    { ...target, due: 'text' },
  ),
  /** Uses of the given instruments in documents of the given regions, and in the given documents (all if empty), by document and place in the text. */
  usesByInstrument: query({ ids: 'list', regions: 'list', documents: 'list' }, instrument),
  /**
   * The same outside of the documents `without`, a page at a time; in clauses that give `body` a task in `role`, that also use one of `beside`, by an
   * instrument of a policy `type` (what is empty does not narrow).
   */
  usesListed: query({ ...USES, offset: 'integer', limit: 'integer' }, instrument),
  /** How many uses that is, in how many clauses and documents; no row for none. */
  useTotals: query(USES, { uses: 'integer', clauses: 'integer', documents: 'integer' }),
  /** Clauses and documents that use the given instruments by the region of the document (empty: none) and policy type (empty: any). */
  useRegions: query({ ids: 'list', without: 'list' }, { regionId: 'text', type: 'text', clauses: 'integer', documents: 'integer' }),
  /** Of each region the first use in the text of its earliest document that acts by one of the instruments, else that mentions one; the earliest first. */
  firstUses: query({ ids: 'list', without: 'list' }, instrument),
  /** Bodies that the clauses of such uses give a task: in how many clauses and documents, and in how many in each role. */
  bodiesBesideUses: query(
    { ids: 'list', without: 'list' },
    { bodyId: 'text', clauses: 'integer', documents: 'integer', led: 'integer', unspecified: 'integer', supported: 'integer' },
  ),
  /** What the same clauses use but for the `lineage`: classes with all that is theirs, and named instruments with those below them; most clauses first. */
  instrumentsBesideUses: query(
    { ids: 'list', lineage: 'list', without: 'list' },
    { instrumentId: 'text', class: 'text', isClass: 'boolean', clauses: 'integer', documents: 'integer' },
  ),
  /** Uses of instruments of a class (any for the empty text) in the given documents, by document and place in the text; `id` is the mention. */
  usesByDocument: query(
    { ids: 'list', class: 'text' },
    { id: 'text', documentId: 'text', clauseId: 'text', instrumentId: 'text', modality: 'text', role: 'text' },
  ),
  /** What each of the given documents uses, by `class` or `policyType`: clauses, those that act by it, and with which classes of modality. */
  useTallies: query(
    { ids: 'list', by: 'text' },
    { documentId: 'text', column: 'text', clauses: 'integer', acting: 'integer', forces: 'list' },
  ),
  /** What tasks each of the given documents gives to bodies of one `office` (finance of finance@140000): clauses, and in which roles. */
  assignmentTallies: query({ ids: 'list' }, { documentId: 'text', office: 'text', clauses: 'integer', roles: 'list' }),
  /** Bodies that are given a task. */
  assignedBodies: query({}, { id: 'text' }),
  /** Tasks that the given documents give to bodies, by document and place in the text; `id` is the mention. */
  assignmentsByDocument: query({ ids: 'list' }, { id: 'text', documentId: 'text', clauseId: 'text', bodyId: 'text', role: 'text' }),
  /** Terms that quantify the given instruments in documents of the given regions, and in the given documents (all if empty), by document and place in the text. */
  termsByInstrument: query({ ids: 'list', regions: 'list', documents: 'list', without: 'list' }, term),
  /** The same by the region of the document (empty: none), each term once; of each region the first `limit`, the newest document first, of `total`. */
  termsListed: query({ ids: 'list', without: 'list', limit: 'integer' }, { ...term, regionId: 'text', total: 'integer' }),
  /** How often each instrument is used in documents of the given regions (all if empty). */
  instrumentCounts: query(
    { regions: 'list', without: 'list' },
    { instrumentId: 'text', class: 'text', isClass: 'boolean', clauses: 'integer', documents: 'integer' },
  ),
  /** How often each of the 24 classes is used, named instruments counted with their class. */
  classCounts: query({ regions: 'list', without: 'list' }, { class: 'text', clauses: 'integer', documents: 'integer' }),
  /** In how many clauses each body leads, has a task without a role said, and supports, in documents of the given regions (all if empty). */
  bodyCounts: query({ regions: 'list', without: 'list' }, { bodyId: 'text', led: 'integer', unspecified: 'integer', supported: 'integer' }),
  /**
   * What things stand next to, by edge type and direction (`out`, `in`). A key is label and id (`Body:nfra`); so is `other`. What a document's clauses and sentences
   * say counts as the document's, and of a body, class, instrument or region the neighbour is the document whose clause names it (`clauses`: in how many);
   * bindings that follow from addressees alone are left out, ADDRESSED_TO says them. `groups`: only these (`USES.in`; all if empty). Of each group `limit`
   * neighbours from the rank `after` on, those with most clauses first; `total` of the group. `evidence`: clause and fact, parted by a blank.
   */
  neighbours: query(
    { keys: 'list', groups: 'list', after: 'integer', limit: 'integer' },
    {
      key: 'text',
      type: 'text',
      direction: 'text',
      other: 'text',
      clauses: 'integer',
      evidence: 'text?',
      total: 'integer',
      rank: 'integer',
    },
  ),
  /** Regions that have a held document of their own. */
  regionCounts: query({}, { regionId: 'text', documents: 'integer' }),
} as const;

export type QueryName = keyof typeof QUERIES;
export type QueryParameters<N extends QueryName> = {
  readonly [K in keyof (typeof QUERIES)[N]['parameters']]: (typeof QUERIES)[N]['parameters'][K] extends ParameterType
    ? ParameterValue[(typeof QUERIES)[N]['parameters'][K]]
    : never;
};
export type QueryRow<N extends QueryName> = {
  readonly [K in keyof (typeof QUERIES)[N]['columns']]: (typeof QUERIES)[N]['columns'][K] extends ColumnType
    ? ColumnValue[(typeof QUERIES)[N]['columns'][K]]
    : never;
};
