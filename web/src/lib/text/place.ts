interface Named {
  readonly label?: string | null;
  readonly heading?: string | null;
}

/** A clause's name in a list: `（十四）发展绿色保险`; empty for a part that has neither label nor heading. */
export function nameClause({ label, heading }: Named): string {
  return [label, heading].filter(Boolean).join('');
}

/** Names of the clauses above, outermost first; those without a name are left out. */
export function namePlace(ancestors: readonly Named[]): string[] {
  return ancestors.map(nameClause).filter((name) => name !== '');
}
