import type { NamedDocument, VocabularyContext } from './context.ts';
import { makeChip, type PlacedChip } from './chip.ts';

const BRACKETS = /[〔〕[\]【】()（）{}「」\s第]/gu;
/** 文号: letters of the issuer, year in any brackets or none, number; 号 may be left out behind brackets or a blank. */
const NUMBER =
  /(\p{Script=Han}{0,12}?)\s*(?:[〔[【(（{]\s*((?:19|20)\d{2})\s*年?\s*[〕\]】)）}]\s*第?\s*(\d{1,4})(?:\s*号)?|((?:19|20)\d{2})\s*(?:[- ]|第)\s*(\d{1,4})(?:\s*号)?(?![\d亿万千百%年月日元家个项])|((?:19|20)\d{2})年?第?(\d{1,4})号)/gu;
const SHORT_NUMBER = /(\d{1,4})\s*号文?/gu;
const QUOTED = /《([^》]{4,})》/gu;
/** How an issuer's letters end: 银发, 政办发, 府办规, 环函. */
const LETTERS = /\p{Script=Han}{1,9}[发函规字办令通文]$/u;
/** What stands before a 文号 and is no part of it. */
const BEFORE_LETTERS = /^.*(?:根据|依据|依照|按照|参照|落实|贯彻|引用|援引|提到|关于|请问|什么是|文件|通知|[的和与及在对是讲查找看按照])/u;

/** A number without its brackets: 鲁政发〔2021〕5号 and 鲁政发(2021)5号 become one. */
export function bareNumber(number: string): string {
  return number.normalize('NFKC').replace(BRACKETS, '');
}

/** A number chip: of a document that is held it filters; one that the collection only cites is searched as it is officially written. */
function numberChip(letters: string, year: string, number: string, start: number, end: number, context: VocabularyContext): PlacedChip[] {
  const surface = (from: number): { start: number; end: number; surface: string } => ({ start: from, end, surface: '' });
  const tail = `${year}${number}号`;
  const numbered = context.documents.filter(({ docNumber }) => docNumber !== null && bareNumber(docNumber).endsWith(tail));
  const named = numbered.filter(({ docNumber }) => letters.endsWith(bareNumber(docNumber ?? '').slice(0, -tail.length)));
  const found = named[0] ?? (letters === '' && numbered.length === 1 ? numbered[0] : undefined);
  if (found !== undefined) {
    const length = named.length > 0 ? bareNumber(found.docNumber ?? '').length - tail.length : 0;
    return [makeChip('number', found.id, found.docNumber ?? found.title, surface(start + letters.length - length))];
  }
  const own = LETTERS.exec(letters.replace(BEFORE_LETTERS, ''))?.[0];
  if (own === undefined) return [];
  const official = `${own}〔${year}〕${number}号`;
  return [{ ...makeChip('number', official, official, surface(start + letters.length - own.length)), filters: false }];
}

function findNumbers(text: string, regions: readonly PlacedChip[], context: VocabularyContext): PlacedChip[] {
  const chips: PlacedChip[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const year = match[2] ?? match[4] ?? match[6] ?? '';
    const number = match[3] ?? match[5] ?? match[7] ?? '';
    chips.push(...numberChip(match[1] ?? '', year, number, match.index, match.index + match[0].length, context));
  }
  for (const match of text.matchAll(SHORT_NUMBER)) {
    const end = match.index + match[0].length;
    if (chips.some((chip) => chip.start < end && match.index < chip.end)) continue;
    const ending = new RegExp(`[^0-9]${match[1] ?? ''}号$`, 'u');
    const named = context.documents.filter(
      ({ docNumber, regionId }) =>
        docNumber !== null &&
        ending.test(docNumber) &&
        (match[0].endsWith('文') || regions.length > 0) &&
        (regions.length === 0 || regions.some((region) => context.names.isWithin(regionId, region.value))),
    );
    const [only, ...others] = named;
    if (only === undefined || others.length > 0) continue;
    chips.push(makeChip('number', only.id, only.docNumber ?? only.title, { start: match.index, end, surface: '' }));
  }
  return chips.map((chip) => ({ ...chip, surface: text.slice(chip.start, chip.end) }));
}

