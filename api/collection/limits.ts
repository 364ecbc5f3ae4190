/** Most bytes of one request that brings files, as the page says it. */
export const MOST_BYTES = 50 * 1024 * 1024;
/** Most pages of an uploaded file. */
export const MOST_PAGES = 1_000;
/** A file that takes longer to read is given up, in milliseconds. */
export const MOST_TIME = 60_000;
/** Files that wait to be read or confirmed at most: their texts are kept in memory. */
export const MOST_WAITING = 30;
/** What nobody confirms is dropped after so long, in milliseconds. */
export const KEPT_FOR = 60 * 60_000;
/** Endings of file names that are taken. */
export const ENDINGS = ['pdf', 'docx', 'html', 'htm', 'md', 'txt'] as const;
