/** A 发文字号 as a look-up key: no white space, brackets as 〔〕, digits half-width. */
export function numberKey(docNumber: string): string {
  return docNumber
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[([{【〔［（](\d{4})[)\]}】〕］）]/, '〔$1〕');
}

/** A title as a look-up key: no white space, book marks or quotation marks; one form of brackets and digits. */
export function titleKey(title: string): string {
  return title.normalize('NFKC').replace(/[\s《》〈〉“”"]/g, '');
}

/**
 * The titles under which others may cite a document: as printed, without the issuer in front of 关于, and what a notice of the form
 * 关于印发《X》的通知 forwards.
 */
export function titleKeys(title: string): string[] {
  const whole = titleKey(title);
  const about = whole.indexOf('关于');
  const bare = about > 0 ? whole.slice(about) : whole;
  const forwarded = /^关于(?:印发|转发|发布)(.+)的通知$/.exec(bare)?.[1];
  return [...new Set([whole, bare, ...(forwarded === undefined ? [] : [forwarded])])].filter((key) => key !== '');
}
