/** Languages in which the interface composes sentences. The text of the documents is never translated. */
export type Language = 'zh' | 'en';

/** One wording in both languages, made where the sentence is made. English wordings put Chinese words of questions and texts into “ ”. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

export const said = (zh: string, en: string): Said => ({ zh, en });

/** Words of a question or a text, which are Chinese in both languages. */
export const quoted = (words: string): Said => ({ zh: words, en: `“${words}”` });

/** Several wordings as one list. */
export function sayList(parts: readonly Said[]): Said {
  return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(', ') };
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
