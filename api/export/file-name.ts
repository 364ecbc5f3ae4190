import type { Language } from '../said.ts';
import type { Format } from './types.ts';

/** Characters that Windows or a path forbids, and what would end a quoted name. */
const FORBIDDEN = /[\\/:*?"<>|\p{C}\p{Z}.'%]+/gu;
/** Longest subject in a file's name: some file systems end at 255 bytes, and a Han character takes three. */
const LONGEST_SUBJECT = 40;

const fit = (part: string): string => part.replace(FORBIDDEN, ' ').trim().replaceAll(' ', '_').slice(0, LONGEST_SUBJECT).toWellFormed();

/** The name of a file, e.g. 经纬-职责清单-银行业金融机构-2026-11-21.xlsx, Jingwei-Duty_register-…. */
export function fileName(list: string, subject: string, day: string, format: Format, language: Language = 'zh'): string {
  return [language === 'en' ? 'Jingwei' : '经纬', fit(list), fit(subject), day].filter((part) => part !== '').join('-') + `.${format}`;
}

/** `Content-Disposition` by RFC 6266: the Chinese name in UTF-8 (RFC 5987), beside it an ASCII one for what cannot read that. */
export function dispositionOf(chinese: string, ascii: string): string {
  const encoded = encodeURIComponent(chinese).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
