import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { type QueryLimits, standardLimits } from './query-limits.ts';
import { SelectionMeter } from './selection-size.ts';

/** The cost of a valid operation, as the ceiling of costs counts it: fields, those under a list once per item that it may hold. */
export function operationCost(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
  options: Partial<QueryLimits> = {},
): number {
  const fragment = (name: string) =>
    definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name) as never;
  const meter = new SelectionMeter(schema, { ...standardLimits, ...options }, fragment);
  return meter.measure(selectionSet, schema.getRootType(operation) ?? undefined).cost;
}
