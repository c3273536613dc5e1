import { buildASTSchema, type GraphQLSchema, Kind, parse } from 'graphql';
import { nodeContractSdl, nodeSubgraphSdl } from '../schema/node-subgraph.ts';
import { type KnownFields, knownFields } from './known-fields.ts';

const federation = `
directive @key(fields: String!, resolvable: Boolean) repeatable on OBJECT
scalar _Any
union _Entity = ComparisonRow | Municipality
type Query { _entities(representations: [_Any!]!): [_Entity]! }
`;

/** The contract that nodes are held to, as a schema to ask `_entities` of, and the fields that a node of today is asked for. */
export interface NodeContract {
  readonly schema: GraphQLSchema;
  readonly known: KnownFields;
}

/** Read the contract from the repository's schema folder. */
export function nodeContract(): NodeContract {
  const document = parse(`${nodeSubgraphSdl()}\n${federation}`, { noLocation: true });
  const definitions = document.definitions.filter((definition) => definition.kind !== Kind.SCHEMA_EXTENSION);
  const extended = definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_EXTENSION);
  const merged = definitions
    .filter((definition) => definition.kind !== Kind.OBJECT_TYPE_EXTENSION)
    .map((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition;
      const more = extended.filter(({ name }) => name.value === definition.name.value).flatMap((e) => e.fields ?? []);
      return { ...definition, fields: [...(definition.fields ?? []), ...more] };
    });
  return {
    schema: buildASTSchema({ kind: Kind.DOCUMENT, definitions: merged }),
    known: knownFields(nodeContractSdl()),
  };
}
