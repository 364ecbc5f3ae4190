import { graphql } from '../graphql.ts';
import { DOCUMENT_LINE, REGION_NAME } from './fragments.ts';

export const HELD_FACET = graphql(`
  fragment HeldFacet on HeldFacet {
    kind
    values {
      value
      name
      en
      documents
      selected
    }
  }
`);

const HELD_REGION = graphql(
  `
    fragment HeldRegion on HeldRegion {
      documents
      region {
        ...RegionName
        level
      }
      years {
        year
        documents
      }
    }
  `,
  [REGION_NAME],
);

export const HELD_COLLECTION = graphql(`
  fragment HeldCollection on HeldCollection {
    name
    documents
    onlyHere
    files
  }
`);

export const DOCUMENT_FINDING = graphql(`
  fragment DocumentFinding on DocumentFinding {
    finding {
      id
      severity
      message
      clause {
        path
        label
        heading
      }
    }
    document {
      id
      title
    }
  }
`);

export const FINDING_RULE = graphql(
  `
    fragment FindingRule on FindingRule {
      rule
      severity
      findings
      documents
      example {
        ...DocumentFinding
      }
    }
  `,
  [DOCUMENT_FINDING],
);

const UNKNOWN_NAME = graphql(`
  fragment UnknownName on UnknownName {
    kind
    name
    count
    documents
    sentence
    title
    path
    document {
      id
    }
  }
`);

export const COLLECTION = graphql(
  `
    query Collection(
      $regions: [ID!]
      $levels: [String!]
      $years: [String!]
      $types: [String!]
      $collections: [String!]
      $first: Int!
      $after: String
      $rule: String
      $withRule: Boolean!
      $afterFinding: String
      $kind: String
      $afterName: String
    ) {
      collection {
        clauseCount
      }
      holdings(regions: $regions, levels: $levels, years: $years, types: $types, collections: $collections) {
        totalCount
        held
        years
        provinces
        facets {
          ...HeldFacet
        }
        regions {
          ...HeldRegion
        }
        absentRegions {
          ...RegionName
        }
        documents(first: $first, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...DocumentLine
            }
          }
        }
      }
      collections {
        ...HeldCollection
      }
      findingRules {
        ...FindingRule
      }
      findings(rule: $rule, first: 50, after: $afterFinding) @include(if: $withRule) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...DocumentFinding
          }
        }
      }
      unknownNames(kind: $kind, first: 15, after: $afterName) {
        totalCount
        kinds {
          kind
          names
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...UnknownName
          }
        }
      }
      datasetFormats
      uploadLimits {
        bytes
        pages
        seconds
        endings
      }
    }
  `,
  [DOCUMENT_LINE, REGION_NAME, HELD_FACET, HELD_REGION, HELD_COLLECTION, FINDING_RULE, DOCUMENT_FINDING, UNKNOWN_NAME],
);

export const REMOVAL = graphql(
  `
    query Removal($document: ID!, $withDocument: Boolean!) {
      collections {
        ...HeldCollection
      }
      document(id: $document) @include(if: $withDocument) {
        ...DocumentLine
        clauses {
          id
        }
        citedBy {
          id
          clause {
            document {
              id
              title
            }
          }
        }
        sources {
          fileName
          sha256
          collection
        }
      }
    }
  `,
  [DOCUMENT_LINE, HELD_COLLECTION],
);

export const COLLECTION_SIZE = graphql(`
  query CollectionSize {
    collection {
      documentCount
    }
  }
`);
