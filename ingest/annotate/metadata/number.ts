import { findAll } from '../../../graph/text/matches.ts';
import { foldForMatching } from '../../../graph/text/fold.ts';
import type { PartLine } from './lines.ts';
import { anchored } from '../../../graph/text/anchored.ts';
import { withoutBlanks } from '../../../graph/text/blanks.ts';

/** A document number, `[start, end)` in the line that it stands in. */
export interface NumberMatch {
  readonly start: number;
  readonly end: number;
  /** With 〔〕 and half-width digits, e.g. `鲁政发〔2021〕5号`. */
  readonly number: string;
  /** What stands before the year: 鲁政发; empty for an order. */
  readonly prefix: string;
  /** Empty where it has none. */
  readonly year: string;
}

/** Brackets of every kind; a scanned 〕 is often read as J. */
const NUMBER =
  /([\p{Script=Han}]{1,16})[〔[(【﹝〖{<《（]\s*((?:19|20)[0-9]{2})\s*年?\s*[〕\])】﹞〗}>》）j]\s*(第?)\s*([0-9]{1,5})\s*号/gu;

/** …的通知（韶府〔2019〕31号）: the number closes the line of the title. */
const TITLED = /关于.*(?:通知|意见|办法|方案|公告|函|决定|细则|措施|规划|计划)[（(]$/u;

/** What every number holds: a look for it takes a hundredth of a search for what may stand before it. */
const YEARED = /[0-9０-９]\s*年?\s*[〕\])】﹞〗}>》）jJ］]\s*第?\s*[0-9０-９]/u;

/** All document numbers of a text, in order. */
export function findNumbers(text: string): NumberMatch[] {
  if (!YEARED.test(text)) return [];
  return findAll(NUMBER, foldForMatching(text)).map((match) => {
    const [whole, prefix = '', year = '', ordinal = '', serial = ''] = match;
    return {
      start: match.index,
      end: match.index + whole.length,
      number: `${prefix}〔${year}〕${ordinal}${Number(serial)}号`,
      prefix,
      year,
    };
  });
}

const ORDER = anchored(
  /^(?:\p{Script=Han}{2,60}(?:令|公告|通告))(?:\((?:(?:19|20)[0-9]{2})\)|(?:19|20)[0-9]{2}年?)?第[0-9零一二三四五六七八九十百]{1,5}号$/u,
);
const ORDINAL = anchored(/^(?:(?:19|20)[0-9]{2}年?)?第[0-9零一二三四五六七八九十百]{1,5}号$/u);
const ORDER_HEAD = anchored(/^\p{Script=Han}{2,60}(?:令|公告|通告)$/u);

/**
 * The number of the document itself: one that stands alone in its line, with or without brackets around it; else that of an order or announcement
 * (国务院令第722号, 财政部公告2023年第12号), in one line or under the line that names it.
 */
export function findOwnNumber(lines: readonly PartLine[]): { line: PartLine; match: NumberMatch } | null {
  for (const line of lines) {
    const [match] = findNumbers(line.text);
    if (match === undefined) continue;
    if (TITLED.test(line.text.slice(0, match.start)) && /^[）)]$/u.test(line.text.slice(match.end))) return { line, match };
    const cell = /^.*\|/u.exec(line.text.slice(0, match.start))?.[0].length ?? 0;
    if (cell > 0 && /^(?:[^|]*\|)*\s*(?:发文字号|发文文号|文号|公文文号|文件编号)[：:]?\s*\|$/u.test(line.text.slice(0, cell)))
      return { line, match };
    const rest = line.text.slice(0, match.start) + line.text.slice(match.end);
    if (/^[\s（()）]*(?:签发人.*|特急|急件|[A-Z]类)?$/.test(rest)) return { line, match };
  }
  for (const [at, line] of lines.entries()) {
    const bare = withoutBlanks(foldForMatching(line.text));
    const head = ORDINAL.test(bare) ? withoutBlanks(lines[at - 1]?.text ?? '') : '';
    if (!ORDER.test(bare) && !ORDER_HEAD.test(head)) continue;
    const printed = withoutBlanks(line.text);
    return {
      line,
      match: { start: 0, end: line.text.length, number: `${head}${printed}`, prefix: '', year: /(?:19|20)[0-9]{2}/.exec(bare)?.[0] ?? '' },
    };
  }
  return null;
}
