import { endsLikeActor } from '../actors.ts';
import { act } from './act.ts';
import type { Line, Predicate } from './line.ts';
import { objectAt } from './object.ts';
import type { Word } from './words.ts';

/** Adverbs that a verb follows for sure. */
const LEADING =
  /(?:^|应当|必须|[须要应])(?:积极|持续|大力|切实|扎实|坚决|全力|深入|主动|认真|密切|及时|不断|努力|着力|进一步|稳步|有序|加速|合理|科学|逐步|统一|牢牢|严厉|广泛)*$/u;

/** 放宽条件限制: nothing behind it shows that the verb is part of a subject (限制类产能应当…, 积累阶段由…). */
const OPENS_WITH =
  /^(?!情况|期限|期间|阶段|过程|方式|结果|人员|单位|机构|企业|部门|资金|材料|项目|标准|程序|办法|方案|制度|工作|活动|类|性|率|者|人|方|所|后|前|时|中|的|[、和与及等为由])(?!.*(?:应当?(?![用急对])|必须|不得|可以|由(?!于)|按照|实行|为\d)).{2,}$/u;

/** 高等院校招收…: a verb of the general language, where somebody or an adverb stands before it. */
export function readFollower({ text, bearer }: Line, from: number, at: number, word: Word | null): Predicate | null {
  if (word !== null && at === 0 && bearer === null && OPENS_WITH.test(text.slice(word.end))) return act(text, at, word);
  if (word === null || (at === from && bearer?.end !== at && !(at > 0 && endsLikeActor(text.slice(0, at))))) return null;
  return act(text, at, word);
}

/** A verb that no list knows stands behind an adverb: 持续打好…. */
export function readUnknown({ text, bearer }: Line, at: number): Predicate | null {
  if (bearer !== null && bearer.end > at) return null;
  const denied = /(?:不予|不再)$/u.exec(text.slice(0, at));
  if (denied !== null && text.length - at >= 2 && text.length - at <= 4)
    return { action: { start: denied.index, end: text.length }, object: null };
  const adverb = LEADING.exec(text.slice(0, at));
  return adverb === null || adverb[0] === '' || text.length - at < 4 || /^[有是不]/u.test(text.slice(at))
    ? null
    : { action: { start: at, end: at + 2 }, object: objectAt(text, at + 2) };
}
