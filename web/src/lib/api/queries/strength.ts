import { graphql } from '../graphql.ts';
import { INSTRUMENT_NAME, REGION_NAME } from './fragments.ts';
import { LEGEND_ENTRY, MATRIX_CELL, MATRIX_COLUMN } from './matrix.ts';

export const STRENGTH = graphql(
  `
    fragment Strength on Matrix {
      columns {
        ...MatrixColumn
      }
      rows {
        region {
          ...RegionName
        }
        documents
        cells {
          ...MatrixCell
        }
      }
      extent {
        asOf
        expired
      }
      legend {
        ...LegendEntry
      }
      of {
        ...InstrumentName
      }
    }
  `,
  [MATRIX_COLUMN, MATRIX_CELL, LEGEND_ENTRY, REGION_NAME, INSTRUMENT_NAME],
);

/** How strongly some regions use the classes; all regions with documents if none are named. */
export const STRENGTHS = graphql(
  `
    query Strengths($columns: MatrixColumns!, $of: ID, $regions: [ID!], $reading: RegionReading) {
      matrix(columns: $columns, of: $of, regions: $regions, extent: { reading: $reading }) {
        ...Strength
      }
      types: matrix(columns: POLICY_TYPES, regions: $regions, extent: { reading: $reading }) {
        ...Strength
      }
    }
  `,
  [STRENGTH],
);

/** Regions with documents and what lies above them: whose neighbours they are. */
export const NEIGHBOURS = graphql(`
  query Neighbours {
    collection {
      regions {
        region {
          id
          level
          parent {
            id
          }
        }
      }
    }
  }
`);
