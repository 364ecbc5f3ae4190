import type { Issuer, IssuerEvidence } from '../../../graph/model.ts';
import { findBodies } from '../../../graph/vocabulary/bodies.ts';
import { regionById } from '../../../graph/vocabulary/regions.ts';
import { sourceSpan, type NormalisedText } from '../../../graph/text/view.ts';
import { isDateLine, isOrganisationLine } from '../../segment/cues.ts';
import { resolveIssuer } from './body.ts';
import { splitAtGaps, type PartLine } from './lines.ts';
import { bodyOfPrefix } from './number-prefix.ts';
import type { NumberMatch } from './number.ts';
import { repairName } from './repair.ts';
import type { TitleMatch } from './title.ts';
import { confidenceOf } from '../rules.ts';

/** Everything that may name an issuer. */
export interface IssuerSources {
  readonly text: NormalisedText;
  readonly front: readonly PartLine[];
  readonly title: TitleMatch | null;
  readonly signature: readonly PartLine[];
  readonly number: { readonly line: PartLine; readonly match: NumberMatch } | null;
  /** Running text before the body. */
  readonly preamble: readonly PartLine[];
  readonly region: string | null;
}

const ANYWHERE = { region: null };

/**
 * Who issued the document. Names are those of the signature, which prints them in full; a name that the title or red header prints too
 * has evidence `header`. Without a signature the header counts, then what the number gives away, then 《…》 X印发此通知 in the text.
 */
export function findIssuers(sources: IssuerSources): Issuer[] {
  const adopted = findAdopting(sources);
  if (adopted.length > 0) return adopted;
  const signed = unique(sources.signature.flatMap((line) => namesIn(sources.text, line)));
  const header = distinct([...headerNames(sources), ...titleNames(sources)], sources.region);
  // 市政府办公厅 below a header that prints the city's name says less than the header.
  if (signed.length > 0 && !(header.length > 0 && signed.every((name) => LOCAL.test(name.text)))) {
    const bodies = new Set(signed.map((name) => resolveIssuer(name.text, sources.region)?.id ?? name.text));
    const others = header.filter((name) => {
      const body = resolveIssuer(name.text, sources.region);
      return body !== null && !bodies.has(body.id);
    });
    const issuers = signed.map((name) =>
      issuer(sources.text, name, header.some((other) => other.text === name.text) ? 'header' : 'signature'),
    );
    return [...issuers, ...others.map((name) => issuer(sources.text, name, 'header'))];
  }
  if (header.length > 0)
    return header.map((name) => ({ ...issuer(sources.text, name, 'header'), name: completeName(repairName(name.text), sources.region) }));
  return byNumber(sources) ?? byText(sources);
}

function issuer(text: NormalisedText, { text: name, start, clause }: PartLine, evidence: IssuerEvidence): Issuer {
  const repaired = repairName(name);
  const rule = repaired === name ? `issuer.${evidence}` : 'issuer.repaired';
  return {
    name: repaired,
    evidence,
    clause,
    span: sourceSpan(text, start, start + name.length),
    rule,
    confidence: confidenceOf(rule),
  };
}

/** Without names that stand for the same body as a longer one (武汉市人民政府文件 above 市人民政府关于…). */
function distinct(names: readonly PartLine[], region: string | null): PartLine[] {
  const bodies = names.map(({ text }) => resolveIssuer(text, region)?.id ?? text);
  const same = (at: number, other: number): boolean =>
    bodies[at] === bodies[other] || (LOCAL.test(names[at]?.text ?? '') && (names[other]?.text ?? '').endsWith(names[at]?.text ?? ''));
  return unique(names).filter((name) => {
    const at = names.indexOf(name);
    return !names.some((other, index) => index !== at && other.text.length > name.text.length && same(at, index));
  });
}

/** A name that leaves its region out: 市人民政府, 省财政厅. */
const LOCAL = /^(?:自治区|地区|[省市区县州盟旗])(?=\p{Script=Han}{2})/u;

/** The name with its region where the title's region is of that level: 省人民政府 in a title on 贵州省. */
function completeName(name: string, region: string | null): string {
  const level = LOCAL.exec(name)?.[0];
  const place = level === undefined || region === null ? undefined : regionById(region);
  return place !== undefined && level !== undefined && place.name.endsWith(level) ? place.name + name.slice(level.length) : name;
}

function unique(names: readonly PartLine[]): PartLine[] {
  return names.filter((name, at) => names.findIndex((other) => other.text === name.text) === at);
}

/** The bodies that a line is made of: parts printed apart, or names that follow each other without a gap. Other lines hold none. */
function namesIn(text: NormalisedText, line: PartLine): PartLine[] {
  if (isDateLine(line.text)) return [];
  const bare = { ...line, text: line.text.replace(/[（(](?:盖?章|代章)[）)]$/, '') };
  const parts = splitAtGaps(text, bare);
  if (parts.length > 1 && parts.every((part) => isName(part.text))) return parts;
  const apart = resolveIssuer(bare.text, null) === null ? cutNames(bare.text) : [];
  if (apart.length > 1) return apart.map(({ start, end }) => ({ ...bare, text: bare.text.slice(start, end), start: bare.start + start }));
  return isOrganisationLine(bare.text) || repairName(bare.text) !== bare.text ? [bare] : [];
}

