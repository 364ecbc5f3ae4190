import { findAll } from '../../../../graph/text/matches.ts';
import { anchored } from '../../../../graph/text/anchored.ts';
import { actorAt } from '../actors.ts';
import { ETCETERA, type Behind, type Line, type Predicate } from './line.ts';
import { seekWord, strongAt, wordAt } from './words.ts';

/** A word that shows that the predicate begins, behind a subject that names no actor. */
const OPENS_PREDICATE =
  /(?:应当|应该|必须|可以|不得|及时|依法|统一|优先|原则上|(?<![供反适相对响效呼])应(?![用急对收付])|(?<![重主需必摘概紧只首])要(?![求素点件闻务])|(?<![许认])可(?![持再])|(?<![必])须|不予|由|按照|根据|按|请|于|在|自(?=.*起)|认真|积极|分别|有权|负责|通过|继续)/u;
/** 基本药物实行集中采购、统一配送: a verb that stands behind things, too. */
const RUNS = /(?<![并和、])(?:实行|享受|采用|执行)(?![的、和与及至到]|情况|标准|期|率|单位|机关|部门|机构)(?=.{2})/u;
/** How subjects end that are no actors of the list but act: 项目投资方, 扶持对象. */
const SUBJECT_END = /方|者|对象|主体|单位|机构|企业|部门|人员|人/gu;
/** 专项资金不得用于人员经费: the subject ended before. */
const MODAL_BEFORE = /不得|应当|必须|可以/u;
/** 国有资本收益收取比例到2020年提高到30%: a measure and what is to become of it, whatever verb its name holds. */
const MEASURED =
  /^([^，、的]{2,24}?(?:比例|比重|占比|费率|利率|强度|水平|规模|总量|数量|额度|覆盖率|利用率|率))(?:到20\d\d年[底末]?|力争|逐步|分别|原则上|稳步|进一步|持续|大幅|基本|总体|明显|显著)*(提高|提升|上升|下降|降低|压降|下调|上调|控制|保持|稳定|增加|减少)(?=[到至在为])/u;
/** What each of them holds: few segments are looked at for a measure. */
const CHANGES = /[高升降调制持定加少低][到至在为]/u;
/** What stands first and is no subject. */
const TIMES = anchored(/^(?:后续|具体|今后|目前|同时|其中|下一步|现阶段)$/u);
/** A subject that names no actor: 处理结果应当及时公布. It is what is acted on where the verb has no object. */
export function readBehindSubject(line: Line, at: number, behind: Behind): Predicate | null {
  const { text, bearer } = line;
  if (bearer !== null && bearer.start > at) return withObject(behind(bearer.start), at, text, bearer.start);
  const [, measure = '', becomes = ''] = (CHANGES.test(text) ? MEASURED.exec(text.slice(at)) : null) ?? [];
  if (becomes !== '') {
    const start = text.indexOf(becomes, at + measure.length);
    return { action: { start, end: start + becomes.length }, object: { start: at, end: at + measure.length } };
  }
  const actor = actorAt(text.slice(at));
  if (actor !== null) return behind(at + actor.end + (ETCETERA.exec(text.slice(at + actor.end))?.[0].length ?? 0));
  const headed = readBehindHead(line, at, behind);
  if (headed !== null) return headed.predicate;
  const opened = OPENS_PREDICATE.exec(text.slice(at));
  const deed = RUNS.exec(text.slice(at));
  if (deed !== null && deed.index > 3 && (opened === null || deed.index < opened.index)) {
    const predicate = behind(at + deed.index);
    if (predicate !== null) return predicate;
  }
  if (opened !== null && opened.index > 0) {
    const start = at + opened.index;
    const predicate = behind(start) ?? (opened[0] === '由' ? behind(start + 1) : null);
    if (predicate !== null) return withObject(predicate, at, text, start);
  }
  for (let next = seekWord(text, at + 2); next < text.length; next = seekWord(text, next + 1)) {
    const word = wordAt(text, next);
    if (word?.kinds.name === true) {
      next = word.end - 1;
      continue;
    }
    if (word?.kinds.takes === true && next - at >= 2 && text.length > word.end && !text.startsWith('的', word.end)) {
      const start = text.charAt(next - 1) === '不' ? next - 1 : next;
      return { action: { start, end: word.end }, object: { start: at, end: start } };
    }
    if (strongAt(text, next) !== null && wordAt(text, next)?.kinds.noun === false) return behind(next);
  }
  return null;
}

/** 投资方在…后提出…: the predicate behind a noun that ends as those do who act, where a preposition, modal or adverb follows it. */
export function readBehindHead(line: Line, at: number, behind: Behind): { readonly predicate: Predicate | null } | null {
  const { text } = line;
  for (const { index, 0: head } of findAll(SUBJECT_END, text)) {
    const end = index + head.length;
    if (end > at && MODAL_BEFORE.test(text.slice(at, index))) return null;
    const next = end > at + 2 ? wordAt(text, end) : null;
    if (next === null || !(next.kinds.prep || next.kinds.modal || (next.kinds.adverb && next.end - end > 1))) continue;
    const predicate = behind(end);
    if (predicate !== null || next.kinds.prep) return { predicate };
  }
  return null;
}

/** The predicate, acting on the words before it where it has no object of its own. */
export function withObject(predicate: Predicate | null, start: number, text: string, before: number): Predicate | null {
  if (predicate === null || predicate.object !== null) return predicate;
  if (TIMES.test(text.slice(start, before))) return predicate;
  const end = before - (/由$/u.test(text.slice(0, before)) ? 1 : 0);
  return end - start < 2 ? predicate : { ...predicate, object: { start, end } };
}
