import { graphql } from '../graphql.ts';
import { BODY_NAME, DOCUMENT_LINE, LISTED_CLAUSE, REGION_NAME } from './fragments.ts';

export const DUTIES = graphql(
  `
    fragment Duties on DutyConnection {
      totalCount
      clauseCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          role
          range {
            start
            end
          }
          clause {
            ...ListedClause
          }
        }
      }
    }
  `,
  [LISTED_CLAUSE],
);

export const SUCCESSION = graphql(
  `
    fragment Succession on Succession {
      date
      source
      body {
        ...BodyName
      }
    }
  `,
  [BODY_NAME],
);

/** What a body that is no more was given; one step of succession. */
export const FORMER = graphql(
  `
    fragment Former on Succession {
      date
      source
      body {
        ...BodyName
        given: duties(first: $givenFirst) {
          ...Duties
        }
      }
    }
  `,
  [BODY_NAME, DUTIES],
);

export const PARTNER = graphql(
  `
    fragment Partner on BodyPartner {
      clauses
      documents
      led
      supported
      body {
        ...BodyName
      }
    }
  `,
  [BODY_NAME],
);

export const BODY = graphql(
  `
    query Body(
      $id: ID!
      $first: Int!
      $afterLead: String
      $afterSupport: String
      $afterUnspecified: String
      $issuedFirst: Int!
      $givenFirst: Int!
      $region: ID!
      $reading: RegionReading!
      $asOf: String
      $expired: Boolean!
    ) {
      body(id: $id, asOf: $asOf, expired: $expired) {
        standing {
          asOf
          expired
        }
        ...BodyName
        level
        aliases
        region {
          ...RegionName
        }
        successors {
          ...Succession
        }
        predecessors {
          ...Former
        }
        partnerCount
        partners {
          ...Partner
        }
        spellings {
          name
          mentions
          documents
        }
        counterparts {
          clauses
          body {
            ...BodyName
            region {
              ...RegionName
            }
          }
        }
        lead: duties(role: "lead", region: $region, reading: $reading, first: $first, after: $afterLead) {
          ...Duties
        }
        support: duties(role: "support", region: $region, reading: $reading, first: $first, after: $afterSupport) {
          ...Duties
        }
        unspecified: duties(role: "unspecified", region: $region, reading: $reading, first: $first, after: $afterUnspecified) {
          ...Duties
        }
        issued(first: $issuedFirst) {
          totalCount
          edges {
            node {
              ...DocumentLine
            }
          }
        }
      }
      ofRegion: region(code: $region) {
        ...RegionName
      }
    }
  `,
  [BODY_NAME, REGION_NAME, SUCCESSION, FORMER, PARTNER, DUTIES, DOCUMENT_LINE],
);
