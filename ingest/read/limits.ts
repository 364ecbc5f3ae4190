/** Bytes; a scanned policy of a hundred pages has some 30 MB. */
export const LARGEST_FILE = 100 * 1024 * 1024;
/** Characters of a text, in UTF-16 units; the longest policies have some hundred thousand. */
export const MOST_CHARACTERS = 5_000_000;
