import { ask } from '#lib/api/ask.ts';
import { HOME } from '#lib/api/queries/home.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ fetch }) => ask(fetch, HOME, {});
