import { quoted } from '../../said.ts';
import type { Hit } from '../rank.ts';
import { nearSentences } from './near.ts';
import { makeItem } from './quote.ts';
import { ROLES } from './roles.ts';
import type { AnswerItem, AnswerTask } from './types.ts';

/** Whether the question matches a pattern of the lexicon. */
export const asks = (task: AnswerTask, name: string): boolean =>
  task.context.lexicon.pattern(`asks.${name}`).test(task.understanding.normalised);

/** Who does what is asked by the frame of a sentence in the best clauses (由X统筹, 配合X建立, 指定X牵头, 成立X，统一谋划); undefined where none says so. */
export function findAgent(task: AnswerTask, hits: readonly Hit[]): AnswerItem | undefined {
  return agentItem(task, hits) ?? partnerItem(task, hits) ?? establishedItem(task, hits);
}

/** Who stands in 由…V or 配合…V for the very verb that the question asks with (谁来统筹 → 由市领导统筹). */
function agentItem(task: AnswerTask, hits: readonly Hit[]): AnswerItem | undefined {
  const verb = /谁(?:来|去|负责|出面|主导|牵头|组织)?(\p{Script=Han}{2}|\p{Script=Han}$|\p{Script=Han}(?=[，,？?]))/u.exec(
    task.understanding.normalised,
  )?.[1];
  if (verb === undefined) return appointedItem(task, hits);
  const frame = new RegExp(
    `(?:由|配合|已经|业经|报经|须经|应经|(?<![已业])经(?![济营验过费常历理]))([^，。；：由]{2,24}?)(?:统一|共同|负责|具体|直接)?(?:${verb})`,
    'u',
  );
  for (const hit of hits.slice(0, 2)) {
    const agent = frame.exec(hit.clause.text);
    if (agent?.[1] !== undefined) return makeItem(agent[1], agent[0], hit.clause, { role: quoted(verb) });
  }
  return appointedItem(task, hits);
}

/** The group that a sentence sets up for what is asked about (谁统筹 → 成立X领导小组，统一谋划、协调…). */
function establishedItem(task: AnswerTask, hits: readonly Hit[]): AnswerItem | undefined {
  const [best] = nearSentences(task, hits.slice(0, 1));
  if (best === undefined || asks(task, 'company') || best.cover < task.weights('answer.named')) return undefined;
  const group = /^[^，。；]*?(?:成立|组建)([^，。；：、]{2,36}?(?:小组|专班|委员会|指挥部))，/u.exec(best.text)?.[1];
  return group === undefined ? undefined : makeItem(group, best.text, best.hit.clause, { role: ROLES.actor });
}

/** Who is appointed to lead within an institution that the question names (银行里让什么人挂帅 → 指定一名高管人员牵头). */
function appointedItem(task: AnswerTask, hits: readonly Hit[]): AnswerItem | undefined {
  if (!asks(task, 'appointed') || !task.understanding.chips.some(({ kind }) => kind === 'bearer')) return undefined;
  for (const hit of hits.slice(0, 2)) {
    const match = APPOINTED.exec(hit.clause.text);
    if (match?.[1] !== undefined) return makeItem(match[1], match[0], hit.clause, { role: ROLES.lead });
  }
  return undefined;
}

const APPOINTED = /(?:指定|委派|安排|选派|明确|确定)([^，。；：]{2,16}?)(?:牵头|挂帅|分管|统筹|专门负责|专职负责|负责)/u;

/** With whom or for whom, by the verb that the question ends with (银行配合谁 → 配合政府主管部门建立…). */
function partnerItem(task: AnswerTask, hits: readonly Hit[]): AnswerItem | undefined {
  const { pattern } = task.context.lexicon;
  // 给谁倾斜 → 优先向X倾斜.
  const deed = /(?:给|对|向|为)(?:谁|哪些人|哪(?:些|类|种)(?:机构|企业|银行)?)(\p{Script=Han}{2})/u.exec(
    task.understanding.normalised,
  )?.[1];
  for (const hit of deed === undefined ? [] : hits.slice(0, 2)) {
    const favoured = new RegExp(`(?:给|对|向|为)([^，。；：给对向为]{2,24}?)${deed}`, 'u').exec(hit.clause.text);
    if (favoured?.[1] !== undefined) return makeItem(favoured[1], favoured[0], hit.clause, { role: ROLES.recipient });
  }
  const verb = /(配合|会同|联合|委托|依靠|依托|组织|督促|督导|协助|服务|面向)(?:谁|哪(?:个|些|家|级)?(?:部门|单位|机构))/u.exec(
    task.understanding.normalised,
  )?.[1];
  if (verb === undefined) return undefined;
  const boundary = new RegExp(pattern('text.boundary').source, 'u');
  for (const hit of hits.slice(0, 2)) {
    for (const match of hit.clause.text.matchAll(new RegExp(`${verb}([^，。；：、]{2,30})`, 'gu'))) {
      const partner = match[1]?.split(boundary)[0]?.trim() ?? '';
      if (pattern('text.authority').test(partner)) return makeItem(partner, match[0], hit.clause, { role: quoted(verb) });
    }
  }
  return undefined;
}
