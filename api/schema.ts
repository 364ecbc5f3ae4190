import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import type { Context } from './context.ts';
import { collectionResolvers } from './resolvers/collection.ts';
import { documentResolvers } from './resolvers/document.ts';
import { dutyResolvers } from './resolvers/duties.ts';
import { entityResolvers } from './resolvers/entities.ts';
import { factResolvers } from './resolvers/facts.ts';
import { graphResolvers } from './resolvers/graph.ts';
import { instrumentResolvers } from './resolvers/instrument.ts';
import { matrixResolvers } from './resolvers/matrix.ts';
import { queryResolvers } from './resolvers/query.ts';
import { searchResolvers } from './resolvers/search.ts';
import { sideBySideResolvers } from './resolvers/side-by-side.ts';
import { targetResolvers } from './resolvers/targets.ts';

/** The text of the schema, the one declaration of the interface. */
export function readSchemaText(): string {
  return readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');
}

/** The schema with its resolvers; every field of the schema is either a resolver's or a property of the row. */
export function makeSchema(): GraphQLSchema {
  return makeExecutableSchema<Context>({
    typeDefs: readSchemaText(),
    resolvers: [
      queryResolvers,
      documentResolvers,
      factResolvers,
      entityResolvers,
      instrumentResolvers,
      matrixResolvers,
      searchResolvers,
      sideBySideResolvers,
      dutyResolvers,
      targetResolvers,
      collectionResolvers,
      graphResolvers,
    ],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error', requireResolversForResolveType: 'ignore' },
  });
}
