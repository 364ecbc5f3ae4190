import { graphql } from '../graphql.ts';
import { REGION_NAME } from './fragments.ts';

/** How many files of a batch are still on their way, for the collection page. */
export const WAITING_UPLOADS = graphql(`
  query WaitingUploads($batch: ID!) {
    uploads(batch: $batch) {
      id
      state
    }
  }
`);

export const UPLOAD = graphql(
  `
    fragment Upload on Upload {
      id
      fileName
      collection
      bytes
      state
      problem
      seconds
      page
      pages
      characters
      document {
        id
        title
      }
      preview {
        title
        docNumber
        docType
        issued
        issuers
        clauses
        headings
        ocr
        region {
          ...RegionName
        }
        facts {
          departments
          instruments
          targets
          statements
        }
        findings {
          rule
          severity
          message
          path
        }
        unknown {
          kind
          name
          count
        }
        same {
          id
          title
        }
      }
    }
  `,
  [REGION_NAME],
);

export const UPLOADS = graphql(
  `
    query Uploads($batch: ID!) {
      uploadLimits {
        seconds
      }
      uploads(batch: $batch) {
        ...Upload
      }
    }
  `,
  [UPLOAD],
);
