import { graphql } from '../graphql.ts';
import { BODY_COUNT, DOCUMENT_LINE, INSTRUMENT_COUNT, REGION_NAME } from './fragments.ts';

export const REGION = graphql(
  `
    query Region($code: ID!, $first: Int!, $after: String) {
      region(code: $code) {
        ...RegionName
        level
        parent {
          ...RegionName
        }
        members {
          ...RegionName
        }
        groups {
          ...RegionName
        }
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
        instruments {
          ...InstrumentCount
        }
        bodies(first: 40) {
          ...BodyCount
        }
      }
    }
  `,
  [REGION_NAME, DOCUMENT_LINE, INSTRUMENT_COUNT, BODY_COUNT],
);
