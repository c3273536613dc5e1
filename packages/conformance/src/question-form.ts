import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

const MAX_TOKENS = 2_000;

/** Thrown and caught here: a request that no gateway sends. */
class OtherForm extends Error {}

/**
 * The questions that one request holds, each in normal form: type, field, arguments with the types of their variables, and all that is asked within, in order of name. The key in the answer, the order and the names of
 * variables say nothing and are left out; a literal, a directive, a fragment with a name or a second root field makes it another form.
 *
 * @returns null for a request that is in no form in which a gateway asks
 */
export function questionForms(query: string): readonly string[] | null {
  try {
    return formsOf(parse(query, { noLocation: true, maxTokens: MAX_TOKENS }));
  } catch {
    return null;
  }
}

/** SHA-256 of a question in normal form, hexadecimal: by this a list knows it. */
export const questionHash = (form: string): string => createHash('sha256').update(form).digest('hex');

function formsOf({ definitions }: DocumentNode): string[] {
  const [operation, ...others] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) throw new OtherForm();
  const [root, ...more] = operation.selectionSet.selections;
  if (operation.operation !== 'query' || root?.kind !== Kind.FIELD || more.length > 0) throw new OtherForm();
  if (root.alias || hasDirectives(operation) || hasDirectives(root)) throw new OtherForm();
  const types = typesOf(operation);
  if (root.name.value !== '_entities')
    return [`${root.name.value}${argumentsOf(root, types)}${within(root.selectionSet)}`];
  if (argumentsOf(root, types) !== '(representations:[_Any!]!)') throw new OtherForm();
  return (root.selectionSet?.selections ?? []).flatMap((part) => {
    if (!isOnType(part)) throw new OtherForm();
    return part.selectionSet.selections.map((field) => {
      if (field.kind !== Kind.FIELD || hasDirectives(field)) throw new OtherForm();
      return `${part.typeCondition.name.value}.${field.name.value}${argumentsOf(field, types)}${within(field.selectionSet)}`;
    });
  });
}

function isOnType(
  part: SelectionNode,
): part is InlineFragmentNode & { readonly typeCondition: NonNullable<InlineFragmentNode['typeCondition']> } {
  return part.kind === Kind.INLINE_FRAGMENT && part.typeCondition !== undefined && !hasDirectives(part);
}

function typesOf({ variableDefinitions = [] }: OperationDefinitionNode): ReadonlyMap<string, string> {
  if (variableDefinitions.some((one) => one.defaultValue !== undefined || hasDirectives(one))) throw new OtherForm();
  return new Map(variableDefinitions.map(({ variable, type }) => [variable.name.value, print(type)]));
}

function argumentsOf({ arguments: given = [] }: FieldNode, types: ReadonlyMap<string, string>): string {
  if (given.length === 0) return '';
  const named = given.map(({ name, value }) => {
    if (value.kind !== Kind.VARIABLE) throw new OtherForm();
    return `${name.value}:${types.get(value.name.value)}`;
  });
  return `(${named.sort().join(',')})`;
}

function within(set: SelectionSetNode | undefined): string {
  if (set === undefined) return '';
  const fields = set.selections.map((field) => {
    if (field.kind !== Kind.FIELD || field.alias || (field.arguments?.length ?? 0) > 0) throw new OtherForm();
    if (hasDirectives(field)) throw new OtherForm();
    return `${field.name.value}${within(field.selectionSet)}`;
  });
  return `{${[...new Set(fields)].sort().join(' ')}}`;
}

function hasDirectives({ directives }: { readonly directives?: readonly unknown[] | undefined }): boolean {
  return (directives?.length ?? 0) > 0;
}
