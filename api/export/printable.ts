/** Characters that XML 1.0 cannot hold, and lone surrogates; none of them is text. */
// eslint-disable-next-line no-control-regex -- it is these that are taken out
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text without characters that a file of text cannot hold. */
export function printable(text: string): string {
  return text.toWellFormed().replace(UNPRINTABLE, '');
}
