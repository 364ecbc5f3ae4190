import { graphql } from '../graphql.ts';
import { BODY_NAME, CLAUSE_PLACE, DOCUMENT_LINE, INSTRUMENT_NAME, REGION_NAME } from './fragments.ts';

const CHIP_CHOICE = graphql(`
  fragment ChipChoice on ChipChoice {
    id
    kindName
    name
    en
  }
`);

export const UNDERSTANDING = graphql(
  `
    fragment Understanding on Understanding {
      intent
      intentName
      unknown
      chips {
        id
        kind
        kindName
        name
        en
        value
        surface
        filters
        alternatives {
          ...ChipChoice
        }
      }
      corrections {
        kind
        from
        to
        alternatives {
          word
          question
        }
      }
      suggestions {
        ...ChipChoice
      }
    }
  `,
  [CHIP_CHOICE],
);

export const ANSWER_ITEM = graphql(
  `
    fragment AnswerItem on AnswerItem {
      text
      en
      role
      quote
      fact
      mark {
        start
        end
      }
      body {
        ...BodyName
      }
      clause {
        ...ClausePlace
        document {
          ...DocumentLine
        }
      }
    }
  `,
  [BODY_NAME, CLAUSE_PLACE, DOCUMENT_LINE],
);

export const ANSWER = graphql(
  `
    fragment Answer on Answer {
      status
      reason
      explanation
      items {
        ...AnswerItem
      }
    }
  `,
  [ANSWER_ITEM],
);

export const SEARCHED = graphql(
  `
    fragment Searched on Searched {
      clauses
      documents {
        id
        title
      }
      regions {
        ...RegionName
      }
    }
  `,
  [REGION_NAME],
);

export const HIT = graphql(
  `
    fragment Hit on SearchEdge {
      snippet {
        text
        cutBefore
        cutAfter
        marks {
          start
          end
        }
      }
      match
      reasons {
        signal
        score
        text
      }
      node {
        ...ClausePlace
        document {
          ...DocumentLine
        }
        departments {
          id
          name
          role
          body {
            ...BodyName
          }
        }
        targets {
          id
          quote
        }
        instruments {
          id
          surface
          instrument {
            ...InstrumentName
          }
        }
      }
    }
  `,
  [CLAUSE_PLACE, DOCUMENT_LINE, BODY_NAME, INSTRUMENT_NAME],
);

export const FACET = graphql(`
  fragment Facet on Facet {
    kind
    kindName
    values {
      value
      name
      en
      clauses
      documents
      selected
    }
  }
`);

export const SEARCH = graphql(
  `
    query Search($question: String!, $filters: SearchFilters, $first: Int!, $after: String) {
      search(question: $question, filters: $filters, first: $first, after: $after, explain: true) {
        totalCount
        understanding {
          ...Understanding
        }
        answer {
          ...Answer
        }
        searched {
          ...Searched
        }
        facets {
          ...Facet
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          ...Hit
        }
      }
    }
  `,
  [UNDERSTANDING, ANSWER, SEARCHED, FACET, HIT],
);
