import { graphql } from '../graphql.ts';
import { CLAUSE_PLACE, DOCUMENT_LINE, INSTRUMENT_COUNT, INSTRUMENT_NAME, REGION_NAME } from './fragments.ts';

export const INSTRUMENT_USE = graphql(
  `
    fragment InstrumentUse on InstrumentFact {
      id
      surface
      modality
      range {
        start
        end
      }
      clause {
        ...ClausePlace
        text
        bodyRange {
          start
          end
        }
        document {
          ...DocumentLine
        }
      }
    }
  `,
  [CLAUSE_PLACE, DOCUMENT_LINE],
);

export const INSTRUMENT = graphql(
  `
    query Instrument($id: ID!, $region: ID, $first: Int!, $after: String) {
      instrument(id: $id) {
        ...InstrumentName
        isClass
        policyType {
          name
          en
        }
        aliases
        class {
          ...InstrumentName
        }
        children {
          ...InstrumentCount
        }
        regions {
          clauses
          documents
          region {
            ...RegionName
          }
        }
        uses(region: $region, first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...InstrumentUse
            }
          }
        }
      }
    }
  `,
  [INSTRUMENT_NAME, INSTRUMENT_COUNT, REGION_NAME, INSTRUMENT_USE],
);
