import { Converter } from 'opencc-js/t2cn';

const simplify = Converter({ from: 'tw', to: 'cn' });

/** A question in one script: compatibility forms unified, traditional characters simplified, Latin letters small (ü as v, as pinyin is typed), white space single. */
export function unifyScript(question: string): string {
  // 么 is itself a traditional character (for 幺); in questions it is always the particle.
  return simplify(question.normalize('NFKC').replaceAll('么', '麼')).toLowerCase().replace(/ü/g, 'v').replace(/\s+/g, ' ').trim();
}
