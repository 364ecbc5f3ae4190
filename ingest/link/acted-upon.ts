import { actorAncestors, findActorsInPhrase } from '../../graph/vocabulary/actors.ts';

/** 定期对辖内法人银行机构开展评估, 加强对保险公司的监督检查: those whom a sentence supervises, narrower ones of those addressed included. */
const SUPERVISED = [
  /(?:^|[，；。])[^，；对]{0,8}?对(?:于)?([^，；。]{2,30}?)(?:进行|开展|实施|组织)[^，；。]*(?:评估|考核|检查|评价|监管|监督|督导|约谈|问责|通报|核查|监测|审计)/gu,
  /(?:加强|强化|健全|完善|开展|加大|做好)对([^，；。]{2,30}?)的[^，；。]{0,8}(?:评估|考核|检查|评价|监管|监督|督导|管理|核查|监测|审计|约束)/gu,
];
/** 对银行业金融机构给予奖励: those to whom something is given. */
const GIVEN = [/(?:^|[，；。])[^，；对]{0,8}?对(?:于)?([^，；。的]{2,30}?)(?:给予|予以)/gu];
const TOO_WIDE = new Set(['actor', 'locality']);

/** The classes named at the end of what `patterns` hold. */
function classesIn(sentence: string, patterns: readonly RegExp[]): string[] {
  return patterns.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].flatMap(({ 1: phrase = '' }) =>
      findActorsInPhrase(phrase).flatMap(({ end, entry }) => (end === phrase.length && !TOO_WIDE.has(entry.id) ? [entry.id] : [])),
    ),
  );
}

const isWithin = (id: string, above: string): boolean => id === above || actorAncestors(id).some((each) => each.id === above);

/**
 * Whether those addressed are whom a sentence that names no actor acts upon, and so not who is to act. `actors`: the classes of one addressee; all
 * of them have to be meant.
 */
export function isActedUpon(sentence: string, actors: readonly string[]): boolean {
  const text = sentence.replace(/\s+/gu, '');
  if (actors.length === 0 || !text.includes('对')) return false;
  const supervised = classesIn(text, SUPERVISED);
  const all = [...supervised, ...classesIn(text, GIVEN)];
  return actors.every((id) => all.some((each) => isWithin(id, each)) || supervised.some((each) => isWithin(each, id)));
}
