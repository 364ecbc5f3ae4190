import type { VocabularyContext } from './context.ts';
import { makeChip, type PlacedChip } from './chip.ts';

const BRACKETS = /[〔〕[\]【】()（）{}「」\s第]/gu;
const NUMBER = /([\p{Script=Han}]{0,12})\s*[〔[【(（{]?\s*((?:19|20)\d{2})\s*年?[〕\]】)）}]?\s*第?\s*(\d{1,4})\s*号/gu;
const SHORT_NUMBER = /(\d{1,4})\s*号文/gu;
const QUOTED = /《([^》]{4,})》/gu;

/** A number without its brackets: 鲁政发〔2021〕5号 and 鲁政发(2021)5号 become one. */
export function bareNumber(number: string): string {
  return number.normalize('NFKC').replace(BRACKETS, '');
}

/** Documents of the collection that the question names: 文号 in any brackets, `53号文` in a named region, a title in 《》, or a whole title. */
export function findDocuments(text: string, regions: readonly PlacedChip[], context: VocabularyContext): PlacedChip[] {
  const chips: PlacedChip[] = [];
  const put = (
    kind: 'document' | 'number',
    document: { id: string; title: string; docNumber: string | null },
    start: number,
    surface: string,
  ): void => {
    const name = kind === 'number' ? (document.docNumber ?? document.title) : document.title;
    chips.push(makeChip(kind, document.id, name, { start, end: start + surface.length, surface }));
  };
  for (const match of text.matchAll(NUMBER)) {
    const asked = bareNumber(match[0]);
    const document = context.documents.find(({ docNumber }) => docNumber !== null && asked.endsWith(bareNumber(docNumber)));
    const yearly = context.documents.filter(
      ({ docNumber }) => docNumber !== null && bareNumber(docNumber).endsWith(`${match[2] ?? ''}${match[3] ?? ''}号`),
    );
    const found = document ?? (match[1] === '' && yearly.length === 1 ? yearly[0] : undefined);
    if (found !== undefined) put('number', found, match.index, match[0]);
  }
  for (const match of text.matchAll(SHORT_NUMBER)) {
    if (chips.some((chip) => chip.start <= match.index && match.index < chip.end)) continue;
    const ending = new RegExp(`[^0-9]${match[1] ?? ''}号$`, 'u');
    const named = context.documents.filter(
      ({ docNumber, regionId }) =>
        docNumber !== null &&
        ending.test(docNumber) &&
        (regions.length === 0 || regions.some((region) => context.names.isWithin(regionId, region.value))),
    );
    if (named.length === 1 && named[0] !== undefined) put('number', named[0], match.index, match[0]);
  }
  for (const match of text.matchAll(QUOTED)) {
    const title = (match[1] ?? '').replace(/\s/g, '');
    const document = context.documents.find((entry) => entry.title.replace(/\s/g, '').includes(title));
    if (document !== undefined) put('document', document, match.index, match[0]);
  }
  const squeezed = text.replace(/\s/g, '');
  for (const document of context.documents) {
    const title = document.title.replace(/\s/g, '');
    if (title.length >= 8 && squeezed.includes(title) && !chips.some((chip) => chip.value === document.id))
      put('document', document, Math.max(0, text.indexOf(title)), title);
  }
  return chips;
}
