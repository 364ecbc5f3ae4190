import { graphql } from '../graphql.ts';
import { DOCUMENT_LINE } from './fragments.ts';

export const DOCUMENTS = graphql(
  `
    query Documents($first: Int!, $after: String) {
      documents(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...DocumentLine
          }
        }
      }
    }
  `,
  [DOCUMENT_LINE],
);
