import { graphql } from '../graphql.ts';

export const GRAPH_THING = graphql(`
  fragment GraphThing on GraphThing {
    id
    kind
    kindName
    kindEn
    value
    name
    en
    held
    path
    part
    document {
      id
      title
    }
  }
`);

export const NEIGHBOUR = graphql(
  `
    fragment Neighbour on Neighbour {
      clauses
      fact
      clause {
        path
        kind
        label
        heading
        document {
          id
        }
      }
      thing {
        ...GraphThing
      }
    }
  `,
  [GRAPH_THING],
);

export const NEIGHBOURS = graphql(
  `
    query Neighbours($id: ID!, $kinds: [ID!], $first: Int!) {
      neighbours(id: $id, kinds: $kinds, first: $first) {
        thing {
          ...GraphThing
        }
        groups {
          id
          edge
          name
          en
          count
          neighbours {
            ...Neighbour
          }
        }
      }
    }
  `,
  [GRAPH_THING, NEIGHBOUR],
);

export const GRAPH_PATH = graphql(
  `
    query GraphPath($from: ID!, $to: ID!, $types: [ID!]) {
      path(from: $from, to: $to, types: $types) {
        atMost
        searched
        complete
        from {
          ...GraphThing
        }
        to {
          ...GraphThing
        }
        steps {
          id
          name
          en
          neighbour {
            ...Neighbour
          }
        }
      }
    }
  `,
  [GRAPH_THING, NEIGHBOUR],
);

export const EDGE_LABELS = graphql(`
  query EdgeLabels {
    edgeLabels {
      id
      name
      en
    }
  }
`);

/** Things to start from: a few of each kind. */
export const GRAPH_STARTS = graphql(`
  query GraphStarts {
    documents(first: 6) {
      edges {
        node {
          id
          title
        }
      }
    }
    collection {
      regions {
        region {
          id
          name
          en
        }
      }
      instruments {
        instrument {
          id
          name
          en
        }
      }
      bodies(first: 6) {
        body {
          id
          name
          en
        }
      }
    }
  }
`);
