import { graphql } from '../graphql.ts';
import { BODY_COUNT, DOCUMENT_LINE, INSTRUMENT_COUNT, REGION_NAME } from './fragments.ts';

export const REGION = graphql(
  `
    query Region($code: ID!, $reading: RegionReading!, $first: Int!, $after: String, $bodies: Int!, $asOf: String, $expired: Boolean!) {
      region(code: $code, asOf: $asOf, expired: $expired) {
        standing(reading: $reading) {
          asOf
          expired
        }
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
        local: documents(reading: LOCAL, first: 0) {
          totalCount
        }
        applicable: documents(reading: APPLICABLE, first: 0) {
          totalCount
        }
        documents(reading: $reading, first: $first, after: $after) {
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
        instruments(reading: $reading) {
          ...InstrumentCount
        }
        bodies(reading: $reading, first: $bodies) {
          ...BodyCount
        }
      }
    }
  `,
  [REGION_NAME, DOCUMENT_LINE, INSTRUMENT_COUNT, BODY_COUNT],
);
