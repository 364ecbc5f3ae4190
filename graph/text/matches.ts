/**
 * All matches of a global expression, in order: what `matchAll` gives, without the copy of the expression that each call of it makes, which costs
 * more than the search where short texts are searched for many expressions.
 */
export function findAll(pattern: RegExp, text: string): RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`${pattern.source} is not a global expression`);
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}
