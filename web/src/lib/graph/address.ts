/** What the graph page shows, all of it in its address. Things are named by kind and id (`body:nfra`), groups by type and direction (`USES.in`). */
export interface GraphAddress {
  /** Where it starts: a thing, or words as typed. */
  readonly from: string | null;
  /** Where a path is to lead: a thing, or words as typed. */
  readonly to: string | null;
  /** The steps in their order; undoing takes away the last. */
  readonly open: readonly Opened[];
  /** Types of edges that it is narrowed to; all if empty. */
  readonly types: readonly string[];
  /** The thing or group that is selected. */
  readonly focus: string | null;
}

/** One step: a thing whose groups are shown, or a group of it of which so many members are shown. */
export interface Opened {
  readonly thing: string;
  readonly group: string | null;
  readonly shown: number;
}

/** Members of a group that are shown when it is opened, opened further, and at most. */
const SHOWN = [12, 36, 100] as const;
/** More steps than this make no picture. */
const MOST_STEPS = 40;

/** The address of the page from a thing. */
export function graphAddress(kind: string, id: string): string {
  return writeGraphAddress({ from: `${kind}:${id}`, to: null, open: [], types: [], focus: null });
}

function readStep(text: string): Opened {
  const [thing = '', group = null, shown] = text.split('~');
  const wanted = Number(shown ?? SHOWN[0]);
  return { thing, group, shown: SHOWN.find((size) => size >= wanted) ?? SHOWN[2] };
}

const writeStep = ({ thing, group, shown }: Opened): string =>
  group === null ? thing : `${thing}~${group}${shown === SHOWN[0] ? '' : `~${shown}`}`;

export function readGraphAddress(params: URLSearchParams): GraphAddress {
  const one = (name: string) => params.get(name)?.trim() || null;
  return {
    from: one('from'),
    to: one('to'),
    open: params.getAll('open').slice(0, MOST_STEPS).filter(Boolean).map(readStep),
    types: [...new Set(params.getAll('type'))].filter((type) => /^[A-Z_]+$/.test(type)),
    focus: one('focus'),
  };
}

/** Always in the same order, so that one state has one address. `:`, `/`, `@` and `~` stay readable. */
export function writeGraphAddress({ from, to, open, types, focus }: GraphAddress): string {
  const pairs: [string, string | null][] = [
    ['from', from],
    ['to', to],
    ...types.map((type): [string, string] => ['type', type]),
    ...open.map((step): [string, string] => ['open', writeStep(step)]),
    ['focus', focus],
  ];
  const query = pairs.flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value).replace(/%(?:3A|2F|40)/g, decodeURIComponent)}`],
  );
  return query.length === 0 ? '/graph' : `/graph?${query.join('&')}`;
}

/** The name by which a group of a thing is selected. */
export const groupKey = (thing: string, group: string): string => `${thing}~${group}`;

/** The state after showing a thing's groups. */
export function openThing(state: GraphAddress, thing: string): GraphAddress {
  return { ...state, open: [...state.open, { thing, group: null, shown: 0 }], focus: thing };
}

/** The state after showing more members of a group that shows `now` of `count`; null if it shows what it can. */
export function openGroup(state: GraphAddress, thing: string, group: string, now: number, count: number): GraphAddress | null {
  const shown = now >= count ? undefined : SHOWN.find((size) => size > now);
  return shown === undefined ? null : { ...state, open: [...state.open, { thing, group, shown }], focus: groupKey(thing, group) };
}

/** The state without a group's members, or without a thing's groups, and what hangs on them. */
export function close(state: GraphAddress, thing: string, group: string | null): GraphAddress {
  const open = state.open.filter((step) => step.thing !== thing || (group !== null && step.group !== group));
  return { ...state, open, focus: group === null ? thing : groupKey(thing, group) };
}

/** The state before the last step; null at the start. Steps are what was opened; before the first, the path and then the filter. */
export function undo(state: GraphAddress): GraphAddress | null {
  const last = state.open.at(-1);
  if (last !== undefined) {
    const before = state.open.at(-2);
    const focus =
      last.group !== null
        ? last.thing
        : before === undefined
          ? null
          : before.group === null
            ? before.thing
            : groupKey(before.thing, before.group);
    return { ...state, open: state.open.slice(0, -1), focus };
  }
  if (state.to !== null) return { ...state, to: null, focus: null };
  return state.types.length > 0 ? { ...state, types: [], focus: null } : null;
}

/** A suggested thing as the graph names it: kind and id. */
export function suggestedThing({
  kind,
  value,
  path,
}: {
  readonly kind: string;
  readonly value: string;
  readonly path: string | null;
}): string {
  if (kind === 'heading') return `clause:${value}/${path ?? ''}`;
  return `${kind === 'actor' ? 'actorClass' : kind}:${value}`;
}
