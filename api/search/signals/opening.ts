import type { Signal } from './types.ts';

/** Words that stand for the document as a whole, and words for making it known. */
const WHOLE = /文件|通知|意见|方案|办法|文号|号文|这份|那份|该文|document|policy/u;
const MADE = /印发|发布|发文|发的|出台|制定|依据|根据|按照|照|文号|issued|based/u;

/** The opening of the text; counts only where the question asks who made the document or on what it stands. */
export const opening: Signal = {
  name: 'opening',
  find(candidate, context) {
    const { normalised, intent } = context.understanding;
    if ((intent !== 'who' && intent !== 'citation') || !WHOLE.test(normalised) || !MADE.test(normalised)) return undefined;
    return candidate.clause.kind === 'preamble' || candidate.clause.kind === 'cover'
      ? { value: 1, text: '文件开头说明发文与依据' }
      : undefined;
  },
};
