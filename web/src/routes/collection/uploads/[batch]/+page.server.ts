import { ask } from '#lib/api/ask.ts';
import { UPLOADS } from '#lib/api/queries/uploads.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, locals, depends }) => {
  depends('jingwei:uploads');
  return { ...(await ask(fetch, UPLOADS, { batch: params.batch })), writing: locals.writing };
};
