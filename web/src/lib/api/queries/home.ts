import { graphql } from '../graphql.ts';
import { BODY_COUNT, DOCUMENT_LINE, INSTRUMENT_COUNT, REGION_NAME } from './fragments.ts';

export const HOME = graphql(
  `
    query Home {
      collection {
        documentCount
        clauseCount
        examples
        regions {
          documents
          region {
            ...RegionName
          }
        }
        instruments {
          ...InstrumentCount
          instrument {
            regions {
              region {
                ...RegionName
                level
              }
            }
          }
        }
        bodies(first: 12) {
          ...BodyCount
        }
      }
      dutySubjects {
        id
        kind
        name
        en
        named
        addressed
      }
      documents(first: 8) {
        totalCount
        edges {
          node {
            ...DocumentLine
          }
        }
      }
    }
  `,
  [REGION_NAME, INSTRUMENT_COUNT, BODY_COUNT, DOCUMENT_LINE],
);
