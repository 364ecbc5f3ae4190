/** The pages of the navigator with an address of each, over the sample corpus; `ids` come from the collection. */
export interface Ids {
  readonly document: string;
  readonly body: string;
  readonly region: string;
  readonly instrument: string;
}

/** The question of the first policy that the project ships with: who leads green insurance in Shanxi. */
export const QUESTION = '山西的绿色保险由哪个部门牵头';

/** What asks the collection for one thing of each kind. */
export const IDS_QUERY = `{
  documents(first: 1) { edges { node { id } } }
  collection { regions { region { id } } instruments { instrument { id } } bodies(first: 1) { body { id } } }
}`;

interface Found {
  readonly documents: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
  readonly collection: {
    readonly regions: readonly { readonly region: { readonly id: string } }[];
    readonly instruments: readonly { readonly instrument: { readonly id: string } }[];
    readonly bodies: readonly { readonly body: { readonly id: string } }[];
  };
}

export function readIds({ documents, collection }: Found): Ids {
  const id = (thing: { readonly id: string } | undefined): string => encodeURIComponent(thing?.id ?? 'missing');
  return {
    document: id(documents.edges[0]?.node),
    body: id(collection.bodies[0]?.body),
    region: id(collection.regions[0]?.region),
    instrument: id(collection.instruments[0]?.instrument),
  };
}

/** One address of each page, by name. */
export function placesOf({ document, body, region, instrument }: Ids): Record<string, string> {
  return {
    home: '/',
    results: `/search?q=${encodeURIComponent(QUESTION)}`,
    list: '/documents',
    document: `/documents/${document}`,
    body: `/bodies/${body}`,
    region: `/regions/${region}`,
    instrument: `/instruments/${instrument}`,
    compare: '/compare',
    cell: `/compare?row=140000&column=${instrument}`,
    texts: `/compare/texts?region=140000&region=500105&instrument=${instrument}`,
    textsStart: '/compare/texts',
    duties: `/duties?for=${encodeURIComponent('银行业金融机构')}`,
    dutiesStart: '/duties',
    targets: '/targets',
    measure: `/targets?measure=${encodeURIComponent('绿色贷款年均增速~share')}`,
    collection: '/collection',
    removal: `/collection/remove?document=${document}`,
    uploads: '/collection/uploads/00000000-0000-4000-8000-000000000000',
    graph: `/graph?from=document:${document}&open=instrument:${instrument}&open=instrument:${instrument}~USES.in`,
    graphStart: '/graph',
  };
}
