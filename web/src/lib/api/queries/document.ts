import { graphql } from '../graphql.ts';
import { BODY_NAME, DOCUMENT_LINE, INSTRUMENT_NAME } from './fragments.ts';

export const CITATION = graphql(
  `
    fragment Citation on CitationFact {
      id
      title
      docNumber
      role
      range {
        start
        end
      }
      clause {
        path
        document {
          ...DocumentLine
        }
      }
      cited {
        ...DocumentLine
      }
    }
  `,
  [DOCUMENT_LINE],
);

export const FINDING = graphql(`
  fragment Finding on Finding {
    id
    severity
    message
    clause {
      path
      label
      heading
    }
  }
`);

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
        name
        role
        range {
          start
          end
        }
        body {
          ...BodyName
        }
      }
      instruments {
        id
        surface
        modality
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
        quote
        range {
          start
          end
        }
      }
      statements {
        id
        quote
        modality
        modalities
        bearer
        range {
          start
          end
        }
      }
      citations {
        id
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

export const DOCUMENT = graphql(
  `
    query Document($id: ID!) {
      document(id: $id) {
        ...DocumentLine
        name
        issuers {
          id
          name
          evidence
          range {
            start
            end
          }
          body {
            ...BodyName
          }
          clause {
            path
          }
        }
        addressees {
          id
          name
          range {
            start
            end
          }
          clause {
            path
          }
        }
        effective
        expires
        ocr
        sources {
          fileName
          format
          encoding
          sha256
          collection
        }
        findings {
          ...Finding
        }
        citations {
          ...Citation
        }
        citedBy {
          ...Citation
        }
        clauses {
          ...ClauseReading
        }
      }
    }
  `,
  [DOCUMENT_LINE, BODY_NAME, FINDING, CITATION, CLAUSE_READING],
);
