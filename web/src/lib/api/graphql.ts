import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './generated/graphql-env.d.ts';

/** Types a GraphQL document from the schema. Fragments are not masked: components name the fragment they show as the type of a property. */
export const graphql = initGraphQLTada<{ introspection: introspection; disableMasking: true }>();

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
