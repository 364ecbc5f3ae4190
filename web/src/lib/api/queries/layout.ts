import { graphql } from '../graphql.ts';

/** What every page needs: how the classes of modality are written, and as what lists can be taken along. */
export const LAYOUT = graphql(`
  query Layout {
    exportFormats {
      id
      mostRows
    }
    collection {
      modalities {
        id
        letter
        name
        en
        strength
      }
    }
  }
`);
