import { ask } from '#lib/api/ask.ts';
import { LAYOUT } from '#lib/api/queries/layout.ts';
import type { LayoutServerLoad } from './$types';

/** Without the API the frame of the page is still drawn, so that the error page can say what happened; what the API tells is then missing. */
export const load: LayoutServerLoad = async ({ fetch, locals }) => ({
  ...locals,
  ...(await ask(fetch, LAYOUT, {}).then(
    ({ collection: { modalities }, exportFormats }) => ({ modalities, exportFormats }),
    () => ({ modalities: [], exportFormats: [] }),
  )),
});
