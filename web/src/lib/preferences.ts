import type { Cookies } from '@sveltejs/kit';
import { LANGUAGES, type Language } from './messages/languages.ts';

export const THEMES = ['system', 'light', 'dark'] as const;

/** `system` follows the machine. */
export type Theme = (typeof THEMES)[number];

/** Whether single keys do anything. */
export const KEY_CHOICES = ['on', 'off'] as const;
export type KeyChoice = (typeof KEY_CHOICES)[number];

/** Names of the cookies, also the names of the fields of the form that sets them. */
export const PREFERENCES = { language: LANGUAGES, theme: THEMES, keys: KEY_CHOICES } as const;

/** A year, in seconds. */
const PREFERENCE_AGE = 365 * 24 * 60 * 60;

/** Remembers a choice in its cookie; one that does not exist changes nothing. */
export function rememberPreference(cookies: Pick<Cookies, 'set'>, name: keyof typeof PREFERENCES, choice: string, url: URL): void {
  if (!PREFERENCES[name].some((known) => known === choice)) return;
  cookies.set(name, choice, { path: '/', maxAge: PREFERENCE_AGE, sameSite: 'lax', secure: url.protocol === 'https:' });
}

/** The reader's language, theme and keys; what no cookie says, or says wrongly, is Chinese, the machine's theme, and keys that work. */
export function readPreferences(cookies: Pick<Cookies, 'get'>): { language: Language; theme: Theme; keys: KeyChoice } {
  const language = cookies.get('language');
  const theme = cookies.get('theme');
  const keys = cookies.get('keys');
  return {
    language: LANGUAGES.find((known) => known === language) ?? 'zh',
    theme: THEMES.find((known) => known === theme) ?? 'system',
    keys: KEY_CHOICES.find((known) => known === keys) ?? 'on',
  };
}
