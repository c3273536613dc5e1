import { createHash } from 'node:crypto';
import type { FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
// Of the language only its names: who writes a log does not load all of GraphQL.
import { Kind } from 'graphql/language/kinds.js';

const hashes = new WeakMap<OperationDefinitionNode, string>();

/**
 * SHA-256 of what an operation asks, without anything that a client words: field and argument names of the schema, sorted, fragments
 * written out; no aliases, names, literals, variables or directives. Two questions that differ in those alone have one hash. The
 * operation has to be valid.
 */
export function operationHash(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string {
  let hash = hashes.get(operation);
  if (hash === undefined) {
    const normal = `${operation.operation}${normalised(operation.selectionSet, fragments)}`;
    hash = createHash('sha256').update(normal).digest('hex');
    hashes.set(operation, hash);
  }
  return hash;
}

function normalised(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): string {
  const parts = new Set<string>();
  const add = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const args = (selection.arguments ?? []).map(({ name }) => name.value).sort();
        const inner = selection.selectionSet ? normalised(selection.selectionSet, fragments) : '';
        parts.add(`${selection.name.value}(${args.join(',')})${inner}`);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (fragment) add(fragment.selectionSet);
    }
  };
  add(set);
  return `{${[...parts].sort().join(' ')}}`;
}
