import { graphql } from '../graphql.ts';
import { CLAUSE_READING } from './clause.ts';
import { BODY_NAME, DOCUMENT_LINE } from './fragments.ts';

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
    query Document($id: ID!, $at: String!) {
      document(id: $id) {
        ...DocumentLine
        gbt: reference(style: GBT7714)
        bibtex: reference(style: BIBTEX)
        clause(path: $at) {
          gbt: reference(style: GBT7714)
          bibtex: reference(style: BIBTEX)
        }
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
          original
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
