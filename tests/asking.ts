import type { Services } from '../api/context.ts';
import { makeYoga, type Yoga } from '../api/yoga.ts';

/** What GraphQL answers. */
export interface Answered<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Asks GraphQL as a page does, and answers with data and errors as they come. */
export async function fetchAnswer<Data>(yoga: Pick<Yoga, 'fetch'>, query: string, variables: object = {}): Promise<Answered<Data>> {
  const response = await yoga.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answered<Data>;
}

/** A function that asks GraphQL over these services and answers with the data; an error is thrown. */
export function makeAsk(services: Services): <Data>(query: string, variables?: object) => Promise<Data> {
  const yoga = makeYoga(services, () => undefined);
  return async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const { data, errors } = await fetchAnswer<Data>(yoga, query, variables);
    if (errors !== undefined || !data) throw new Error(errors?.[0]?.message ?? 'no data');
    return data;
  };
}
