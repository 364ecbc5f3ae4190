/**
 * Characters with which a spreadsheet takes a cell for a formula: OWASP's list for CSV injection with the full-width forms, which Excel in
 * China reads alike. NUL and other control characters never reach a file.
 */
const OPENS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Whether a spreadsheet would take the text for a formula. */
export function opensFormula(text: string): boolean {
  return OPENS_FORMULA.test(text);
}

/** The text with an apostrophe before it where a spreadsheet would take it for a formula; the apostrophe says that it is text. */
export function disarm(text: string): string {
  return opensFormula(text) ? `'${text}` : text;
}
