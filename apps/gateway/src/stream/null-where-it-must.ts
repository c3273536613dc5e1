import { type ExecutionResult, executeSync, type GraphQLSchema, parse } from 'graphql';

type Entity = Record<string, unknown> | null;

/**
 * Rows in which fields are null that a node of an older contract does not know, completed as the graph completes them: a null that may not be one
 * makes what is around it null.
 */
export function nullWhereItMust(schema: GraphQLSchema, query: string, rows: readonly Entity[]): readonly Entity[] {
  const _entities = rows.map((row) => row && { __typename: 'ComparisonRow', ...row });
  const { data } = executeSync({
    schema,
    document: parse(query, { noLocation: true }),
    rootValue: { _entities },
    variableValues: { representations: [] },
  }) as ExecutionResult<{ _entities: Entity[] }>;
  return data?._entities ?? rows;
}
