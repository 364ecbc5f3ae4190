import { said } from '../../said.ts';
import type { CitationRow } from './facts.ts';
import { coverText } from './coverage.ts';
import { answerFact } from './fact.ts';
import { nearHits } from './near.ts';
import { cutSentences, makeItem } from './quote.ts';
import { ROLES } from './roles.ts';
import type { AnswerPlan, AnswerTask } from './types.ts';
import { askedSubject, found, notInText } from './wording.ts';

/** Documents cited in the best clause; of several those whose sentence holds most of the question, a basis before a mention. */
export const answerCitation: AnswerPlan = async (task) => {
  const hits = nearHits(task, 3);
  const rows = await task.facts.citationsOf([...new Set(hits.map((hit) => hit.document.id))]);
  const wantsNumber = task.context.lexicon.pattern('asks.number').test(task.understanding.normalised);
  // 依据哪份文件，文号多少 asks for both.
  const wantsTitle = wantsNumber && task.context.lexicon.pattern('asks.title').test(task.understanding.normalised);
  for (const [at, hit] of hits.entries()) {
    const own = rows.filter((row) => row.clauseId === hit.clause.id && (!wantsNumber || row.docNumber !== null));
    if (own.length === 0) continue;
    const cover = (row: CitationRow): number => {
      const sentence = cutSentences(hit.clause.text).find((entry) =>
        entry.text.replace(/\s+/g, '').includes(row.title.replace(/\s+/g, '')),
      );
      return coverText(task.understanding.groups, sentence?.text ?? row.quote, task.index) + (row.role === 'basis' ? 0.1 : 0);
    };
    const ranked = own.map((row) => ({ row, cover: cover(row) + titled(task, row, own) })).sort((a, b) => b.cover - a.cover);
    const most = ranked[0]?.cover ?? 0;
    // A worse clause that cites something else is no answer.
    if (at > 0 && most < task.weights('answer.actor')) continue;
    const items = ranked
      .filter((entry) => entry.cover >= most - 0.02)
      .flatMap(({ row }) =>
        [...(wantsTitle || !wantsNumber ? [row.title] : []), ...(wantsNumber ? [row.docNumber ?? row.title] : [])].map((text) =>
          makeItem(text, row.quote, hit.clause, { role: row.role === 'basis' ? ROLES.basis : ROLES.mention, factId: row.id }),
        ),
      );
    return found(items, said('依据最相关条款引用的文件', 'From the documents cited in the best-fitting clause'), task.scope);
  }
  const named = await answerFact(task);
  if (named.status === 'found') return named;
  const subject = askedSubject(task);
  return notInText(said(`讲到${subject.zh}的条款没有引用文件`, `the clauses that speak of ${subject.en} cite no document`), task.scope);
};

/** 1 for the one citation whose title holds clearly more of the question than those beside it (总体方案的文号), else 0. */
function titled(task: AnswerTask, row: CitationRow, beside: readonly CitationRow[]): number {
  const cover = ({ title }: CitationRow): number => coverText(task.understanding.groups, title, task.index);
  const others = Math.max(0, ...beside.filter((other) => other !== row).map(cover));
  return cover(row) >= CLEAR_TITLE && cover(row) - others >= CLEAR_LEAD ? 1 : 0;
}

/** Least part of the question that a title must hold to single it out, and by how much it must lead. */
const CLEAR_TITLE = 0.4;
const CLEAR_LEAD = 0.15;
