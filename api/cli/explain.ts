import type { Clause, ClauseKind, PolicyDocument } from '../../graph/model.ts';
import { spanContains } from '../../graph/span.ts';
import { printedWidth } from '../../graph/text/characters.ts';
import { readableSlice } from '../../graph/text/view.ts';
import { allRules } from '../../ingest/annotate/rules.ts';
import { FACT_NAMES, listFacts, type Fact } from '../../ingest/facts.ts';
import { contributionOf, listLinks } from '../../ingest/link-facts.ts';

/** Width of a terminal, in half squares. */
const WIDTH = 100;
/** A quote longer than this is shown by its beginning and its end, in UTF-16 units. */
const LONG = 160;
const PARTS: Readonly<Partial<Record<ClauseKind, string>>> = {
  front: '文首',
  salutation: '称谓',
  preamble: '引言',
  cover: '通知正文',
  chapter: '章',
  annex: '附件',
  closing: '结语',
  signature: '落款',
  imprint: '版记',
};
const SEVERITY = { note: '提示', warning: '注意', error: '错误' } as const;

/** A document for a person who checks it: metadata, each clause with all that was read from it, by which rule and how sure, and the doubts. */
export function explainDocument(document: PolicyDocument): string {
  const facts = listFacts(document);
  const byClause = Map.groupBy(facts, ({ clause }) => clause);
  const links = listLinks(document, contributionOf(document));
  const metadata = facts.filter(({ kind }) => kind === 'issuer' || kind === 'addressee' || kind === 'date');
  return [
    ...explainMetadata(document),
    ...metadata.flatMap((fact) => explainFact(document, fact, links)),
    ...document.clauses.flatMap((clause) => [
      '',
      ...explainClause(clause),
      ...(byClause.get(clause.path) ?? []).filter((fact) => !metadata.includes(fact)).flatMap((fact) => explainFact(document, fact, links)),
    ]),
    '',
    ...explainFindings(document),
  ].join('\n');
}

function explainMetadata({ meta, name }: PolicyDocument): string[] {
  const row = [meta.docNumber ?? '无文号', meta.docType, meta.region.name, meta.issued ?? '日期不明'].join(' · ');
  return [...wrap(meta.title ?? '（无标题）', ''), ...wrap(`${row} · ${name}`, '  ')];
}

function explainClause({ path, kind, label, heading }: Clause): string[] {
  return wrap([`【${path}】`, PARTS[kind], label, heading].filter(Boolean).join(' '), '');
}

/** What is claimed, the words it stands on where they are others, whom they mean, and the rule with its confidence. */
function explainFact(document: PolicyDocument, fact: Fact, links: readonly Fact[]): string[] {
  const { kind, claims, span, rule, confidence } = fact;
  const quote = readableSlice(document.text, span).replace(/\s+/g, '');
  const [first = '', ...more] = claims;
  const same = quote === first;
  return [
    ...wrap(`${FACT_NAMES[kind]}  ${[same ? `“${first}”` : first, ...more].join(' · ')}`, '  '),
    ...(same ? [] : wrap(`原文“${shorten(quote)}”`, '      ')),
    ...linksOf(fact, links).flatMap(({ claims: [link = ''] }) => wrap(link, '      ')),
    ...wrap(`—— ${ruleName(rule)}（${rule}），可信度 ${confidence.toFixed(2)}`, '      '),
  ];
}

/** The links of a body's mention; of a statement, those of its bearer. */
function linksOf({ kind, clause, span }: Fact, links: readonly Fact[]): Fact[] {
  const named = kind === 'issuer' || kind === 'department' || kind === 'addressee';
  if (!named && kind !== 'statement') return [];
  return links.filter(
    (link) =>
      link.clause === clause &&
      (named ? link.span.start === span.start && link.span.end === span.end : link.kind === 'bearer' && spanContains(span, link.span)),
  );
}

function explainFindings({ findings }: PolicyDocument): string[] {
  if (findings.length === 0) return ['没有存疑之处。'];
  return [
    `存疑 ${findings.length} 处：`,
    ...findings.flatMap(({ severity, clause, message, rule }) =>
      wrap(`${SEVERITY[severity]}  ${clause === null ? '' : `【${clause}】 `}${message}（${rule}）`, '  '),
    ),
  ];
}

/** What a rule does, in Chinese; its name where the table does not list it. */
export function ruleName(name: string): string {
  return allRules().find((rule) => rule.name === name)?.zh ?? name;
}

const shorten = (quote: string): string => (quote.length <= LONG ? quote : `${quote.slice(0, LONG / 2)}……${quote.slice(-LONG / 4)}`);

/** A text as lines no wider than a terminal, each after `indent`; breaks between any two characters, as Chinese does, but not in a Latin word or number. */
export function wrap(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const [word] of text.matchAll(/[!-~]{1,60}|./gsu)) {
    if (printedWidth(line) + printedWidth(word) > WIDTH) {
      lines.push(line);
      line = `${indent}  `;
    }
    line += word;
  }
  return [...lines, line];
}
