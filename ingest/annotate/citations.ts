import { findAll } from '../../graph/text/matches.ts';
import type { Citation, CitationRole, Clause, ClauseKind, PolicyDocument } from '../../graph/model.ts';
import { cleanRange, sourceSpan } from '../../graph/text/view.ts';
import type { Stage } from '../stage.ts';
import { readRelation } from './citation-relations.ts';
import { anyOf, readLexicon } from './lexicon.ts';
import { findNumbers } from './metadata/number.ts';
import { confidenceOf } from './rules.ts';
import { findTitleQuotes } from './title-quotes.ts';
import { anchored } from '../../graph/text/anchored.ts';

const BASIS = new RegExp(anyOf(readLexicon('citation-basis-cues.tsv', ['pattern']), 'pattern'), 'gu');
const EXCLUDED = new RegExp(`${anyOf(readLexicon('citation-exclusions.tsv', ['ending']), 'ending')}$`, 'u');
const UNCITED: readonly ClauseKind[] = ['front', 'salutation', 'chapter', 'signature', 'imprint'];
/** Parts that say what the whole document follows; elsewhere a duty follows what it cites. */
const FOUNDING: readonly ClauseKind[] = ['preamble', 'cover'];
const MAKES_DOCUMENT = /(?:特?制[定订]|提出|出台|现就|印发)(?:本|以下|如下|此)/;
const ALIAS = anchored(/(?:简称|称|下称)(?:为)?[“"]?$/);
/** Words before a number that do not belong to its letters: 按照银发. */
const LED = /^.*(?:根据|按照|依据|依照|遵照|参照|执行|落实|贯彻|废止|以及|见|和|及|与|由|经|按|原|对)/u;
/** What follows a number that stands for its document; in brackets behind a name it only tells which one is meant. */
const ALONE = /^\s*(?:文(?!化|明|旅|物)|文件|同时|[、和及与，]?(?:[^，。；《》]{0,8})?(?:要求|精神|规定|废止))/u;
const BRACKET = /^\s*[（(]([^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]/;

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
        const earlier = found.findIndex(({ title, docNumber }) => title === citation.title || docNumber === citation.title);
        const known = found[earlier];
        if (known === undefined) found.push(citation);
        else found[earlier] = { ...known, docNumber: known.docNumber ?? citation.docNumber, relation: known.relation ?? citation.relation };
      }
    }
    return { citations: found };
  },
};

function citationsIn(document: PolicyDocument, clause: Clause, aliases: Set<string>): Citation[] {
  const { text } = document;
  const range = cleanRange(text, clause.span);
  const own = text.clean.slice(range.start, range.end);
  const quotes = findTitleQuotes(own);
  const titled = quotes.flatMap(({ start, end, title }, at) => {
    const before = own.slice(0, start);
    if (ALIAS.test(before)) {
      aliases.add(title);
      return [];
    }
    if (title === '' || aliases.has(title) || EXCLUDED.test(title)) return [];
    const bracket = BRACKET.exec(own.slice(end));
    const number = bracket === null ? undefined : findNumbers(bracket[1] ?? '')[0];
    const last = end + (number === undefined ? 0 : (bracket?.[0].length ?? 0));
    const founding = isFounding(clause, own.slice(end));
    const role = roleOf(founding, before, own.slice(end));
    const span = sourceSpan(text, range.start + start, range.start + last);
    return [
      {
        title,
        docNumber: number?.number ?? null,
        role,
        relation: readRelation(own, quotes, at, founding),
        clause: clause.path,
        span,
        rule: `citation.${role}`,
        confidence: confidenceOf(`citation.${role}`),
      },
    ];
  });
  return own.includes('号') ? [...titled, ...numbersIn(document, clause, own, range.start)] : titled;
}

/** Documents that a clause names by their number alone (按照……号文要求): the number is their title. */
function numbersIn({ text, meta }: PolicyDocument, clause: Clause, own: string, offset: number): Citation[] {
  return findNumbers(own).flatMap((found) => {
    const lead = LED.exec(found.prefix)?.[0].length ?? 0;
    const number = found.number.slice(lead);
    const start = found.start + lead;
    const [before, behind] = [own.slice(0, start), own.slice(found.end)];
    if (number === meta.docNumber || !ALONE.test(behind) || /[《〈][^》〉]*$|》\s*[（(][^）)]*$/.test(before)) return [];
    const founding = isFounding(clause, behind);
    const role = roleOf(founding, before, behind);
    const relation = readRelation(own, [{ start, end: found.end, title: number }], 0, founding);
    const span = sourceSpan(text, offset + start, offset + found.end);
    const rule = 'citation.number';
    return [{ title: number, docNumber: number, role, relation, clause: clause.path, span, rule, confidence: confidenceOf(rule) }];
  });
}

/** The text up to the end of its sentence. */
function sentenceRest(text: string): string {
  const end = text.search(/[。；\n]/u);
  return end < 0 ? text : text.slice(0, end);
}

/** Whether a part, or the sentence that goes on so, says what the whole document follows. */
const isFounding = (clause: Clause, behind: string): boolean => FOUNDING.includes(clause.kind) || MAKES_DOCUMENT.test(sentenceRest(behind));

/** `basis` where a phrase of the founding parts, or of a sentence that makes the document, follows what it cites: no comma lies between. */
function roleOf(founding: boolean, before: string, behind: string): CitationRole {
  if (!founding) return 'mention';
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf('\n')) + 1);
  const rest = sentenceRest(behind);
  const plain = `${sentence}《》${rest}`.replace(/《[^《》]*》|[（(][^（）()]*[）)]/g, (quoted) => '《》'.padEnd(quoted.length, '·'));
  const cue = findAll(BASIS, plain).findLast((match) => match.index < sentence.length);
  return cue !== undefined && !/[，,]/.test(plain.slice(cue.index, sentence.length)) ? 'basis' : 'mention';
}
