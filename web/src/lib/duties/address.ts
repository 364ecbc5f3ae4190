/** By what the rows of a group are set under headings; the first is what an address says by saying nothing. */
export const ORDERS = ['REGION', 'HEADING', 'DEADLINE', 'MODALITY'] as const;
export type DutyOrder = (typeof ORDERS)[number];
export const GROUPS = ['NAMED', 'RELATED', 'ADDRESSED'] as const;
export type DutyGroup = (typeof GROUPS)[number];

/** Rows of a page on the screen, and of one that is to be printed whole. */
const SCREEN = 50;
export const PAPER = 1000;

/** The whole state of a duty register, as its address holds it. */
export interface DutyAddress {
  /** Id of the subject, or words as typed; empty on the page where one is chosen. */
  readonly subject: string;
  /** Region id; null where nothing is said, `all` for everywhere. */
  readonly region: string | null;
  /** Name of a region as typed, before it is known which one it is. */
  readonly place: string | null;
  /** 本地文件 instead of 适用于此. */
  readonly local: boolean;
  readonly asOf: string | null;
  readonly order: DutyOrder;
  readonly groups: readonly DutyGroup[];
  readonly modalities: readonly string[];
  readonly documents: readonly string[];
  readonly timed: boolean;
  readonly expired: boolean;
  /** Whether each row is followed by its sentence. */
  readonly words: boolean;
  /** Whether all rows stand on one page. */
  readonly whole: boolean;
  readonly after: string | null;
}

/** Reads the state; what makes no sense is left out, so that a mistyped address still answers. */
export function readDutyAddress(params: URLSearchParams): DutyAddress {
  const all = (name: string) => [...new Set(params.getAll(name).filter((value) => value !== ''))];
  const one = (name: string) => params.get(name)?.trim() || null;
  return {
    subject: one('for') ?? '',
    region: one('region'),
    place: params.has('place') ? (params.get('place') ?? '').trim() : null,
    local: params.get('reading') === 'local',
    asOf: one('asOf'),
    order: ORDERS.find((order) => order.toLowerCase() === params.get('by')) ?? 'REGION',
    groups: GROUPS.filter((group) => params.getAll('group').includes(group.toLowerCase())),
    modalities: all('modality'),
    documents: all('document'),
    timed: params.has('timed'),
    expired: params.has('expired'),
    words: params.get('words') !== '0',
    whole: params.get('rows') === 'all',
    after: one('after'),
  };
}

/** Writes the address; always in the same order, so that one state has one address. */
export function writeDutyAddress(state: DutyAddress): string {
  const params = new URLSearchParams();
  if (state.subject !== '') params.set('for', state.subject);
  if (state.region !== null) params.set('region', state.region);
  if (state.place !== null) params.set('place', state.place);
  if (state.local) params.set('reading', 'local');
  if (state.asOf !== null) params.set('asOf', state.asOf);
  if (state.order !== 'REGION') params.set('by', state.order.toLowerCase());
  for (const group of state.groups) params.append('group', group.toLowerCase());
  for (const modality of state.modalities) params.append('modality', modality);
  for (const document of state.documents) params.append('document', document);
  if (state.timed) params.set('timed', '1');
  if (state.expired) params.set('expired', '1');
  if (!state.words) params.set('words', '0');
  if (state.whole) params.set('rows', 'all');
  if (state.after !== null) params.set('after', state.after);
  return params.size === 0 ? '/duties' : `/duties?${params}`;
}

/** The state as the variables of the page's question; an export asks with the same. */
export function dutyVariables(state: DutyAddress) {
  const regions = state.region === null ? null : state.region === 'all' ? [] : [state.region];
  return {
    for: state.subject,
    extent: {
      regions,
      reading: state.local ? ('LOCAL' as const) : ('APPLICABLE' as const),
      asOf: state.asOf,
      documents: [...state.documents],
      expired: state.expired,
    },
    order: state.order,
    groups: [...state.groups],
    modalities: [...state.modalities],
    withDeadline: state.timed,
    first: state.whole ? PAPER : SCREEN,
    after: state.after,
  };
}
