import { type GraphQLField, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { ANSWER_FIELD, STALE_FIELD } from '../schema/node-subgraph.ts';
import { isKeyOf } from './complete-entity.ts';
import { isKnown, type KnownFields } from './known-fields.ts';
import { isMadeOfCells } from './source-field.ts';

/** Fields within an answer that are asked only where they are wanted: they are the bulk of it. All others always come along. */
const bulk = new Set(['IndicatorTable.cells', 'IndicatorTable.observations', 'IndicatorTable.release']);

/** One question to a node: a field of an entity, under a key of its own in the answer. */
export interface NodeQuestion {
  readonly key: string;
  readonly field: string;
  /** What of the bulk is wanted. */
  readonly wanted: ReadonlySet<string>;
}

/** Fields of an entity that come from its node: not its key, and not what the gateway fills in or makes of another. */
export function questionFields(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(
    ({ name }) =>
      name !== ANSWER_FIELD && name !== STALE_FIELD && !isKeyOf(type, name) && !isMadeOfCells(type.name, name),
  );
}

/** Within a field, what is asked only where it is wanted. */
export function bulkOf(field: GraphQLField<unknown, unknown>): readonly string[] {
  const named = getNamedType(field.type);
  if (!isObjectType(named)) return [];
  return Object.keys(named.getFields()).filter(
    (name) => bulk.has(`${named.name}.${name}`) && !isMadeOfCells(named.name, name),
  );
}

/**
 * The text with which the gateway asks a node, in its own words and never in those of a client: every field with all of its arguments as variables, and all that the node knows within it. So there are only so many
 * questions, and a node can have the list of them.
 */
export function questionText(type: GraphQLObjectType, questions: readonly NodeQuestion[], known: KnownFields): string {
  const variables = ['$representations: [_Any!]!'];
  const asked = questions.map(({ key, field: name, wanted }) => {
    const field = type.getFields()[name]!;
    const args = knownArguments(type, field, known).map((argument) => {
      const variable = variableOf(key, argument.name);
      variables.push(`$${variable}: ${argument.type}`);
      return `${argument.name}: $${variable}`;
    });
    const alias = key === name ? '' : `${key}: `;
    const given = args.length === 0 ? '' : `(${args.join(', ')})`;
    return `${alias}${name}${given}${within(getNamedType(field.type), wanted, known)}`;
  });
  // Of which nothing is asked, it is asked whether it is there.
  const fields = asked.length === 0 ? '__typename' : asked.join(' ');
  return `query (${variables.join(', ')}) { _entities(representations: $representations) { ... on ${type.name} { ${fields} } } }`;
}

/** The variable of an argument of a question. */
export const variableOf = (key: string, argument: string): string => `${key}_${argument}`;

/** The arguments that a node knows of a field. */
export function knownArguments(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, known: KnownFields) {
  return field.args.filter((argument) => isKnown(known, type.name, field.name, [argument.name]));
}

function within(type: ReturnType<typeof getNamedType>, wanted: ReadonlySet<string>, known: KnownFields): string {
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter(
    ({ name }) => isKnown(known, type.name, name, []) && (!bulk.has(`${type.name}.${name}`) || wanted.has(name)),
  );
  return ` { ${fields.map(({ name, type: of }) => `${name}${within(getNamedType(of), wanted, known)}`).join(' ')} }`;
}
