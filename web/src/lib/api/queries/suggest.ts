import { graphql } from '../graphql.ts';

export const SUGGEST = graphql(`
  query Suggest($typed: String!) {
    suggest(typed: $typed) {
      kind
      kindName
      name
      en
      through
      sounded
      value
      path
    }
  }
`);
