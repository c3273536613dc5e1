import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printType,
} from 'graphql';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])';

const isContract = (type: GraphQLNamedType): boolean =>
  !type.name.startsWith('_') && type.name !== 'Query' && !isSpecifiedScalarType(type);

/** The schema as a subgraph publishes it: sorted, with its entity keys, without the protocol's own types. */
export function contractSdl(schema: GraphQLSchema): string {
  const types = Object.values(lexicographicSortSchema(schema).getTypeMap()).filter(isContract);
  return `${[link, ...types.map(withKey)].join('\n\n')}\n`;
}

function withKey(type: GraphQLNamedType): string {
  const key = type.extensions['federationKey'];
  const printed = printType(type);
  return typeof key === 'string' ? printed.replace(/ \{\n/, ` @key(fields: "${key}") {\n`) : printed;
}
