import type { StatementRow } from './facts.ts';
import type { AnswerTask } from './types.ts';

/**
 * Which statements of some clauses bind the actor classes that the question names: the class itself, one below it (银行 binds 商业银行) or one above
 * it (金融机构 binds 银行). Classes that follow from the addressees alone are left out where `printed` asks for what the sentence says.
 */
export async function statementsBinding(
  task: AnswerTask,
  clauseIds: readonly string[],
  { printed = false, below = true }: { readonly printed?: boolean; readonly below?: boolean } = {},
): Promise<ReadonlySet<string>> {
  const { names } = task.context;
  const asked = task.understanding.chips.filter(({ kind }) => kind === 'bearer').map(({ value }) => value);
  if (asked.length === 0) return new Set();
  const rows = await task.facts.bindingsOf(clauseIds);
  const binds = (boundId: string): boolean =>
    asked.some((id) => names.isActorWithin(id, boundId) || (below && names.isActorWithin(boundId, id)));
  return new Set(
    rows
      .filter(({ kind, derived, boundId }) => kind === 'actor' && !(printed && derived) && binds(boundId))
      .map(({ statementId }) => statementId),
  );
}

/** Modalities that the question asks for. */
export const askedModalities = ({ understanding }: AnswerTask): string[] =>
  understanding.chips.filter(({ kind }) => kind === 'modality').map(({ value }) => value);

/** The statements of the asked modality first, each group in the order given. */
export function modalitiesFirst(task: AnswerTask, rows: readonly StatementRow[]): StatementRow[] {
  const asked = askedModalities(task);
  const fits = (row: StatementRow): boolean => asked.some((modality) => row.modalities.includes(modality));
  return [...rows.filter(fits), ...rows.filter((row) => !fits(row))];
}
