/** Version of the graph's schema in a store; raised with each change of the ontology, together with a migration in each store. */
export const SCHEMA_VERSION = 3;
