import { graphql } from '../graphql.ts';
import { CLAUSE_PLACE, REGION_NAME } from './fragments.ts';

export const TARGET_ROW = graphql(
  `
    fragment TargetRow on TargetRow {
      id
      due
      scaled
      scaledUnit
      measure
      target {
        metric
        op
        value
        unit
        base
        deadline
        relation
        quote
        page
        clause {
          ...ClausePlace
        }
      }
      document {
        id
        title
        docNumber
        region {
          ...RegionName
        }
      }
    }
  `,
  [CLAUSE_PLACE, REGION_NAME],
);

const TARGET_MEASURE = graphql(`
  fragment TargetMeasure on TargetMeasure {
    id
    name
    unit
    targets
    regions
  }
`);

export const MEASURE_ROWS = graphql(
  `
    fragment MeasureRows on TargetMeasure {
      ...TargetMeasure
      conversions {
        from
        factor
      }
      rows {
        ...TargetRow
      }
    }
  `,
  [TARGET_MEASURE, TARGET_ROW],
);

export const TARGET_SUMMARY = graphql(
  `
    fragment TargetSummary on TargetConnection {
      totalCount
      documentCount
      words
      measureCount
      extent {
        reading
        asOf
        documents
        expired
        regions {
          ...RegionName
        }
      }
      dues {
        due
        targets
      }
      dueYears {
        year
        targets
      }
      measures {
        ...TargetMeasure
      }
    }
  `,
  [REGION_NAME, TARGET_MEASURE],
);

export const TARGETS = graphql(
  `
    query Targets($extent: Extent, $words: String, $measure: ID, $due: [TargetDue!], $dueYear: Int, $first: Int, $after: String) {
      collection {
        years
        regions {
          region {
            ...RegionName
          }
        }
      }
      targets(extent: $extent, words: $words, measure: $measure, due: $due, dueYear: $dueYear, first: $first, after: $after) {
        ...TargetSummary
        measure {
          ...MeasureRows
        }
        edges {
          node {
            ...TargetRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [TARGET_SUMMARY, MEASURE_ROWS, TARGET_ROW, REGION_NAME],
);
