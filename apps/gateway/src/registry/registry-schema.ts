import { buildASTSchema, type GraphQLSchema, Kind, parse } from 'graphql';
import { schemaText } from '../schema/schema-file.ts';

/** The registry's schema as graphql-js runs it: without the federation directives, which only composition reads. */
export function registrySchema(): GraphQLSchema {
  const { definitions } = parse(schemaText('registry.graphql'), { noLocation: true });
  return buildASTSchema({
    kind: Kind.DOCUMENT,
    definitions: definitions
      .filter((definition) => definition.kind !== Kind.SCHEMA_EXTENSION)
      .map((definition) =>
        definition.kind === Kind.OBJECT_TYPE_DEFINITION ? { ...definition, directives: [] } : definition,
      ),
  });
}
