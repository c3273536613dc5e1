import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Values = Record<string, unknown>;

/** The data of a query; `unusual` where it is not all as the schema says, or where whoever resolves it refuses. */
export type CompiledQuery = (root: unknown, variables: Readonly<Values>) => Promise<unknown>;

/** An answer that has to be made the long way, so that what is wrong is told. */
export const unusual = Symbol('an answer that is not as its schema says');

/** Turns what was resolved into what is answered. */
type Complete = (value: unknown, variables: Values) => unknown;

class NotCompiled extends Error {}

/**
 * Compile a valid query of a subgraph in this process: what graphql-js's `execute` gives with its own resolvers, without reading the operation anew for every row
 * of a comparison. Null for what is not ordinary: mutations, conditions, abstract types, introspection, a field that is selected twice. It may
 * resolve what the long way then resolves once more: for subgraphs that only look things up.
 */
export function compiledQuery(schema: GraphQLSchema, document: DocumentNode): CompiledQuery | null {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const type = schema.getQueryType();
  if (operation?.operation !== 'query' || !type || operation.directives?.length) return null;
  try {
    return queryOf(schema, operation, fieldsOf(type, operation.selectionSet, fragmentsOf(document)));
  } catch (error) {
    if (error instanceof NotCompiled) return null;
    throw error;
  }
}

function queryOf(schema: GraphQLSchema, operation: OperationDefinitionNode, fields: readonly Field[]): CompiledQuery {
  return async (root, given) => {
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    if (coerced === undefined) return unusual;
    try {
      // Each within a promise of its own: when one throws at once, what another then refuses is still heard.
      const values = await Promise.all(fields.map(async ({ resolve }) => resolve(root as Values, coerced)));
      const data: Values = {};
      for (const [i, { key, complete }] of fields.entries()) {
        const value = complete(values[i], coerced);
        if (value === unusual) return unusual;
        data[key] = value;
      }
      return data;
    } catch {
      return unusual;
    }
  };
}

interface Field {
  readonly key: string;
  readonly resolve: (source: Values, variables: Values) => unknown;
  readonly complete: Complete;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function fragmentsOf({ definitions }: DocumentNode): Fragments {
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((one) => [one.name.value, one]));
}

function fieldsOf(type: GraphQLObjectType, { selections }: SelectionSetNode, fragments: Fragments): Field[] {
  const fields = selections.flatMap((one) => {
    if (one.directives?.length) throw new NotCompiled();
    if (one.kind === Kind.FIELD) return [fieldOf(type, one, fragments)];
    const part = one.kind === Kind.INLINE_FRAGMENT ? one : fragments.get(one.name.value)!;
    if (part.typeCondition && part.typeCondition.name.value !== type.name) throw new NotCompiled();
    return fieldsOf(type, part.selectionSet, fragments);
  });
  const keys = new Set(fields.map(({ key }) => key));
  if (keys.size < fields.length || fields.some(({ key }) => key in Object.prototype)) throw new NotCompiled();
  return fields;
}

function fieldOf(type: GraphQLObjectType, node: FieldNode, fragments: Fragments): Field {
  const name = node.name.value;
  const key = node.alias?.value ?? name;
  if (name === '__typename') return { key, resolve: () => type.name, complete: (value) => value };
  const field = type.getFields()[name];
  if (field === undefined || field.resolve) throw new NotCompiled();
  return { key, resolve: resolverOf(field, node), complete: completeOf(field.type, node.selectionSet, fragments) };
}

/** As the default resolver of graphql-js: a property, or what its function gives for the arguments. */
function resolverOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Field['resolve'] {
  const { name, args } = field;
  return (source, variables) => {
    const value = source[name];
    if (typeof value !== 'function') return value;
    const given = args.length > 0 ? getArgumentValues(field, node, variables) : {};
    return (value as (this: unknown, given: unknown) => unknown).call(source, given);
  };
}

function completeOf(type: GraphQLOutputType, selection: SelectionSetNode | undefined, fragments: Fragments): Complete {
  if (isNonNullType(type)) {
    const inner = completeOf(type.ofType, selection, fragments);
    return (value, variables) => inner(value, variables) ?? unusual;
  }
  if (isListType(type)) return listOf(completeOf(type.ofType, selection, fragments));
  if (isLeafType(type)) return (value) => (isNothing(value) ? null : (type.serialize(value) ?? unusual));
  if (!isObjectType(type) || type.isTypeOf || !selection) throw new NotCompiled();
  return objectOf(fieldsOf(type, selection, fragments));
}

const isNothing = (value: unknown): boolean => value === null || value === undefined;

function listOf(inner: Complete): Complete {
  return (value, variables) => {
    if (isNothing(value)) return null;
    if (!Array.isArray(value)) return unusual;
    const items = new Array<unknown>(value.length);
    for (let i = 0; i < value.length; i++) {
      items[i] = inner(value[i], variables);
      if (items[i] === unusual) return unusual;
    }
    return items;
  };
}

function objectOf(fields: readonly Field[]): Complete {
  return (source, variables) => {
    if (isNothing(source)) return null;
    if (typeof source !== 'object' || source instanceof Error) return unusual;
    const answer: Values = {};
    for (const { key, resolve, complete } of fields) {
      const resolved = resolve(source as Values, variables);
      // What is still to come is for the long way to wait for.
      if (resolved instanceof Promise) {
        resolved.catch(() => undefined);
        return unusual;
      }
      const value = complete(resolved, variables);
      if (value === unusual) return unusual;
      answer[key] = value;
    }
    return answer;
  };
}
