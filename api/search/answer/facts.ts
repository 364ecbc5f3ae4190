/** What every fact row says: its id, the clause it stands in, the words it stands on and their place in the source. */
export interface FactRow {
  readonly id: string;
  readonly clauseId: string;
  /** The words of the source, readable. */
  readonly quote: string;
  readonly spanStart: number;
  readonly spanEnd: number;
}

export interface DepartmentRow extends FactRow {
  readonly name: string;
  readonly role: 'lead' | 'support' | 'unspecified';
  readonly bodyId: string | null;
}

export interface InstrumentRow extends FactRow {
  readonly surface: string;
  /** Named instrument, or its class where only that is known. */
  readonly instrumentId: string;
  readonly classId: string;
}

export interface TargetRow extends FactRow {
  readonly metric: string;
  readonly op: string;
  readonly value: number | null;
  readonly unit: string | null;
  /** Last day, ISO. */
  readonly deadline: string | null;
  readonly relation: string | null;
}

export interface StatementRow extends FactRow {
  /** Main class first. */
  readonly modalities: readonly string[];
  readonly bearer: string | null;
  readonly action: string | null;
  readonly object: string | null;
  /** By when, as printed. */
  readonly deadline: string | null;
  /** How often, as printed (每年, 定期). */
  readonly frequency: string | null;
  /** To whom something is given or reported. */
  readonly recipient: string | null;
}

/** A quantity that a clause grants, limits or sets for an instrument (补贴不超过50万元, 贷款期限3年). */
export interface TermRow extends FactRow {
  /** amount, rate, cap, floor, threshold, duration … */
  readonly kind: string;
  readonly value: number;
  readonly unit: string;
  readonly instrument: string | null;
}

export interface IssuerRow extends FactRow {
  readonly documentId: string;
  readonly name: string;
  readonly bodyId: string | null;
}

export interface AddresseeRow extends FactRow {
  readonly documentId: string;
  readonly name: string;
}

/** A class of actors or a body that a statement binds. */
export interface BindingRow {
  readonly clauseId: string;
  readonly statementId: string;
  readonly boundId: string;
  readonly kind: 'actor' | 'body';
  /** Whether it follows from the addressees of the document, not from the sentence. */
  readonly derived: boolean;
}

/** One date of a document with the words that print it. */
export interface PrintedDate {
  /** As it is said: 2024年7月18日, 2023年, or the words of the text (印发之日). */
  readonly text: string;
  /** The words of the source around it; null where only the number or a file name gives it. */
  readonly quote: string | null;
}

/** When a document was signed, applies from and until. */
export interface DatesRow {
  readonly documentId: string;
  readonly issued: PrintedDate | null;
  readonly effective: PrintedDate | null;
  readonly expires: PrintedDate | null;
}

export interface CitationRow extends FactRow {
  readonly documentId: string;
  readonly title: string;
  readonly docNumber: string | null;
  readonly role: 'basis' | 'mention';
}

/** One document that uses an instrument or one below it, at the first clause that does. */
export interface UseRow extends InstrumentRow {
  readonly documentId: string;
}

/**
 * How answers read the graph: each query takes many ids at once and returns rows in the order of the text, ending in the row's id.
 * Ids that name nothing yield no rows.
 */
export interface FactReader {
  departmentsOf(clauseIds: readonly string[]): Promise<readonly DepartmentRow[]>;
  instrumentsOf(clauseIds: readonly string[]): Promise<readonly InstrumentRow[]>;
  targetsOf(clauseIds: readonly string[]): Promise<readonly TargetRow[]>;
  termsOf(clauseIds: readonly string[]): Promise<readonly TermRow[]>;
  addresseesOf(documentIds: readonly string[]): Promise<readonly AddresseeRow[]>;
  /** Terms of the documents that quantify one of the instruments or one below it. */
  termsFor(instrumentIds: readonly string[], documentIds: readonly string[]): Promise<readonly TermRow[]>;
  statementsOf(clauseIds: readonly string[]): Promise<readonly StatementRow[]>;
  bindingsOf(clauseIds: readonly string[]): Promise<readonly BindingRow[]>;
  datesOf(documentIds: readonly string[]): Promise<readonly DatesRow[]>;
  issuersOf(documentIds: readonly string[]): Promise<readonly IssuerRow[]>;
  citationsOf(documentIds: readonly string[]): Promise<readonly CitationRow[]>;
  /** Clauses of the documents that use one of the instruments or one below it. */
  usesOf(instrumentIds: readonly string[], documentIds: readonly string[]): Promise<readonly UseRow[]>;
}
