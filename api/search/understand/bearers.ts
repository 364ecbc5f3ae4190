import { makeChip, type PlacedChip } from './chip.ts';
import type { VocabularyContext } from './context.ts';

/** Before an actor these make it the one acted upon: 给银行打分, 推企业上市. */
const OBJECT_MARK = /(?:给|对|向|帮|推|替|哪家|哪些|什么)\p{Script=Han}{0,2}$/u;
const PART_END = /[，,。；;：:？?！!]/u;

/**
 * Who is asked about. Financial institutions count wherever they stand but behind a word that makes them the object; other actors (企业,
 * 政府部门) only where they open a part of the question, since elsewhere they are objects and parts of compounds more often than not.
 */
export function findBearerChips(text: string, context: VocabularyContext): PlacedChip[] {
  const { names, find } = context;
  const named = [...names.findActors(text)];
  for (const match of find.bearerWords(text)) {
    const entry = names.actorNamed(match.entry) ?? names.findActors(match.entry)[0]?.entry;
    const overlapping = named.filter((other) => match.start < other.end && other.start < match.end);
    if (entry === undefined || overlapping.some((other) => other.end - other.start >= match.end - match.start)) continue;
    for (const other of overlapping) named.splice(named.indexOf(other), 1);
    named.push({ ...match, entry });
  }
  const chips = named
    .filter(({ start, entry }) => {
      const before = text.slice(0, start).split(PART_END).at(-1) ?? '';
      if (OBJECT_MARK.test(before.trimEnd())) return false;
      return names.isFinancial(entry.id) || before.trim() === '';
    })
    .map((match) => makeChip('bearer', match.entry.id, match.entry.name, match))
    .sort((a, b) => a.start - b.start);
  const financial = chips.filter((chip) => names.isFinancial(chip.value));
  return financial.length > 0 ? financial : chips;
}
