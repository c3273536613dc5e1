import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Numbers that a query asks for. */
export interface DemandedTable {
  readonly indicator: string;
  readonly level: string;
}

/** A demand that no purpose covers: what is asked cannot be read. */
const unreadable: DemandedTable = { indicator: '', level: '' };

/**
 * The tables that a valid operation asks for: every field with an argument `indicator`, at its argument `level`, or of the municipality
 * when it has none. Variables and their defaults are filled in; `@skip` and `@include` are not looked at, so that at most too much is
 * demanded.
 */
export function demandedTables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
): DemandedTable[] {
  const demanded: DemandedTable[] = [];
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const walk = (set: SelectionSetNode, typeName: string): void => {
    const type = schema.getType(typeName);
    for (const selection of set.selections) {
      if (selection.kind !== Kind.FIELD) {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        if (fragment) walk(fragment.selectionSet, fragment.typeCondition?.name.value ?? typeName);
        continue;
      }
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
      if (field === undefined) continue;
      if (field.args.some(({ name }) => name === 'indicator')) demanded.push(tableOf(field, selection, coerced));
      if (selection.selectionSet) walk(selection.selectionSet, getNamedType(field.type).name);
    }
  };
  const root = schema.getRootType(operation.operation);
  if (root) walk(operation.selectionSet, root.name);
  return demanded;
}

function tableOf(
  field: Parameters<typeof getArgumentValues>[0],
  node: Parameters<typeof getArgumentValues>[1],
  coerced: Record<string, unknown> | undefined,
): DemandedTable {
  if (coerced === undefined) return unreadable;
  try {
    const { indicator, level } = getArgumentValues(field, node, coerced);
    if (typeof indicator !== 'string') return unreadable;
    return { indicator, level: typeof level === 'string' ? level : 'MUNICIPALITY' };
  } catch {
    return unreadable;
  }
}
