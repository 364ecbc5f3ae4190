import { said } from '../../said.ts';
import type { Signal } from './types.ts';

/** The opening of the text; counts only where the question asks who made the document or on what it stands. */
export const opening: Signal = {
  name: 'opening',
  prepare({ understanding: { normalised, intent }, pattern }) {
    if (intent !== 'who' && intent !== 'citation') return undefined;
    if (!pattern('asks.document').test(normalised) || !pattern('asks.basis').test(normalised)) return undefined;
    return ({ clause }) =>
      clause.kind === 'preamble' || clause.kind === 'cover'
        ? { value: 1, say: () => said('文件开头说明发文与依据', 'The opening says who issues it and on what basis') }
        : undefined;
  },
};
