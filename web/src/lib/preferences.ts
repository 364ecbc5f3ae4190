import type { Cookies } from '@sveltejs/kit';
import { LANGUAGES, type Language } from './messages/languages.ts';

export const THEMES = ['system', 'light', 'dark'] as const;

/** `system` follows the machine. */
export type Theme = (typeof THEMES)[number];

/** Names of the cookies, also the names of the fields of the form that sets them. */
export const PREFERENCES = { language: LANGUAGES, theme: THEMES } as const;

/** A year, in seconds. */
export const PREFERENCE_AGE = 365 * 24 * 60 * 60;

/** The reader's language and theme; what no cookie says, or says wrongly, is Chinese and the machine's theme. */
export function readPreferences(cookies: Pick<Cookies, 'get'>): { language: Language; theme: Theme } {
  const language = cookies.get('language');
  const theme = cookies.get('theme');
  return {
    language: LANGUAGES.find((known) => known === language) ?? 'zh',
    theme: THEMES.find((known) => known === theme) ?? 'system',
  };
}
