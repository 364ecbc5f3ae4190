import type { Signal } from './types.ts';

/** The opening of the text; counts only where the question asks who made the document or on what it stands. */
export const opening: Signal = {
  name: 'opening',
  find(candidate, context) {
    const { normalised, intent } = context.understanding;
    if (
      (intent !== 'who' && intent !== 'citation') ||
      !context.pattern('asks.document').test(normalised) ||
      !context.pattern('asks.basis').test(normalised)
    )
      return undefined;
    return candidate.clause.kind === 'preamble' || candidate.clause.kind === 'cover'
      ? { value: 1, text: '文件开头说明发文与依据' }
      : undefined;
  },
};
