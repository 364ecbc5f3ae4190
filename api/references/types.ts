/** What a reference says of a document, or of a clause of it. */
export interface Cited {
  /** Document id, with the clause's path where a clause is cited. */
  readonly documentId: string;
  readonly path: string | null;
  readonly title: string;
  readonly docNumber: string | null;
  /** As printed, in order. */
  readonly issuers: readonly string[];
  /** ISO, may be partial; null if the text does not say. */
  readonly issued: string | null;
  /** The clause's name, e.g. 三、（十四）; null for the document. */
  readonly place: string | null;
  /** Page of the source on which the clause begins. */
  readonly page: number | null;
  /** ISO day. */
  readonly accessed: string;
  /** Address of the page; null if the server does not know its own. */
  readonly url: string | null;
}
