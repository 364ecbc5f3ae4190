import { findAll } from '../../graph/text/matches.ts';
import type { Citation, CitationRole, Clause, ClauseKind, PolicyDocument } from '../../graph/model.ts';
import { cleanRange, sourceSpan } from '../../graph/text/view.ts';
import type { Stage } from '../stage.ts';
import { anyOf, readLexicon } from './lexicon.ts';
import { findNumbers } from './metadata/number.ts';
import { confidenceOf } from './rules.ts';

const BASIS = new RegExp(anyOf(readLexicon('citation-basis-cues.tsv', ['pattern']), 'pattern'), 'gu');
const EXCLUDED = new RegExp(`${anyOf(readLexicon('citation-exclusions.tsv', ['ending']), 'ending')}$`, 'u');
const UNCITED: readonly ClauseKind[] = ['front', 'salutation', 'chapter', 'signature', 'imprint'];
/** Parts that say what the whole document follows; elsewhere a duty follows what it cites. */
const FOUNDING: readonly ClauseKind[] = ['preamble', 'cover'];
const MAKES_DOCUMENT = /(?:特?制[定订]|提出|出台|现就|印发)(?:本|以下|如下|此)/;
const ALIAS = /(?:简称|称|下称)(?:为)?[“"]?$/;
const LONGEST_TITLE = 150;
const BRACKET = /^\s*[（(]([^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]/;

/** A title in 《》, `[start, end)` with its marks. */
export interface TitleQuote {
  readonly start: number;
  readonly end: number;
  readonly title: string;
}

/** The outermost 《…》 of a text, in order: 《国务院关于印发〈…〉的通知》 is one. One that does not close within 150 units is left out. */
export function findTitleQuotes(text: string): TitleQuote[] {
  const found: TitleQuote[] = [];
  for (
    let start = text.indexOf('《');
    start >= 0;
    start = text.indexOf('《', (found.at(-1)?.end ?? 0) > start ? (found.at(-1)?.end ?? 0) : start + 1)
  ) {
    let depth = 0;
    for (let at = start; at < Math.min(text.length, start + LONGEST_TITLE); at += 1) {
      depth += text[at] === '《' ? 1 : text[at] === '》' ? -1 : 0;
      if (depth === 0) {
        found.push({ start, end: at + 1, title: text.slice(start + 1, at).replace(/\s*\n\s*/g, '') });
        break;
      }
    }
  }
  return found;
}

/** Documents, catalogues and standards that the text names in 《》, each at its first clause (annotation guide §1, §7). */
export const citations: Stage = {
  name: 'citations',
  requires: ['text', 'clauses'],
  adds: ['citations'],
  run(document: PolicyDocument) {
    const found: Citation[] = [];
    const aliases = new Set<string>();
    for (const clause of document.clauses) {
      if (UNCITED.includes(clause.kind)) continue;
      for (const citation of citationsIn(document, clause, aliases)) {
        const earlier = found.findIndex((other) => other.title === citation.title);
        const known = found[earlier];
        if (known === undefined) found.push(citation);
        else if (known.docNumber === null && citation.docNumber !== null) found[earlier] = { ...known, docNumber: citation.docNumber };
      }
    }
    return { citations: found };
  },
};

function citationsIn({ text }: PolicyDocument, clause: Clause, aliases: Set<string>): Citation[] {
  const range = cleanRange(text, clause.span);
  const own = text.clean.slice(range.start, range.end);
  return findTitleQuotes(own).flatMap(({ start, end, title }) => {
    const before = own.slice(0, start);
    if (ALIAS.test(before)) {
      aliases.add(title);
      return [];
    }
    if (title === '' || aliases.has(title) || EXCLUDED.test(title)) return [];
    const bracket = BRACKET.exec(own.slice(end));
    const number = bracket === null ? undefined : findNumbers(bracket[1] ?? '')[0];
    const last = end + (number === undefined ? 0 : (bracket?.[0].length ?? 0));
    const role = roleOf(clause, before, own.slice(end));
    const span = sourceSpan(text, range.start + start, range.start + last);
    return [
      {
        title,
        docNumber: number?.number ?? null,
        role,
        relation: null,
        clause: clause.path,
        span,
        rule: `citation.${role}`,
        confidence: confidenceOf(`citation.${role}`),
      },
    ];
  });
}

/** `basis` where a phrase of the founding parts, or of a sentence that makes the document, follows what it cites: no comma lies between. */
function roleOf(clause: Clause, before: string, behind: string): CitationRole {
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf('\n')) + 1);
  const rest = behind.split(/[。；\n]/, 1)[0] ?? '';
  if (!FOUNDING.includes(clause.kind) && !MAKES_DOCUMENT.test(rest)) return 'mention';
  const plain = `${sentence}《》${rest}`.replace(/《[^《》]*》|[（(][^（）()]*[）)]/g, (quoted) => '《》'.padEnd(quoted.length, '·'));
  const cue = findAll(BASIS, plain).findLast((match) => match.index < sentence.length);
  return cue !== undefined && !/[，,]/.test(plain.slice(cue.index, sentence.length)) ? 'basis' : 'mention';
}
