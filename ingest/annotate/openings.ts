import { readExpression, type Sequence, type Term } from '../../graph/text/expression.ts';

/** How far an opening is followed: with four units (金融风险) most places where only the first word stands are told apart. */
const LONGEST = 4;

/** One way in which a match can begin: `whole` where the expression read so far matches just this text, so that more may follow. */
interface Opening {
  readonly text: string;
  readonly whole: boolean;
}

const NOTHING: readonly Opening[] = [{ text: '', whole: true }];
const ANYTHING: readonly Opening[] = [{ text: '', whole: false }];

/**
 * The texts of up to four units with one of which every match of an expression begins (`(?:利率|费率)?定价` begins with 利率, 费率 or 定价); null
 * where that cannot be told, because a match may be empty or begin with anything. What stands in a lookaround is left out, and so are ranges:
 * fewer openings than there are would lose matches, more only cost time.
 */
export function findOpenings(source: string): ReadonlySet<string> | null {
  const texts = new Set(
    readExpression(source)
      .flatMap(openingsOf)
      .map(({ text }) => text),
  );
  if (texts.has('')) return null;
  return new Set([...texts].filter((text) => !isTold(text, texts)));
}

/** Whether another opening is the beginning of this one, which then tells nothing more. */
function isTold(text: string, texts: ReadonlySet<string>): boolean {
  return Array.from({ length: text.length - 1 }, (_, length) => text.slice(0, length + 1)).some((shorter) => texts.has(shorter));
}

function openingsOf(sequence: Sequence): readonly Opening[] {
  let before = NOTHING;
  for (const term of sequence) {
    const opened = openingsOfTerm(term);
    before = before.flatMap((first) =>
      first.whole && first.text.length < LONGEST ? opened.map((next) => cut({ text: first.text + next.text, whole: next.whole })) : [first],
    );
  }
  return before;
}

const cut = ({ text, whole }: Opening): Opening => ({ text: text.slice(0, LONGEST), whole: whole && text.length <= LONGEST });

function openingsOfTerm(term: Term): readonly Opening[] {
  if (term.kind === 'units') return term.units.map((text) => ({ text, whole: true }));
  if (term.kind === 'group') return term.alternatives.flatMap(openingsOf);
  if (term.kind === 'place') return NOTHING;
  if (term.kind === 'any') return ANYTHING;
  const inner = openingsOfTerm(term.term);
  // what is repeated may be followed by itself: nothing is said about its second unit unless it has one
  const once = term.once ? inner : inner.map(({ text }) => ({ text, whole: false }));
  return term.optional ? [...once, ...NOTHING] : once;
}
