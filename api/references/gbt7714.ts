import type { Cited } from './types.ts';

/** GB/T 7714-2015, 8.1.2: more than three responsible bodies are named as the first three and 等. */
const NAMED = 3;

/**
 * A reference by GB/T 7714-2015, as its own example cites a notice with its number as other title information and the type A (档案):
 * 北京市人民政府办公厅. 关于转发…的通知: 京政办发〔2005〕37号[A/OL]. (2005-07-12)[2011-07-12]. http://…
 * Without a link the type is A. A clause gives the year and stands where pages stand: `2024: （十四）, 5`.
 */
export function writeGbt7714({ title, docNumber, issuers, issued, place, page, accessed, url }: Cited): string {
  const named = issuers.length > NAMED ? [...issuers.slice(0, NAMED), '等'] : issuers;
  const work = `${title}${docNumber === null ? '' : `: ${docNumber}`}[${url === null ? 'A' : 'A/OL'}]`;
  const where = [place, page === null ? null : String(page)].filter((part) => part !== null).join(', ');
  const at = where === '' ? '' : issued === null ? where : `${issued.slice(0, 4)}: ${where}`;
  const dates = `${at}${issued === null ? '' : `(${issued})`}[${accessed}]`;
  return `${[...(named.length === 0 ? [] : [named.join(', ')]), work, dates, ...(url === null ? [] : [url])].join('. ')}.`;
}
