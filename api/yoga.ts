import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { JingweiError } from '../graph/errors.ts';
import { makeContext, type Services } from './context.ts';
import type { Log } from './log.ts';
import { rootLimitRule } from './root-limit.ts';
import { readLanguage, sayError, type Language } from './said.ts';
import { makeSchema } from './schema.ts';

/** Deepest nesting of a request; the pages of the navigator need 8. */
const DEPTH_LIMIT = 12;

/**
 * An error as the interface shows it: errors meant for people keep their words and their code, faults of a request say so, all others are
 * masked with the code `INTERNAL` and logged.
 */
function maskError(error: unknown, log: Log): Error {
  if (!(error instanceof GraphQLError)) return masked(error, undefined, log);
  const { originalError } = error;
  if (originalError === undefined || originalError === null || originalError instanceof GraphQLError) {
    return new GraphQLError(error.message, { ...placeOf(error), extensions: { code: 'BAD_REQUEST', ...error.extensions } });
  }
  if (originalError instanceof JingweiError) {
    return new SaidError(originalError, placeOf(error));
  }
  return masked(originalError, error, log);
}

/** An error that is meant for people; worded once the language of who asked is known. */
class SaidError extends GraphQLError {
  readonly meant: JingweiError;

  constructor(meant: JingweiError, place: ReturnType<typeof placeOf>) {
    super(wordsOf(meant, 'zh'), { ...place, extensions: { code: meant.code } });
    this.meant = meant;
  }
}

function wordsOf(error: JingweiError, language: Language): string {
  const { message, remedy } = sayError(error, language);
  return remedy === '' ? message : `${message} — ${remedy}`;
}

/** Words the errors of an answer in the language of the request. */
const sayErrors: Plugin = {
  onResultProcess({ request, result, setResult }) {
    const language = readLanguage(request.headers.get('accept-language'));
    if (language !== 'en' || !('errors' in result)) return;
    const errors = result.errors?.map((error) =>
      error instanceof SaidError
        ? new GraphQLError(wordsOf(error.meant, language), { ...placeOf(error), extensions: error.extensions })
        : error,
    );
    setResult({ ...result, ...(errors === undefined ? {} : { errors }) });
  },
};

function placeOf(error: GraphQLError): { nodes?: NonNullable<GraphQLError['nodes']>; path?: NonNullable<GraphQLError['path']> } {
  return { ...(error.nodes === undefined ? {} : { nodes: error.nodes }), ...(error.path === undefined ? {} : { path: error.path }) };
}

function masked(cause: unknown, error: GraphQLError | undefined, log: Log): GraphQLError {
  log(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  return new GraphQLError('internal error; the log of the server says more', {
    ...(error === undefined ? {} : placeOf(error)),
    extensions: { code: 'INTERNAL' },
  });
}

/** GraphQL over HTTP at `/graphql`, with limits on depth, fields at the root, pages and rows. */
export function makeYoga(services: Services, log: Log, schema: GraphQLSchema = makeSchema()) {
  return createYoga<{ req?: unknown }>({
    schema,
    context: ({ request }) => makeContext(services, readLanguage(request.headers.get('accept-language'))),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false,
    cors: false,
    batching: false,
    logging: { debug: () => undefined, info: () => undefined, warn: log, error: (...parts: unknown[]) => log(parts.map(String).join(' ')) },
    maskedErrors: { maskError: (error) => maskError(error, log) },
    plugins: [
      sayErrors,
      { onValidate: ({ addValidationRule }) => addValidationRule(rootLimitRule) } satisfies Plugin,
      maxDepthPlugin({ n: DEPTH_LIMIT, exposeLimits: true, ignoreIntrospection: true, flattenFragments: true }) as Plugin,
    ],
  });
}

export type Yoga = ReturnType<typeof makeYoga>;