/** The names that a line holds without a gap between them, what a scan misread included; empty where anything else stands between them. */
function cutNames(line: string): { start: number; end: number }[] {
  const cuts: { start: number; end: number }[] = [];
  let at = 0;
  for (const { start, end } of [...findBodies(line, ANYWHERE), { start: line.length, end: line.length }]) {
    if (start < at) continue;
    if (start > at) {
      if (resolveIssuer(repairName(line.slice(at, start)), null) === null) return [];
      cuts.push({ start: at, end: start });
    }
    if (end > start) cuts.push({ start, end });
    at = end;
  }
  return cuts;
}

function isName(part: string): boolean {
  return resolveIssuer(part, null) !== null || (part.length >= 4 && isOrganisationLine(part));
}

const RED_HEADER = /(?:文件|令|公告|通告)$/;
const STATE = /^中华人民共和国/;

/** Bodies of the red header, above the title: X文件, and lines that are a known body's name (a header set in columns gives scrambled lines). */
function headerNames({ text, front, title }: IssuerSources): PartLine[] {
  return front.slice(0, title?.line ?? front.length).flatMap((line) => {
    const full = line.text.replace(RED_HEADER, '');
    const bare = resolveIssuer(full.replace(STATE, ''), null) === null ? full : full.replace(STATE, '');
    return namesIn(text, { ...line, text: bare, start: line.start + full.length - bare.length }).filter(
      (name) => resolveIssuer(repairName(name.text), null) !== null,
    );
  });
}

const TITLE_VERB = /关于|印发|转发|批转|发布|公布/;

/** Bodies printed before 关于 in the title: X、Y关于…, X等七部门关于…. */
function titleNames({ text, title, front }: IssuerSources): PartLine[] {
  const at = title?.title.search(TITLE_VERB) ?? -1;
  if (title === null || at <= 0) return [];
  const raw = text.clean.slice(title.start, title.end);
  const head = raw.slice(0, raw.search(TITLE_VERB)).replace(/[：:\n]+$/, '');
  const clause = front[title.line]?.clause ?? 'front';
  let start = title.start;
  return head.split(/[、\n]/).flatMap((part) => {
    const line = { text: part.replace(/等[0-9０-９一二两三四五六七八九十]*(?:个)?(?:部门|单位|部委|厅局|委局)$/, ''), start, clause };
    start += part.length + 1;
    return namesIn(text, line);
  });
}

const ADOPTED =
  /([\p{Script=Han}]{0,30}?)第[一二三四五六七八九十百0-9]+届([\p{Script=Han}]{0,20}?人民代表大会(?:常务委员会)?)第?[一二三四五六七八九十百0-9]*次?会议[^，。]{0,6}通过/u;

/** A regulation's issuer is the congress or its standing committee that adopted it; who approved it is none (guide §7). */
function findAdopting({ text, front }: IssuerSources): Issuer[] {
  for (const line of front) {
    const match = ADOPTED.exec(line.text);
    if (match === null) continue;
    const dated = /^.*[日号]/.exec(match[1] ?? '')?.[0].length ?? 0;
    const name = `${(match[1] ?? '').slice(dated)}${match[2] ?? ''}`;
    return [
      {
        name,
        evidence: 'header',
        clause: line.clause,
        span: sourceSpan(text, line.start + match.index + dated, line.start + match.index + match[0].length),
        rule: 'issuer.adopted',
        confidence: confidenceOf('issuer.adopted'),
      },
    ];
  }
  return [];
}

function byNumber({ text, number, region }: IssuerSources): Issuer[] | null {
  const name = number === null ? null : bodyOfPrefix(number.match.prefix, region);
  if (number === null || name === null) return null;
  const start = number.line.start + number.match.start;
  return [
    {
      name,
      evidence: 'number',
      clause: number.line.clause,
      span: sourceSpan(text, start, start + number.match.prefix.length),
      rule: 'issuer.number',
      confidence: confidenceOf('issuer.number'),
    },
  ];
}

const SAYS_ISSUED = /^(?:现)?(?:印发|制定|发布|出台)(?:此|本)/;

/** A body that the text itself says issues it: 市财政局印发此通知. */
function byText({ text, preamble }: IssuerSources): Issuer[] {
  return preamble.flatMap((line) =>
    findBodies(line.text, ANYWHERE)
      .filter((body) => SAYS_ISSUED.test(line.text.slice(body.end)))
      .map((body) => issuer(text, { text: body.surface, start: line.start + body.start, clause: line.clause }, 'text')),
  );
}
