import { graphql } from '../graphql.ts';

export const REGION_NAME = graphql(`
  fragment RegionName on Region {
    id
    name
    en
  }
`);

export const BODY_NAME = graphql(`
  fragment BodyName on Body {
    id
    name
    en
  }
`);

export const INSTRUMENT_NAME = graphql(`
  fragment InstrumentName on Instrument {
    id
    name
    en
  }
`);

/** One line about a document: where it is of, what it is called, when it was signed. */
export const DOCUMENT_LINE = graphql(
  `
    fragment DocumentLine on Document {
      id
      title
      docNumber
      docType
      issued
      status
      region {
        ...RegionName
      }
    }
  `,
  [REGION_NAME],
);

/** Where a clause stands: its own label and heading, and those above it. */
export const CLAUSE_PLACE = graphql(`
  fragment ClausePlace on Clause {
    id
    path
    page
    kind
    label
    heading
    ancestors {
      path
      label
      heading
    }
  }
`);

/** A clause with its text and its document, as lists of clauses show it. */
export const LISTED_CLAUSE = graphql(
  `
    fragment ListedClause on Clause {
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
  `,
  [CLAUSE_PLACE, DOCUMENT_LINE],
);

export const INSTRUMENT_COUNT = graphql(
  `
    fragment InstrumentCount on InstrumentCount {
      clauses
      documents
      instrument {
        ...InstrumentName
      }
    }
  `,
  [INSTRUMENT_NAME],
);

export const BODY_COUNT = graphql(
  `
    fragment BodyCount on BodyCount {
      led
      unspecified
      supported
      body {
        ...BodyName
      }
    }
  `,
  [BODY_NAME],
);
