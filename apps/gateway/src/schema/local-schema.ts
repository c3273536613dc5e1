import { buildASTSchema, type GraphQLSchema, Kind, parse } from 'graphql';
import { schemaText } from './schema-file.ts';

/** A subgraph of the gateway's own as graphql-js runs it: without the federation directives, which only composition reads. */
export function localSchema(file: string): GraphQLSchema {
  const { definitions } = parse(schemaText(file), { noLocation: true });
  return buildASTSchema({
    kind: Kind.DOCUMENT,
    definitions: definitions
      .filter((definition) => definition.kind !== Kind.SCHEMA_EXTENSION)
      .map((definition) =>
        definition.kind === Kind.OBJECT_TYPE_DEFINITION ? { ...definition, directives: [] } : definition,
      ),
  });
}
