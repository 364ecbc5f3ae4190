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
          members {
            id
          }
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

/** How strongly all regions with documents use the classes, or the named instruments of one. */
export const STRENGTHS = graphql(
  `
    query Strengths($columns: MatrixColumns!, $of: ID, $extent: Extent) {
      matrix(columns: $columns, of: $of, extent: $extent) {
        ...Strength
      }
    }
  `,
  [STRENGTH],
);

/** What some regions do beside each other: by classes, by departments and by types of instruments. */
export const BESIDES = graphql(
  `
    query Besides($regions: [ID!]!, $extent: Extent!) {
      instruments: matrix(columns: CLASSES, regions: $regions, extent: $extent) {
        ...Strength
      }
      departments: matrix(columns: DEPARTMENTS, regions: $regions, extent: $extent) {
        ...Strength
      }
      types: matrix(columns: POLICY_TYPES, regions: $regions, extent: $extent) {
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
