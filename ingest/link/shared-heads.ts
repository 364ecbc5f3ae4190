import type { Span } from '../../graph/span.ts';
import type { Evidence, PolicyDocument } from '../../graph/model.ts';

/** A printed mention of a body. */
export type NamedMention = Evidence & { readonly name: string; readonly clause: string };

/** The end of a name that parts before it can share: 财政、税务部门; 自然资源、水利厅. */
const HEAD = /(?:(?:行政|业务)?(?:主管|管理|监督管理)?部门|厅|局|委)$/u;
export const ENDS_IN_HEAD = /(?:部门|[厅局委部办署会院社联行]|政府|公司|单位|中心|机构|集团|[省市州盟县区旗])$/u;
const BETWEEN = /^\s*(?:[、和及与]|以及)\s*$/u;
const LEVEL = /^(?:自治区|市(?!场|政|容)|[省州盟县区旗])/u;

export interface Part {
  /** The part with its place and its head: 市财政部门 for 财政 in 市发展改革、财政、税务部门. */
  readonly name: string;
  readonly evidence: Span;
}

/** Mentions that share a head: a run of parts side by side of which only the last one ends like a body. */
export function readParts(
  document: PolicyDocument,
  mentions: readonly NamedMention[],
  isHeadless: (mention: NamedMention) => boolean,
): ReadonlyMap<number, Part> {
  const parts = new Map<number, Part>();
  const isHeadlessBeside = (left: NamedMention | undefined, right: NamedMention | undefined): boolean =>
    left !== undefined && right !== undefined && isHeadless(left) && isBeside(document, left, right);
  for (let first = 0; first < mentions.length; first += 1) {
    let last = first;
    while (isHeadlessBeside(mentions[last], mentions[last + 1])) last += 1;
    const end = mentions[last];
    const head = end === undefined || last === first ? null : HEAD.exec(end.name);
    if (end === undefined || head === null) continue;
    const place = LEVEL.exec(mentions[first]?.name ?? '')?.[0] ?? '';
    for (let at = first; at <= last; at += 1) {
      const { name = '', span = end.span } = mentions[at] ?? {};
      const whole = at === last ? name : name + head[0];
      parts.set(at, {
        name: at === first || LEVEL.test(name) ? whole : place + whole,
        evidence: { start: span.start, end: end.span.end },
      });
    }
    first = last;
  }
  return parts;
}

/** Whether two mentions stand side by side in one list, with nothing but 、 or 和 between them. */
export function isBeside(document: PolicyDocument, left: NamedMention, right: NamedMention): boolean {
  return left.clause === right.clause && BETWEEN.test(document.text.source.slice(left.span.end, right.span.start));
}
