import { graphql } from '../graphql.ts';
import { BODY_NAME, INSTRUMENT_NAME } from './fragments.ts';

/** A clause as it is read: its text and every fact that stands in it. */
export const CLAUSE_READING = graphql(
  `
    fragment ClauseReading on Clause {
      id
      path
      kind
      depth
      label
      heading
      page
      text
      headingRange {
        start
        end
      }
      bodyRange {
        start
        end
      }
      departments {
        id
        ruleName
        confidence
        name
        role
        range {
          start
          end
        }
        bodies {
          ...BodyName
        }
      }
      instruments {
        id
        ruleName
        confidence
        surface
        modality
        role
        range {
          start
          end
        }
        instrument {
          ...InstrumentName
        }
      }
      targets {
        id
        ruleName
        confidence
        quote
        range {
          start
          end
        }
      }
      statements {
        id
        ruleName
        confidence
        quote
        modality
        modalities
        bearer
        range {
          start
          end
        }
        action {
          text
        }
        object {
          text
        }
        condition {
          text
        }
        exception {
          text
        }
        deadline {
          text
          date
        }
        frequency {
          text
          per
        }
        recipient {
          text
        }
        binds {
          id
          derived
          actor {
            name
            en
          }
          body {
            name
            en
          }
        }
      }
      terms {
        id
        ruleName
        confidence
        quote
        kind
        range {
          start
          end
        }
        instrument {
          ...InstrumentName
        }
      }
      citations {
        id
        ruleName
        confidence
        title
        docNumber
        role
        range {
          start
          end
        }
        cited {
          id
        }
      }
    }
  `,
  [BODY_NAME, INSTRUMENT_NAME],
);
