import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { isKnown, type KnownFields } from './known-fields.ts';

const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const satisfies FieldNode;
const onlyTypename: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [typename] };

/**
 * Cut an operation on `_entities` down to what a schema knows. Emptied selections ask `__typename`; variables and fragments that
 * are no longer used go too, because a node must refuse them.
 */
export function prune(document: DocumentNode, schema: GraphQLSchema, known: KnownFields): DocumentNode {
  const types = new TypeInfo(schema);
  const cut = visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const parent = types.getParentType();
        const name = node.name.value;
        if (!parent || name.startsWith('__') || parent === schema.getQueryType()) return undefined;
        const args = node.arguments?.map((argument) => argument.name.value) ?? [];
        return isKnown(known, parent.name, name, args) ? undefined : null;
      },
    }),
  );
  return dropUnused(visit(cut, { SelectionSet: (node) => (node.selections.length === 0 ? onlyTypename : undefined) }));
}

function dropUnused(document: DocumentNode): DocumentNode {
  const variables = new Set<string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    visit(definition.selectionSet, { Variable: (node) => void variables.add(node.name.value) });
  }
  return visit(document, {
    VariableDefinition: (node) => (variables.has(node.variable.name.value) ? false : null),
  });
}