/** Documents of the collection that the question names: 文号 in any brackets or none, `53号文` in a named region, a title in 《》, whole or short. */
export function findDocuments(text: string, regions: readonly PlacedChip[], context: VocabularyContext): PlacedChip[] {
  const chips = findNumbers(text, regions, context);
  const put = (document: NamedDocument, start: number, surface: string): void => {
    if (chips.every((chip) => chip.value !== document.id))
      chips.push(makeChip('document', document.id, document.title, { start, end: start + surface.length, surface }));
  };
  const titled = plainTitles(context.documents);
  for (const match of text.matchAll(QUOTED)) {
    const title = plain(match[1] ?? '');
    const found = titled.find((entry) => entry.title.includes(title));
    if (found !== undefined) put(found.document, match.index, match[0]);
  }
  for (const { document, title } of findTitles(text, titled)) put(document, text.indexOf(title), title);
  for (const { start, surface, words } of findShortTitles(text, context)) {
    const free = chips.every((chip) => chip.end <= start || chip.start >= start + surface.length);
    const held = free ? titled.filter(({ title }) => words.every((word) => title.includes(word)) && inOrder(words.join(''), title)) : [];
    if (held.length === 1 && held[0] !== undefined) put(held[0].document, start, surface);
  }
  return chips;
}

interface ShortTitle {
  readonly start: number;
  readonly surface: string;
  /** Words that the title must hold, in their order. */
  readonly words: readonly string[];
}

const TYPE =
  /((?:这|那|该|此)(?:一)?份|的)?((?:(?:实施|行动|工作|建设|总体|专项)?方案|(?:实施|指导|若干)?意见|(?:管理|暂行)?办法|(?:实施)?细则|规划|行动计划|通知|文件))/gu;
const LEAST_WORDS = 6;

/** Phrases that end in a type of document: what stands quoted before it, or the longest run of words before it. */
function* findShortTitles(text: string, context: VocabularyContext): Iterable<ShortTitle> {
  for (const match of text.matchAll(TYPE)) {
    const before = text.slice(0, match.index);
    const type = /^(?:通知|文件)$/.test(match[2] ?? '') ? '' : (match[2] ?? '');
    const quoted = /[“"「]([\p{L}\p{N}]{2,10})[”"」](?:建设|工作|试点)?$/u.exec(before);
    const whole = (start: number): string => text.slice(start, match.index + match[0].length);
    if (quoted !== null) {
      yield { start: quoted.index, surface: whole(quoted.index), words: [quoted[1] ?? ''] };
      continue;
    }
    const run = /\p{Script=Han}{4,30}$/u.exec(before)?.[0] ?? '';
    const words = context.cutWords(run);
    // The whole run is tried first; a question often has a word or a region before the title.
    for (let from = 0; from < Math.min(words.length, 6); from++) {
      const kept = words.slice(from);
      if (kept.join('').length < LEAST_WORDS) break;
      const start = before.length - kept.join('').length;
      yield { start, surface: whole(start), words: type === '' ? kept : [...kept, type.slice(-2)] };
    }
  }
}

/** Whether the characters stand in the title in this order, others between them. */
function inOrder(characters: string, title: string): boolean {
  let at = -1;
  return [...characters].every((character) => (at = title.indexOf(character, at + 1)) >= 0);
}

interface Title {
  readonly document: NamedDocument;
  readonly title: string;
}
type Titled = readonly Title[];

const titlesOf = new WeakMap<readonly NamedDocument[], Titled>();

/** Titles without white space and quotation marks, made once for a collection. */
function plainTitles(documents: readonly NamedDocument[]): Titled {
  const known = titlesOf.get(documents);
  if (known !== undefined) return known;
  const titles = documents.map((document) => ({ document, title: plain(document.title) }));
  titlesOf.set(documents, titles);
  return titles;
}

/** Fewest characters by which a title is known without 《》. */
const LEAST_TITLE = 8;

const beginningsOf = new WeakMap<Titled, ReadonlyMap<string, Titled>>();

/** Titles that stand in a text, in the order of the documents. They are looked up by how they begin: of thousands hardly one is in a question. */
function findTitles(text: string, titled: Titled): Titled {
  if (text.length < LEAST_TITLE) return [];
  let beginnings = beginningsOf.get(titled);
  if (beginnings === undefined) {
    const long = titled.filter(({ title }) => title.length >= LEAST_TITLE);
    beginningsOf.set(titled, (beginnings = Map.groupBy(long, ({ title }) => title.slice(0, LEAST_TITLE))));
  }
  const found = new Set<Title>();
  for (let at = 0; at + LEAST_TITLE <= text.length; at++)
    for (const each of beginnings.get(text.slice(at, at + LEAST_TITLE)) ?? []) if (text.startsWith(each.title, at)) found.add(each);
  return found.size < 2 ? [...found] : titled.filter((each) => found.has(each));
}

const plain = (title: string): string => title.replace(/["“”\s]/g, '');
