import { graphql } from '../graphql.ts';
import { INSTRUMENT_NAME, LISTED_CLAUSE, REGION_NAME } from './fragments.ts';

export const MATRIX_COLUMN = graphql(`
  fragment MatrixColumn on MatrixColumn {
    key
    kind
    name
    en
    instrument {
      id
    }
  }
`);

export const MATRIX_CELL = graphql(`
  fragment MatrixCell on MatrixCell {
    row
    column
    state
    letters
    forces
    clauses
    documents
    mentioned
    of
  }
`);

export const LEGEND_ENTRY = graphql(`
  fragment LegendEntry on LegendEntry {
    id
    letter
    name
    en
    reason
    reasonEn
  }
`);

export const MATRIX = graphql(
  `
    query Matrix(
      $columns: MatrixColumns!
      $of: ID
      $phrases: [String!]
      $regions: [ID!]
      $add: [String!]
      $without: [ID!]
      $extent: Extent
      $sortRows: MatrixOrder
      $sortColumns: MatrixOrder
      $hideEmpty: Boolean
    ) {
      matrix(
        columns: $columns
        of: $of
        phrases: $phrases
        regions: $regions
        add: $add
        without: $without
        extent: $extent
        sortRows: $sortRows
        sortColumns: $sortColumns
        hideEmpty: $hideEmpty
      ) {
        of {
          ...InstrumentName
        }
        columns {
          ...MatrixColumn
        }
        rows {
          region {
            ...RegionName
            level
          }
          documents
          own
          held
          addedAs
          cells {
            ...MatrixCell
          }
        }
        extent {
          asOf
          reading
          documents
          expired
        }
        legend {
          ...LegendEntry
        }
        unknownRegions
        unplaced
        columnsLeft
        hiddenRows
        hiddenColumns
      }
      collection {
        years
        documentCount
        regions {
          region {
            ...RegionName
            level
          }
        }
        instruments {
          instrument {
            ...InstrumentName
          }
        }
      }
    }
  `,
  [INSTRUMENT_NAME, REGION_NAME, MATRIX_COLUMN, MATRIX_CELL, LEGEND_ENTRY],
);

export const MATRIX_CLAUSES = graphql(
  `
    query MatrixClauses(
      $columns: MatrixColumns!
      $of: ID
      $phrases: [String!]
      $regions: [ID!]
      $add: [String!]
      $without: [ID!]
      $extent: Extent
      $row: ID
      $column: ID
      $covering: Boolean
      $first: Int!
      $after: String
    ) {
      matrixClauses(
        columns: $columns
        of: $of
        phrases: $phrases
        regions: $regions
        add: $add
        without: $without
        extent: $extent
        row: $row
        column: $column
        covering: $covering
        first: $first
        after: $after
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            surface
            modality
            letter
            force
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
    }
  `,
  [LISTED_CLAUSE],
);
