import type { Finding, PolicyDocument } from '../../../graph/model.ts';
import { parseDate } from '../../../graph/text/dates.ts';
import { sourceSpan } from '../../../graph/text/view.ts';
import { findRegions } from '../../../graph/vocabulary/regions.ts';
import type { Stage } from '../../stage.ts';
import { isTitleLine } from '../../segment/cues.ts';
import { findAddressees } from './addressees.ts';
import { readDocType } from './doc-type.ts';
import { findIssued } from './issued.ts';
import { findIssuers } from './issuers.ts';
import { linesOfKind } from './lines.ts';
import { findOwnNumber } from './number.ts';
import { completeMetadata } from './published.ts';
import { findRegion, regionOfNumber } from './region.ts';
import { findTitle } from './title.ts';
import { findValidity } from './validity.ts';

/** Reads title, number, type, issuers, region, date and addressees from the parts around the body (annotation guide §1, §7). */
export const metadata: Stage = {
  name: 'metadata',
  requires: ['text', 'clauses'],
  adds: ['meta', 'findings'],
  run(document: PolicyDocument) {
    const { text } = document;
    const front = linesOfKind(document, 'front');
    const printed = front.filter((line) => line.clause === 'front');
    const attached = front.filter((line) => line.clause !== 'front');
    const [signature, imprint] = [linesOfKind(document, 'signature'), linesOfKind(document, 'imprint')];
    const own = findTitle(printed.length > 0 ? printed : front);
    // 政策, above what a site prints of the page: the title stands below
    const below = own === null || !isTitleLine(own.title) ? findTitle(attached) : null;
    const title = below !== null && (own === null || isTitleLine(below.title)) ? below : own;
    const covered = document.clauses.some(({ kind }) => kind === 'cover');
    const number = findOwnNumber([...front, ...imprint]);
    const named = findRegions(title?.title ?? '').at(-1)?.entry.id ?? null;
    const preamble = [...linesOfKind(document, 'preamble'), ...linesOfKind(document, 'cover'), ...linesOfKind(document, 'closing')];
    const numbered = number === null ? null : regionOfNumber(number.match.prefix, named);
    const issuers = findIssuers({ text, front: printed, title: own, signature, number, preamble, region: named ?? numbered?.id ?? null });
    const { region, rule } = findRegion(issuers, title?.title ?? null, numbered, text.clean);
    const issued = findIssued({ front, signature, imprint }, number);
    const numberStart = number === null ? 0 : number.line.start + number.match.start;
    const read = {
      title: title?.title ?? null,
      titleSpan: title === null ? null : sourceSpan(text, title.start, title.end),
      docNumber: number?.match.number ?? null,
      docNumberSpan: number === null ? null : sourceSpan(text, numberStart, number.line.start + number.match.end),
      docType: readDocType(title?.title ?? null, covered ? (findTitle(attached)?.title ?? null) : null),
      issuers,
      region,
      issued: issued?.iso ?? null,
      issuedSpan: issued === null ? null : sourceSpan(text, issued.start, issued.end),
      addressees: findAddressees(text, linesOfKind(document, 'salutation'), imprint),
      ...findValidity(document, fullDay(issued?.iso) ?? fullDay(parseDate(document.origin.published?.issued ?? '')?.iso)),
    };
    const { meta, doubts: stated } = completeMetadata(read, document.origin.published);
    return {
      meta,
      findings: [
        ...stated,
        ...doubts(meta.title !== null, issuers.length > 0, rule === 'region.text' || rule === 'region.none' ? region.name : null),
        ...(isTraditional(text.clean) ? [TRADITIONAL] : []),
      ],
    };
  },
};

/** Characters of official texts that the simplified script does not have. */
const TRADITIONAL_UNIT =
  /[關於為發務經業會與應濟質優條資產環實時這個種們從總結構體據對點農專電動開門問題無過還進運達選遠連單標準級處機權責規範]/g;
const TRADITIONAL_SHARE = 0.05;
const TRADITIONAL: Finding = {
  stage: 'metadata',
  rule: 'metadata.traditional',
  severity: 'warning',
  message: '全文为繁体字，识别规则按简体写成，多数条目会漏；请改用简体版本',
  clause: null,
  span: null,
};

/** Whether a text is written in traditional characters, which the rules and vocabularies do not hold. */
function isTraditional(clean: string): boolean {
  return (clean.match(TRADITIONAL_UNIT)?.length ?? 0) > clean.length * TRADITIONAL_SHARE;
}

function fullDay(iso: string | undefined): string | null {
  return iso?.length === 10 ? iso : null;
}

function doubts(titled: boolean, issued: boolean, guessed: string | null): Finding[] {
  const found: [string, string][] = [];
  if (!titled) found.push(['metadata.no-title', '未找到标题，暂以文件名显示']);
  if (!issued) found.push(['metadata.no-issuer', '未找到发文机关']);
  if (guessed !== null) found.push(['metadata.region-assumed', `发文机关和标题均未写明地区，暂按“${guessed}”处理`]);
  return found.map(([rule, message]) => ({ stage: 'metadata', rule, severity: 'note', message, clause: null, span: null }));
}
