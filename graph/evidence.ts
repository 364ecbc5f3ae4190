import type { Span } from './span.ts';

/** What makes a fact defensible: where it stands, which rule read it, how sure the rule is (0..1). */
export interface Evidence {
  readonly span: Span;
  /** Name of the rule, e.g. `department.closing-list`. */
  readonly rule: string;
  readonly confidence: number;
}
