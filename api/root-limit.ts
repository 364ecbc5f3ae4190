import { GraphQLError, Kind, type ASTVisitor, type OperationDefinitionNode, type SelectionSetNode, type ValidationContext } from 'graphql';

/** Most fields that one request asks at the root, under whatever names; the pages of the navigator need 4. Each may be a search. */
const ROOT_LIMIT = 50;

/** A rule of validation: an operation that asks more fields at the root than `ROOT_LIMIT`, through fragments too, is refused before any is answered. */
export function rootLimitRule(context: ValidationContext): ASTVisitor {
  /** By the fragment's name; 0 while it is counted, so that one that holds itself ends. */
  const counted = new Map<string, number>();
  const countOf = (name: string): number => {
    const known = counted.get(name);
    if (known !== undefined) return known;
    counted.set(name, 0);
    const fragment = context.getFragment(name);
    const fields = fragment ? count(fragment.selectionSet) : 0;
    counted.set(name, fields);
    return fields;
  };
  const count = (set: SelectionSetNode): number =>
    set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + 1;
      return sum + (selection.kind === Kind.INLINE_FRAGMENT ? count(selection.selectionSet) : countOf(selection.name.value));
    }, 0);
  return {
    OperationDefinition(node: OperationDefinitionNode) {
      const asked = count(node.selectionSet);
      if (asked > ROOT_LIMIT)
        context.reportError(new GraphQLError(`The request asks ${asked} fields at its root, more than ${ROOT_LIMIT}`, { nodes: node }));
      return false;
    },
  };
}
