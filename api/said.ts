import type { Bilingual, JingweiError } from '../graph/errors.ts';

/** Languages in which the interface composes sentences. The text of the documents is never translated. */
export type Language = 'zh' | 'en';

/** One wording in both languages, made where the sentence is made. English wordings put Chinese words of questions and texts into “ ”. */
export type Said = Bilingual;

export const said = (zh: string, en: string): Said => ({ zh, en });

/** A wording as a reader of the language is told it. */
export const say = (words: string | Said, language: Language): string => (typeof words === 'string' ? words : words[language]);

/** A thing of the graph by its names; by its Chinese one where it has no other. */
export const sayName = ({ name, en }: { readonly name: string; readonly en?: string | null }): Said => said(name, en ?? name);

/** Several wordings set one after another. */
export function joinSaid(parts: readonly (string | Said)[], between: Said): Said {
  return said(parts.map((part) => say(part, 'zh')).join(between.zh), parts.map((part) => say(part, 'en')).join(between.en));
}

/** What separates parts of a line. */
export const SEMICOLON = said('；', '; ');

/** What happened and what to do, in the language; an error that is worded in one language only stays in it. */
export function sayError(error: JingweiError, language: Language): { readonly message: string; readonly remedy: string } {
  return language === 'en' && error.en !== null ? error.en : error;
}

/** Words of a question or a text, which are Chinese in both languages. */
export const quoted = (words: string): Said => ({ zh: words, en: `“${words}”` });

/** Several wordings as one list. */
export function sayList(parts: readonly (string | Said)[]): Said {
  return joinSaid(parts, said('、', ', '));
}

/** `3 documents`, `1 document`. */
export const countOf = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** The language that a reader prefers (RFC 9110, Accept-Language): English where it is named before Chinese, else Chinese. */
export function readLanguage(acceptLanguage: string | null): Language {
  const preferred = (acceptLanguage ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
      const quality = parameters.map((each) => /^\s*q=([\d.]+)/.exec(each)?.[1]).find((each) => each !== undefined);
      return { language: tag.split('-')[0], quality: Number(quality ?? 1) };
    })
    .filter(({ language, quality }) => (language === 'zh' || language === 'en') && quality > 0)
    .toSorted((a, b) => b.quality - a.quality)[0];
  return preferred?.language === 'en' ? 'en' : 'zh';
}
