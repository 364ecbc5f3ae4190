import { Converter } from 'opencc-js/t2cn';

const simplify = Converter({ from: 'tw', to: 'cn' });

/** A question in one script: compatibility forms unified, traditional characters simplified, Latin letters small, white space single. */
export function unifyScript(question: string): string {
  return simplify(question.normalize('NFKC')).toLowerCase().replace(/\s+/g, ' ').trim();
}
