import { graphql } from '../graphql.ts';

/** What every page needs: how the classes of modality are written. */
export const LAYOUT = graphql(`
  query Layout {
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
