import { IDS_QUERY, placesOf, readIds } from '../browser/places.ts';

/** What names the most used things of a collection, beside what `placesOf` takes. */
const MOST_USED_QUERY = `{
  targets { measures(first: 1) { id } }
  ${IDS_QUERY.slice(1)}`;

interface Found {
  readonly data: Parameters<typeof readIds>[0] & { readonly targets: { readonly measures: readonly { readonly id: string }[] } };
}

/** One address of every page and of the views of it that ask for other things, about the most used things of the collection that is served. */
export async function findRoutes(url: string, long?: string): Promise<Record<string, string>> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: MOST_USED_QUERY }),
  });
  const { data } = (await answer.json()) as Found;
  const ids = readIds(data);
  const [first = '', second = ''] = data.collection.regions.map(({ region }) => region.id);
  const beside = encodeURIComponent(data.collection.instruments[1]?.instrument.id ?? '');
  const measure = encodeURIComponent(data.targets.measures[0]?.id ?? '');
  const phrase = encodeURIComponent('绿色贷款');
  const pair = `region=${first}&region=${second}`;
  const [office = '', place = first] = decodeURIComponent(ids.body).split('@');
  const bank = encodeURIComponent('银行业金融机构');
  return {
    ...placesOf(ids),
    ...(long === undefined ? {} : { long: `/documents/${long}` }),
    region: `/regions/${first}`,
    applicable: `/regions/${first}?reading=applicable`,
    narrowed: `/instruments/${ids.instrument}?beside=${beside}`,
    instruments: '/compare?columns=instruments',
    departments: '/compare?columns=departments',
    types: '/compare?columns=types',
    phrases: `/compare?columns=phrases&phrase=${phrase}`,
    cell: `/compare?row=${first}&column=${ids.instrument}`,
    office: `/compare?columns=departments&row=${place}&column=${office}`,
    texts: `/compare/texts?${pair}&instrument=${ids.instrument}`,
    textsPhrase: `/compare/texts?${pair}&q=${phrase}`,
    dutiesPlace: `/duties?for=${bank}&region=${first}&by=deadline`,
    measure: `/targets?measure=${measure}`,
    path: `/graph?from=body:${ids.body}&to=instrument:${ids.instrument}`,
    bodyGraph: `/graph?from=instrument:${ids.instrument}&open=body:${ids.body}`,
  };
}
