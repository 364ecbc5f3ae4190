import { say, type Language } from '../said.ts';
import type { Value, Written } from './types.ts';

/** A value as a file in the language holds it. */
export const writeValue = (value: Value, language: Language): Written =>
  typeof value === 'object' && value !== null ? say(value, language) : value;
