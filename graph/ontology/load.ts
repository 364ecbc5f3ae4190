import { fileURLToPath } from 'node:url';
import { JingweiError, type Bilingual } from '../errors.ts';
import { readTable, type TableRow } from '../table.ts';

export type PropertyType = 'text' | 'integer' | 'real' | 'boolean' | 'date' | 'json';

export interface Property {
  readonly name: string;
  readonly type: PropertyType;
  readonly unit: string;
  readonly required: boolean;
  readonly description: Bilingual;
}

/** `document`: belongs to one document and goes with it. `entity`: curated, shared by documents, kept while any document refers to it. */
export type Scope = 'document' | 'entity';

export interface NodeType {
  readonly label: string;
  readonly zh: string;
  readonly en: string;
  readonly scope: Scope;
  readonly description: Bilingual;
  /** Without `id` and, for scope `document`, without `documentId`, which every such node has. */
  readonly properties: readonly Property[];
}

export interface EdgeType {
  readonly type: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly zh: string;
  readonly en: string;
  /** What it is called as seen from its end: 使用它的文件 for 使用工具; where the edge leaves a clause or sentence, what the document is to the end. */
  readonly zhBack: string;
  readonly enBack: string;
  readonly scope: Scope;
  /** Whether each edge carries span, rule and confidence. */
  readonly evidence: boolean;
  readonly description: Bilingual;
  /** Without `id`, `fromId`, `toId` and, for scope `document`, `documentId`. */
  readonly properties: readonly Property[];
}

export interface Ontology {
  readonly nodes: ReadonlyMap<string, NodeType>;
  readonly edges: ReadonlyMap<string, EdgeType>;
}

const TYPES: ReadonlySet<string> = new Set(['text', 'integer', 'real', 'boolean', 'date', 'json']);
const EDGE_COLUMNS = ['type', 'from', 'to', 'zh', 'en', 'zhBack', 'enBack', 'scope', 'evidence', 'description', 'descriptionZh'];
const EVIDENCE = ['spanStart', 'spanEnd', 'rule', 'confidence'];
let loaded: Ontology | undefined;

/** The graph's schema, read once from the tables beside this file; the only place that declares it. */
export function loadOntology(): Ontology {
  loaded ??= readOntology(fileURLToPath(new URL('.', import.meta.url)));
  return loaded;
}

/** Reads and checks the three tables of `folder`; a fault is `BAD_ONTOLOGY` with file and line. */
export function readOntology(folder: string): Ontology {
  const properties = readProperties(`${folder}/properties.tsv`);
  const nodes = new Map<string, NodeType>();
  for (const row of readTable(`${folder}/nodes.tsv`, ['label', 'zh', 'en', 'scope', 'key', 'description', 'descriptionZh'])) {
    const label = row.get('label');
    if (nodes.has(label)) throw fault(row, `node ${label} stands twice`);
    nodes.set(label, {
      label,
      zh: row.get('zh'),
      en: row.get('en'),
      scope: scopeOf(row),
      description: describe(row),
      properties: properties.get(label) ?? [],
    });
  }
  const edges = new Map<string, EdgeType>();
  for (const row of readTable(`${folder}/edges.tsv`, EDGE_COLUMNS)) {
    const type = row.get('type');
    if (edges.has(type) || nodes.has(type)) throw fault(row, `edge ${type} stands twice`);
    const [from, to] = [row.get('from').split('|'), row.get('to').split('|')];
    for (const label of [...from, ...to]) if (!nodes.has(label)) throw fault(row, `edge ${type} names the unknown node ${label}`);
    const own = properties.get(type) ?? [];
    const evidence = row.get('evidence') === 'yes';
    if (evidence && !EVIDENCE.every((name) => own.some((property) => property.name === name)))
      throw fault(row, `edge ${type} lacks span, rule or confidence`);
    edges.set(type, {
      type,
      from,
      to,
      zh: row.get('zh'),
      en: row.get('en'),
      zhBack: row.get('zhBack'),
      enBack: row.get('enBack'),
      scope: scopeOf(row),
      evidence,
      description: describe(row),
      properties: own,
    });
  }
  for (const owner of properties.keys()) {
    if (!nodes.has(owner) && !edges.has(owner))
      throw new JingweiError('BAD_ONTOLOGY', `properties of ${owner}, which is no node and no edge`, {
        place: { file: `${folder}/properties.tsv`, entry: owner },
      });
  }
  return { nodes, edges };
}

function readProperties(file: string): Map<string, Property[]> {
  const byOwner = new Map<string, Property[]>();
  for (const row of readTable(file, ['owner', 'name', 'type', 'unit', 'required', 'description', 'descriptionZh'])) {
    const [owner, name, type] = [row.get('owner'), row.get('name'), row.get('type')];
    if (!TYPES.has(type)) throw fault(row, `${owner}.${name} has the unknown type ${type}`);
    const list = byOwner.get(owner) ?? [];
    if (list.some((property) => property.name === name)) throw fault(row, `${owner}.${name} stands twice`);
    list.push({
      name,
      type: type as PropertyType,
      unit: row.get('unit'),
      required: row.get('required') === 'yes',
      description: describe(row),
    });
    byOwner.set(owner, list);
  }
  return byOwner;
}

/** What it is, in both languages; an empty one is a fault. */
function describe(row: TableRow): Bilingual {
  const [zh, en] = [row.get('descriptionZh'), row.get('description')];
  if (zh === '' || en === '') throw fault(row, 'the description is missing in one language');
  return { zh, en };
}

function scopeOf(row: TableRow): Scope {
  const scope = row.get('scope');
  if (scope !== 'document' && scope !== 'entity') throw fault(row, `scope ${scope} is neither document nor entity`);
  return scope;
}

function fault(row: TableRow, message: string): JingweiError {
  return new JingweiError('BAD_ONTOLOGY', message, { place: { file: row.file, line: row.line } });
}
