import type { Clause, PolicyDocument } from '../../../graph/model.ts';
import { readPassage } from '../passage.ts';
import { handedOn, readTimes } from './times.ts';
import { withoutBlanks } from '../../../graph/text/blanks.ts';

const AIM = /目标|愿景|指标/u;
/** Whether a heading announces aims. */
export const isAim = (heading: string): boolean => AIM.test(heading);

/** The headings of a clause and of those above it, its own first, without blanks. */
export function headingsAbove(clause: Clause, byPath: ReadonlyMap<string, Clause>): string[] {
  const headings: string[] = [];
  for (let at: Clause | undefined = clause; at !== undefined; at = at.parent === null ? undefined : byPath.get(at.parent))
    if (at.heading !== null) headings.push(withoutBlanks(at.heading));
  return headings;
}

/**
 * The deadline that stands above a clause: in its heading (（一）2025年目标), or in a text over it that announces its parts
 * (到2025年，实现以下目标：). ISO day or null.
 */
export function inheritDeadline(document: PolicyDocument, clause: Clause, byPath: ReadonlyMap<string, Clause>): string | null {
  for (let at: Clause | undefined = clause; at !== undefined; at = at.parent === null ? undefined : byPath.get(at.parent)) {
    const dated = at.heading === null ? null : handedOn(readTimes(withoutBlanks(at.heading)));
    if (dated !== null) return dated;
    if (at === clause || at.body === null) continue;
    const { text } = readPassage(document.text, at.body);
    const last = text.slice(text.lastIndexOf('。', text.length - 2) + 1);
    if (!/[：:]$/u.test(last) && !isAim(at.heading ?? '')) continue;
    const announced = handedOn(readTimes(last));
    if (announced !== null) return announced;
  }
  return null;
}

/** Whether the text over a clause announces conditions (申报企业应当符合下列条件：): its numbers are thresholds. */
export function listsConditions(document: PolicyDocument, clause: Clause, byPath: ReadonlyMap<string, Clause>): boolean {
  const above = clause.parent === null ? undefined : byPath.get(clause.parent);
  if (above === undefined || above.body === null) return false;
  return /(?:条件|标准|要求|情形)(?:之一)?(?:的)?[^。；]{0,8}[：:]$/u.test(readPassage(document.text, above.body).text);
}
