import { graphql } from '../graphql.ts';
import { BODY_NAME, CLAUSE_PLACE, REGION_NAME } from './fragments.ts';

const DUTY_SLOT = graphql(`
  fragment DutySlot on Slot {
    text
    date
    per
    range {
      start
      end
    }
  }
`);

export const DUTY_ROW = graphql(
  `
    fragment DutyRow on DutyRow {
      id
      group
      addressees
      through {
        id
        name
        en
        relation
      }
      statement {
        id
        quote
        page
        modality
        modalities
        bearer
        action {
          ...DutySlot
        }
        object {
          ...DutySlot
        }
        condition {
          ...DutySlot
        }
        exception {
          ...DutySlot
        }
        deadline {
          ...DutySlot
        }
        frequency {
          ...DutySlot
        }
        recipient {
          ...DutySlot
        }
        range {
          start
          end
        }
        clause {
          ...ClausePlace
        }
      }
      departments {
        id
        name
        role
        body {
          ...BodyName
        }
      }
      document {
        id
        title
        docNumber
        issued
        region {
          ...RegionName
        }
      }
    }
  `,
  [DUTY_SLOT, CLAUSE_PLACE, BODY_NAME, REGION_NAME],
);

export const DUTY_SUMMARY = graphql(
  `
    fragment DutySummary on DutyRegisterConnection {
      totalCount
      withDeadline
      expired
      subject {
        id
        kind
        name
        en
        broader {
          id
          name
          en
        }
        narrower {
          id
          name
          en
        }
        body {
          id
        }
      }
      alternatives {
        id
        name
        en
      }
      extent {
        reading
        asOf
        documents
        expired
        regions {
          ...RegionName
        }
      }
      totals {
        group
        statements
        documents
      }
      modalities {
        statements
        modality {
          id
          name
          en
        }
      }
      documents {
        statements
        chosen
        document {
          id
          title
        }
      }
    }
  `,
  [REGION_NAME],
);

export const DUTIES = graphql(
  `
    query Duties(
      $for: String!
      $extent: Extent
      $order: DutyOrder
      $groups: [DutyGroup!]
      $modalities: [String!]
      $withDeadline: Boolean
      $first: Int
      $after: String
    ) {
      collection {
        regions {
          region {
            ...RegionName
          }
        }
      }
      duties(
        for: $for
        extent: $extent
        order: $order
        groups: $groups
        modalities: $modalities
        withDeadline: $withDeadline
        first: $first
        after: $after
      ) {
        ...DutySummary
        edges {
          node {
            ...DutyRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [DUTY_SUMMARY, DUTY_ROW, REGION_NAME],
);

/** Whom a register can be asked for. */
export const DUTY_SUBJECTS = graphql(
  `
    query DutySubjects {
      collection {
        documentCount
        regions {
          region {
            ...RegionName
          }
        }
      }
      dutySubjects {
        id
        kind
        name
        en
        named
        addressed
        documents
      }
    }
  `,
  [REGION_NAME],
);

export const REGIONS_NAMED = graphql(`
  query RegionsNamed($name: String!) {
    regionsNamed(name: $name) {
      id
    }
  }
`);
