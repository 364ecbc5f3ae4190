import { error } from '@sveltejs/kit';
import type { TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';

interface Answered<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Code of the API for an argument that makes no sense; arguments come from the address. */
const BAD_ARGUMENT = 'BAD_ARGUMENT';

/** Asks the API one document. Ends in the error page: 400 if the address asked wrongly, 502 if the API failed, 503 if it did not answer. */
export async function ask<Result, Variables>(
  fetch: typeof globalThis.fetch,
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: print(document), variables }),
  }).catch(() => error(503, 'the API did not answer'));
  const answered: Answered<Result> = await response.json().catch(() => error(502, 'the API did not answer in JSON'));
  const [failure] = answered.errors ?? [];
  if (failure) error(failure.extensions?.code === BAD_ARGUMENT ? 400 : 502, failure.message);
  if (!answered.data) error(502, 'the API answered without data');
  return answered.data;
}
