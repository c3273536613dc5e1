import { operationHash } from '@zichtlijn/processing-log';
import {
  type DocumentNode,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  Kind,
  parse,
  valueFromAST,
  valueFromASTUntyped,
} from 'graphql';
import type { KnownFields } from './known-fields.ts';
import { bulkOf, knownArguments, type NodeQuestion, questionText, variableOf } from './node-question.ts';
import type { Representation, Variables } from './representation.ts';
import type { SelectedField } from './selected-fields.ts';
import { sourceOf } from './source-field.ts';

/** What a node is sent for one operation, type and set of conditions. */
export interface SentQuestions {
  readonly query: string;
  /** The body of a request that asks it of these. */
  readonly body: (representations: readonly Representation[], variables: Variables) => string;
  /** The hash under which the log of the node knows it. */
  readonly hash: () => string;
  /** The key in the node's answer by the key in that of the client. */
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * Turn what a client asks of an entity into questions in the gateway's own words.
 *
 * @param fields that are asked of the node and that it knows @param inner selects within a field
 */
export function sentQuestions(
  type: GraphQLObjectType,
  fields: readonly SelectedField[],
  inner: (field: SelectedField) => ReadonlySet<string>,
  known: KnownFields,
  defaults: Variables,
): SentQuestions {
  const keys = new Map<string, string>();
  const arguments_: ((variables: Variables, into: Record<string, unknown>) => void)[] = [];
  const counts = new Map<string, number>();
  const questions = fields.flatMap((selected): NodeQuestion[] => {
    const { key: asked, nodes } = selected;
    const name = sourceOf(type.name, selected.name);
    // The same twice, or in two forms, is asked once.
    const isAskedAlready = counts.has(name) && type.getFields()[name]!.args.length === 0 && isLeaf(type, name);
    if (isAskedAlready) {
      keys.set(asked, name);
      return [];
    }
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const key = count === 1 ? name : `${name}_${count}`;
    keys.set(asked, key);
    const field = type.getFields()[name]!;
    for (const argument of knownArguments(type, field, known)) {
      const given = nodes[0]!.arguments?.find((one) => one.name.value === argument.name)?.value;
      if (given === undefined) continue;
      const variable = variableOf(key, argument.name);
      arguments_.push((variables, into) => {
        into[variable] = valueFromAST(given, argument.type, { ...defaults, ...variables });
      });
    }
    const chosen = inner(selected);
    return [{ key, field: name, wanted: new Set(bulkOf(field).filter((one) => chosen.has(one))) }];
  });
  const query = questionText(type, questions, known);
  const start = `{"query":${JSON.stringify(query)},"variables":`;
  const values = (variables: Variables) => {
    const into: Record<string, unknown> = {};
    for (const argument of arguments_) argument(variables, into);
    return into;
  };
  let hash: string | undefined;
  return {
    query,
    body: (representations, variables) => `${start}${JSON.stringify({ representations, ...values(variables) })}}`,
    hash() {
      hash ??= hashOf(query);
      return hash;
    },
    keys,
  };
}

const isLeaf = (type: GraphQLObjectType, field: string): boolean =>
  isLeafType(getNamedType(type.getFields()[field]!.type));

function hashOf(query: string): string {
  const operation = parse(query, { noLocation: true }).definitions.find(
    (one) => one.kind === Kind.OPERATION_DEFINITION,
  );
  return operationHash(operation!, new Map());
}

/** The values that variables of an operation have when nothing else is given. */
export function defaultsOf(document: DocumentNode): Variables {
  const defaults: Record<string, unknown> = {};
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { variable, defaultValue } of definition.variableDefinitions ?? [])
      if (defaultValue) defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
  }
  return defaults;
}
