import { graphql } from '../graphql.ts';
import { CLAUSE_PLACE, DOCUMENT_LINE, INSTRUMENT_NAME, REGION_NAME } from './fragments.ts';

/** What can be chosen to compare. */
export const SIDE_CHOICES = graphql(
  `
    query SideChoices($typed: String!, $start: Boolean!) {
      regionsNamed(name: $typed) {
        id
      }
      collection {
        regions {
          documents
          region {
            ...RegionName
            level
          }
        }
        instruments {
          clauses
          instrument {
            ...InstrumentName
            regions @include(if: $start) {
              region {
                ...RegionName
                level
              }
            }
          }
        }
      }
    }
  `,
  [REGION_NAME, INSTRUMENT_NAME],
);

export const SIDE_BY_SIDE = graphql(
  `
    query SideBySide($regions: [ID!]!, $instrument: ID, $phrase: String, $extent: Extent) {
      sideBySide(regions: $regions, instrument: $instrument, phrase: $phrase, extent: $extent) {
        phrase
        instrument {
          ...InstrumentName
        }
        extent {
          asOf
          expired
        }
        columns {
          state
          documents
          apart
          clauses
          shown
          region {
            ...RegionName
          }
          covering {
            ...DocumentLine
          }
        }
        measures {
          kind
          cells {
            terms {
              id
              quote
              clause {
                path
                document {
                  id
                }
              }
            }
            targets {
              id
              quote
              clause {
                path
                document {
                  id
                }
              }
            }
          }
        }
        rows {
          likeness
          cells {
            marks {
              start
              end
            }
            differing {
              start
              end
            }
            differingBy
            clause {
              ...ClausePlace
              text
              document {
                ...DocumentLine
              }
            }
          }
        }
      }
    }
  `,
  [REGION_NAME, INSTRUMENT_NAME, DOCUMENT_LINE, CLAUSE_PLACE],
);
