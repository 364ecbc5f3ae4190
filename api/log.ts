/** Where the server tells what went wrong; one line a call. */
export type Log = (line: string) => void;
