import { graphql } from '../graphql.ts';
import { BODY_NAME, DOCUMENT_LINE, INSTRUMENT_COUNT, INSTRUMENT_NAME, LISTED_CLAUSE, REGION_NAME } from './fragments.ts';

const INSTRUMENT_USE = graphql(
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
        ...ListedClause
      }
    }
  `,
  [LISTED_CLAUSE],
);

/** The use that says since when a region has the instrument. */
export const FIRST_USE = graphql(
  `
    fragment FirstUse on InstrumentFact {
      id
      surface
      role
      modality
      clause {
        path
        kind
        label
        heading
        document {
          ...DocumentLine
        }
      }
    }
  `,
  [DOCUMENT_LINE],
);

export const IN_CHARGE = graphql(
  `
    fragment InCharge on InstrumentBody {
      led
      unspecified
      supported
      documents
      body {
        ...BodyName
      }
    }
  `,
  [BODY_NAME],
);

export const BESIDE = graphql(
  `
    fragment Beside on InstrumentBeside {
      clauses
      documents
      instrument {
        ...InstrumentName
      }
      named {
        ...InstrumentCount
      }
    }
  `,
  [INSTRUMENT_NAME, INSTRUMENT_COUNT],
);

export const REGION_TERMS = graphql(
  `
    fragment RegionTerms on RegionTerms {
      count
      region {
        ...RegionName
      }
      terms {
        id
        kind
        quote
        value
        unit
        measure
        clause {
          path
          label
          heading
          document {
            id
            title
          }
        }
      }
    }
  `,
  [REGION_NAME],
);

export const TYPE_USES = graphql(
  `
    fragment TypeUses on RegionUse {
      clauses
      documents
      region {
        ...RegionName
      }
      types {
        clauses
        all
        type {
          id
          name
          en
        }
      }
    }
  `,
  [REGION_NAME],
);

export const INSTRUMENT = graphql(
  `
    query Instrument(
      $id: ID!
      $region: ID!
      $reading: RegionReading!
      $body: ID!
      $role: String
      $beside: ID!
      $type: ID
      $first: Int!
      $after: String
      $bodies: Int!
      $asOf: String
      $expired: Boolean!
    ) {
      instrument(id: $id, asOf: $asOf, expired: $expired) {
        standing {
          asOf
          expired
        }
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
          ...TypeUses
        }
        firstUses {
          ...FirstUse
        }
        bodyCount
        bodies(first: $bodies) {
          ...InCharge
        }
        beside {
          ...Beside
        }
        termsByRegion {
          ...RegionTerms
        }
        uses(region: $region, reading: $reading, body: $body, role: $role, beside: $beside, type: $type, first: $first, after: $after) {
          totalCount
          clauseCount
          documentCount
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
      ofRegion: region(code: $region) {
        ...RegionName
      }
      ofBody: body(id: $body) {
        ...BodyName
      }
      besideOne: instrument(id: $beside) {
        ...InstrumentName
      }
    }
  `,
  [INSTRUMENT_NAME, INSTRUMENT_COUNT, REGION_NAME, BODY_NAME, INSTRUMENT_USE, FIRST_USE, IN_CHARGE, BESIDE, REGION_TERMS, TYPE_USES],
);
