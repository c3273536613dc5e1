import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Variables } from './representation.ts';

/** A field of a selection under its response key; several nodes when it was selected more than once. */
export interface SelectedField {
  readonly key: string;
  readonly name: string;
  readonly nodes: FieldNode[];
}

type IsIncluded = (directives: readonly DirectiveNode[] | undefined) => boolean;

/** Decide `@skip` and `@include` for one set of variables. */
export function includedBy(variables: Variables): IsIncluded {
  return (directives) =>
    (directives ?? []).every(({ name, arguments: args }) => {
      if (name.value !== 'skip' && name.value !== 'include') return true;
      const condition = args?.find((argument) => argument.name.value === 'if')?.value;
      const value =
        condition?.kind === Kind.VARIABLE
          ? variables[condition.name.value]
          : condition?.kind === Kind.BOOLEAN && condition.value;
      return (value === true) === (name.value === 'include');
    });
}

/** The fields that a selection asks of an object type, in order, through fragments. */
export function selectedFields(
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  isIncluded: IsIncluded,
): SelectedField[] {
  const fields = new Map<string, SelectedField>();
  const add = ({ selections: nodes }: SelectionSetNode): void => {
    for (const node of nodes) {
      if (!isIncluded(node.directives)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        if (key === '__proto__') continue;
        const known = fields.get(key);
        if (known) known.nodes.push(node);
        else fields.set(key, { key, name: node.name.value, nodes: [node] });
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      const on = fragment?.typeCondition?.name.value;
      if (fragment && (on === undefined || on === type.name)) add(fragment.selectionSet);
    }
  };
  for (const selection of selections) add(selection);
  return [...fields.values()];
}
