import { JingweiError } from '../graph/errors.ts';
import type { Finding, PolicyDocument, SourceText } from '../graph/model.ts';
import { normalise } from '../graph/text/normalise.ts';
import { citations } from './annotate/citations.ts';
import { departments } from './annotate/departments/departments.ts';
import { instruments } from './annotate/instruments/instruments.ts';
import { metadata } from './annotate/metadata/stage.ts';
import { references } from './annotate/references.ts';
import { regions } from './annotate/regions.ts';
import { statements } from './annotate/statements/statements.ts';
import { targets } from './annotate/targets/targets.ts';
import { terms } from './annotate/terms/terms.ts';
import { segment } from './segment/stage.ts';
import { emptyDocument, type Layer, type Stage } from './stage.ts';

export { emptyDocument, plainSource } from './stage.ts';
export type { Additions, Layer, Reading, Stage } from './stage.ts';

/**
 * The pipeline, read from top to bottom. Before it stands `read` (a file → its text, `read/`), behind it `link` (mentions → entities, `link/`)
 * and `load` (document → store, `load.ts`), which touch files, vocabulary and store.
 */
export const STAGES: readonly Stage[] = [
  {
    name: 'normalise',
    requires: [],
    adds: ['text', 'findings'],
    run: ({ origin }) => ({ text: normalise(origin.text, origin), findings: findUnread(origin.text) }),
  },
  segment,
  metadata,
  departments,
  instruments,
  targets,
  terms,
  statements,
  citations,
  references,
  regions,
];

/** A doubt where a reader met bytes or glyphs that stand for no character. */
function findUnread(text: string): Finding[] {
  const count = text.match(/\uFFFD/g)?.length ?? 0;
  if (count === 0) return [];
  const message = `有 ${count} 个字无法识别（显示为 �），可能是文件损坏或编码有误，请与原件核对`;
  return [{ stage: 'normalise', rule: 'normalise.unread-characters', severity: 'warning', message, clause: null, span: null }];
}

/** Runs all stages over a text. Pure: the same text under the same name gives the same document. */
export function annotate(name: string, origin: SourceText, stages: readonly Stage[] = STAGES): PolicyDocument {
  let document = emptyDocument(name, origin);
  for (const stage of stages) {
    const { findings = [], ...layers } = stage.run(document);
    document = { ...document, ...layers, findings: [...document.findings, ...findings] };
  }
  return document;
}

/** Checks that every stage finds what it requires among what stages before it add; a fault is `BAD_ARGUMENT` naming the stage. */
export function checkStages(stages: readonly Stage[]): void {
  const present = new Set<Layer>();
  for (const stage of stages) {
    const missing = stage.requires.filter((layer) => !present.has(layer));
    if (missing.length > 0)
      throw new JingweiError('BAD_ARGUMENT', `stage ${stage.name} requires ${missing.join(', ')}, which no stage before it adds`);
    for (const layer of stage.adds) present.add(layer);
  }
}
