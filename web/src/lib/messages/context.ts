import { createContext } from 'svelte';
import { en } from './en.ts';
import type { Language } from './languages.ts';
import { zh, type Messages } from './zh.ts';

const CATALOGUES: Record<Language, Messages> = { zh, en };

const [readMessages, provide] = createContext<Messages>();

/** Called once by the layout: gives every component below it the catalogue of the reader's language. */
export function provideMessages(language: Language): Messages {
  return provide(CATALOGUES[language]);
}

/** The catalogue of the reader's language; call it while a component is set up. */
export const useMessages = (): Messages => readMessages();
