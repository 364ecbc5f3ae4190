/** Types of columns and parameters of named queries; `?` marks a column that may be null, a `list` is an array of texts. */
export type ColumnType = 'text' | 'text?' | 'integer' | 'integer?' | 'real' | 'real?' | 'boolean' | 'list' | 'json';
export type ParameterType = 'text' | 'integer' | 'list';

/** What a column of each type holds. */
export interface ColumnValue {
  text: string;
  'text?': string | null;
  integer: number;
  'integer?': number | null;
  real: number;
  'real?': number | null;
  boolean: boolean;
  list: readonly string[];
  json: unknown;
}
/** What a parameter of each type takes. */
export interface ParameterValue {
  text: string;
  integer: number;
  list: readonly string[];
}

export type Columns = Readonly<Record<string, ColumnType>>;
export type Parameters = Readonly<Record<string, ParameterType>>;
export interface QueryShape<P extends Parameters = Parameters, C extends Columns = Columns> {
  readonly parameters: P;
  readonly columns: C;
}

/** States a query's parameters and columns, keeping their exact types. */
export const query = <const P extends Parameters, const C extends Columns>(parameters: P, columns: C): QueryShape<P, C> => ({
  parameters,
  columns,
});
