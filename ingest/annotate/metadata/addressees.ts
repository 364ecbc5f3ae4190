import type { Addressee } from '../../../graph/model.ts';
import { bracketStep } from '../../../graph/text/characters.ts';
import { sourceSpan, type NormalisedText } from '../../../graph/text/view.ts';
import { endsAsAddressee } from '../../segment/cues.ts';
import type { PartLine } from './lines.ts';
import { confidenceOf } from '../rules.ts';

const SENT_TO = /^主送[：:]/;

/** Whom the document is for: the salutation, else the 主送 line. Divided at ，；, and at 、 where the part before it stands by itself. */
export function findAddressees(text: NormalisedText, salutation: readonly PartLine[], imprint: readonly PartLine[]): Addressee[] {
  const sent = imprint.filter((line) => SENT_TO.test(line.text));
  const rule = salutation.length > 0 ? 'addressee.salutation' : 'addressee.sent-to';
  return (salutation.length > 0 ? salutation : sent).flatMap((line) => splitAddressees(text, line, rule));
}

function splitAddressees(text: NormalisedText, line: PartLine, rule: string): Addressee[] {
  const found: Addressee[] = [];
  const begin = SENT_TO.exec(line.text)?.[0].length ?? 0;
  const end = line.text.replace(/[：:。.]+$/, '').length;
  let start = begin;
  let depth = 0;
  for (let at = begin; at <= end; at += 1) {
    const unit = line.text[at] ?? '';
    if (at < end) depth = Math.max(0, depth + bracketStep(unit));
    if (at < end && (depth > 0 || !divides(line.text.slice(start, at), unit, line.text.slice(at + 1, end)))) continue;
    const name = line.text.slice(start, at);
    if (name.trim() !== '')
      found.push({
        name,
        clause: line.clause,
        span: sourceSpan(text, line.start + start, line.start + at),
        rule,
        confidence: confidenceOf(rule),
      });
    start = at + 1;
  }
  return found;
}

/** `委、办、局` is one part: what follows 、 has to be more than one character. */
function divides(part: string, unit: string, rest: string): boolean {
  if (/[，,；;]/.test(unit)) return true;
  return unit === '、' && endsAsAddressee(part) && !/^[\p{Script=Han}](?:[、，,；;]|$)/u.test(rest);
}
