import type { Cited } from './types.ts';

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text for a field; braces keep BibTeX from taking a name apart or a title to lower case. */
function escapeText(text: string): string {
  return text.replace(/[\\{}%&#_$~^]/g, (character) => SPECIAL[character] ?? character);
}

/** A BibTeX entry: `@misc` with the number as `number`, the clause in `note`, and `urldate` as biblatex and most styles read it. */
export function writeBibtex({ documentId, path, title, docNumber, issuers, issued, place, page, accessed, url }: Cited): string {
  const [year, month, day] = issued?.split('-') ?? [];
  const fields: (readonly [name: string, value: string | null | undefined])[] = [
    ['author', issuers.length === 0 ? null : issuers.map((name) => `{${escapeText(name)}}`).join(' and ')],
    ['title', `{${escapeText(title)}}`],
    ['number', docNumber === null ? null : escapeText(docNumber)],
    ['year', year],
    ['month', month === undefined ? null : String(Number(month))],
    ['date', day === undefined ? null : issued],
    ['pages', page === null ? null : String(page)],
    ['note', place === null ? null : escapeText(place)],
    ['url', url],
    ['urldate', accessed],
    ['langid', 'chinese'],
  ];
  const key = ['jingwei', documentId, ...(path === null ? [] : path.split('/'))].join('-').replace(/[^A-Za-z0-9-]/g, '');
  const lines = fields.flatMap(([name, value]) => (value === null || value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@misc{${key},`, ...lines, '}'].join('\n');
}
