import { standingParams, type Standing } from './standing.ts';

/** Encodes each part of an id or path that `/` may divide, so that the address stays readable. */
function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * Address of a document, of one of its clauses (`at`: the path) or of one fact in it (`fact`: its id, marked in the text). `show`: kinds of facts
 * that the page is narrowed to. The server renders the mark; the fragment only scrolls to the clause, whose element carries the path as its id.
 */
export function documentAddress(id: string, at?: string, fact?: string | null, show: readonly string[] = []): string {
  const query = [
    ...(at === undefined ? [] : [`at=${encodePath(at)}`]),
    ...(at !== undefined && fact ? [`fact=${encodeURIComponent(fact)}`] : []),
    ...show.map((kind) => `show=${encodeURIComponent(kind)}`),
  ].join('&');
  return `/documents/${encodeURIComponent(id)}${query && `?${query}`}${at === undefined ? '' : `#${encodePath(at)}`}`;
}

export function bodyAddress(id: string): string {
  return `/bodies/${encodeURIComponent(id)}`;
}

/** Which of a body's tasks its page lists: those of a region's documents, in a role. */
export interface TaskNarrowing extends Standing {
  readonly region: string;
  readonly applicable: boolean;
}

/** Address of the tasks of one role that a region's documents give a body. */
export function tasksAddress(id: string, { region, applicable, ...on }: TaskNarrowing, role: string): string {
  const params = new URLSearchParams([['region', region], ...(applicable ? [['reading', 'applicable']] : []), ...standingParams(on)]);
  return `${bodyAddress(id)}?${params}#${role}`;
}

export function regionAddress(id: string): string {
  return `/regions/${encodeURIComponent(id)}`;
}

export function instrumentAddress(id: string): string {
  return `/instruments/${encodeURIComponent(id)}`;
}

export function questionAddress(question: string): string {
  return `/search?q=${encodeURIComponent(question)}`;
}

/**
 * Address of a list as a file in the language of the page, with the variables that the page asked with; which page of the list it shows is no
 * condition.
 */
export function exportAddress(list: string, format: string, variables: object, language: string): string {
  const conditions = Object.fromEntries(
    Object.entries(variables).filter(([name, value]) => name !== 'first' && name !== 'after' && value !== null),
  );
  return `/export/${list}.${format}?variables=${encodeURIComponent(JSON.stringify(conditions))}&lang=${language}`;
}

/** Address of the duty register of a class of actors or a body. */
export function dutiesAddress(id: string): string {
  return `/duties?for=${encodeURIComponent(id)}`;
}

/** Address of the whole dataset as one file, described in the language of the page. */
export function datasetAddress(format: string, language: string): string {
  return `/export/dataset.${format}.zip?lang=${language}`;
}
