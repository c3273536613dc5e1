import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

const nl = 'Deze dienst vertelt zijn schema niet op verzoek: het staat in schema/ bij de broncode.';
const en = 'This service does not tell its schema on request: it stands in schema/ with the source.';

/** What may be asked of a type by its name: what whoever names it knows already, or that there is none. */
const harmless = new Set(['__typename', 'kind', 'name']);

/**
 * Refuse introspection: `__schema`, and of `__type` everything but the name and kind. A request for a type by name stays valid, because
 * a client may find out with it that the service speaks GraphQL (the audit of GraphQL over HTTP does).
 */
export const hiddenSchema: ValidationRule = (context: ValidationContext) => ({
  Field(node) {
    const { value: name } = node.name;
    if (name !== '__schema' && name !== '__type') return;
    if (name === '__type' && node.selectionSet && isHarmless(node.selectionSet, context, new Set())) return;
    context.reportError(new GraphQLError(`${nl} / ${en}`, { nodes: node, extensions: { nl, en } }));
  },
});

function isHarmless(
  { selections }: SelectionSetNode,
  context: ValidationContext,
  seen: Set<FragmentDefinitionNode>,
): boolean {
  return selections.every((selection) => {
    if (selection.kind === Kind.FIELD) return harmless.has(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return isHarmless(selection.selectionSet, context, seen);
    const fragment = context.getFragment(selection.name.value);
    if (!fragment || seen.has(fragment)) return true;
    return isHarmless(fragment.selectionSet, context, seen.add(fragment));
  });
}
