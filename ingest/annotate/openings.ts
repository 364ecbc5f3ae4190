/** How far an opening is followed: with four units (金融风险) most places where only the first word stands are told apart. */
const LONGEST = 4;

/** One way in which a match can begin: `whole` where the expression read so far matches just this text, so that more may follow. */
interface Opening {
  readonly text: string;
  readonly whole: boolean;
}

const NOTHING: readonly Opening[] = [{ text: '', whole: true }];
const ANYTHING: readonly Opening[] = [{ text: '', whole: false }];
const LOOKAROUND = /^\(\?<?[=!]/u;
const GROUP = /^\((?:\?:|\?<[^>]+>)?/u;
const CLASS = /^\[(?:\\.|[^\]\\])*\]/su;
const ESCAPE = /^\\(?:u[0-9a-f]{4}|u\{[0-9a-f]+\}|[pP]\{[^}]*\}|.)/isu;
const QUANTIFIER = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/u;
/** A class that only lists units (no range, no negation, no escape) opens with each of them. */
const LISTED = /^\[(?!\^)([^\\-]+)\]$/u;

/**
 * The texts of up to four units with one of which every match of an expression begins (`(?:利率|费率)?定价` begins with 利率, 费率 or 定价); null
 * where that cannot be told, because a match may be empty or begin with anything. Read from the source of the expression, so that no table
 * has to state it; what stands in a lookaround is left out, and so are ranges: fewer openings than there are would lose matches, more only cost time.
 */
export function findOpenings(source: string): ReadonlySet<string> | null {
  const reader = { rest: source };
  const openings = readAlternatives(reader);
  const texts = new Set(openings.map(({ text }) => text));
  if (texts.has('')) return null;
  return new Set([...texts].filter((text) => !isTold(text, texts)));
}

/** Whether another opening is the beginning of this one, which then tells nothing more. */
function isTold(text: string, texts: ReadonlySet<string>): boolean {
  return Array.from({ length: text.length - 1 }, (_, length) => text.slice(0, length + 1)).some((shorter) => texts.has(shorter));
}

interface Reader {
  rest: string;
}

function readAlternatives(reader: Reader): readonly Opening[] {
  const openings = [...readSequence(reader)];
  while (reader.rest.startsWith('|')) {
    reader.rest = reader.rest.slice(1);
    openings.push(...readSequence(reader));
  }
  return openings;
}

function readSequence(reader: Reader): readonly Opening[] {
  let before = NOTHING;
  while (reader.rest !== '' && !/^[|)]/u.test(reader.rest)) {
    const term = readRepeated(reader);
    before = before.flatMap((first) =>
      first.whole && first.text.length < LONGEST ? term.map((next) => cut({ text: first.text + next.text, whole: next.whole })) : [first],
    );
  }
  return before;
}

const cut = ({ text, whole }: Opening): Opening => ({ text: text.slice(0, LONGEST), whole: whole && text.length <= LONGEST });

function readRepeated(reader: Reader): readonly Opening[] {
  const term = readTerm(reader);
  const quantifier = QUANTIFIER.exec(reader.rest);
  if (quantifier === null) return term;
  reader.rest = reader.rest.slice(quantifier[0].length);
  const optional = /^[*?]/u.test(quantifier[0]) || quantifier[1] === '0';
  // what is repeated may be followed by itself: nothing is said about its second unit unless it has one
  const once = quantifier[0].startsWith('?') ? term : term.map(({ text }) => ({ text, whole: false }));
  return optional ? [...once, ...NOTHING] : once;
}

function readTerm(reader: Reader): readonly Opening[] {
  const around = LOOKAROUND.exec(reader.rest);
  const group = around ?? GROUP.exec(reader.rest);
  if (group !== null) {
    reader.rest = reader.rest.slice(group[0].length);
    const inner = readAlternatives(reader);
    reader.rest = reader.rest.slice(1);
    return around === null ? inner : NOTHING;
  }
  const printed = CLASS.exec(reader.rest)?.[0] ?? ESCAPE.exec(reader.rest)?.[0] ?? String.fromCodePoint(reader.rest.codePointAt(0) ?? 0);
  reader.rest = reader.rest.slice(printed.length);
  if (printed === '^' || printed === '$') return NOTHING;
  const listed = LISTED.exec(printed)?.[1];
  if (listed !== undefined) return [...listed].map((text) => ({ text, whole: true }));
  return printed === '.' || /^[[\\]/u.test(printed) ? ANYTHING : [{ text: printed, whole: true }];
}
