import { graphql } from '../graphql.ts';
import { BODY_NAME, DOCUMENT_LINE, INSTRUMENT_NAME } from './fragments.ts';

export const CITATION = graphql(
  `
    fragment Citation on CitationFact {
      id
      title
      docNumber
      role
      relation
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

/** Words of a document that a fact of its own stands on. */
export const WORDS = graphql(`
  fragment Words on Words {
    quote
    ruleName
    clause {
      path
    }
  }
`);

export const DOCUMENT = graphql(
  `
    query Document($id: ID!) {
      document(id: $id) {
        ...DocumentLine
        name
        issuers {
          id
          ruleName
          confidence
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
          ruleName
          confidence
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
        effectiveEvidence {
          ...Words
        }
        expires
        expiresEvidence {
          ...Words
        }
        repealedBy {
          ...Citation
        }
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
  [DOCUMENT_LINE, BODY_NAME, FINDING, CITATION, CLAUSE_READING, WORDS],
);
