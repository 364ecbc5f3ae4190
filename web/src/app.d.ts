import 'node:http';
import type { Language } from '#lib/messages/languages.ts';
import type { KeyChoice, Theme } from '#lib/preferences.ts';
import type { Writing } from '#lib/writing.ts';

declare module 'node:http' {
  interface IncomingMessage {
    /** The GraphQL server of the same process, put here by the server that also serves these pages. */
    graphql?: (request: Request) => Response | Promise<Response>;
    /** Whether who asks may change the collection, must give a token first, or only reads; put here likewise. */
    writing?: Writing;
  }
}

declare global {
  namespace App {
    interface Error {
      status: number;
      message: string;
      /** What was looked for, where an address led to nothing. */
      subject?: 'document' | 'clause' | 'body' | 'region' | 'instrument' | undefined;
    }
    interface Locals {
      language: Language;
      theme: Theme;
      keys: KeyChoice;
      writing: Writing;
    }
  }
}

export {};
