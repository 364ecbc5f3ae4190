/** Hands a page's GraphQL request to an API that runs elsewhere; for development only. */
export function forwardGraphql(origin: string): (request: Request) => Promise<Response> {
  return async (request) =>
    fetch(new URL('/graphql', origin), {
      method: request.method,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: await request.text(),
    });
}
