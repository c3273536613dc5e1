import type { ObjectRef } from '@pothos/core';
import type { NodeBuilder, NodeTypes } from './builder.ts';
import type { ComparisonRowShape } from './comparison-row.ts';
import type { MunicipalityShape } from './municipality.ts';
import { type Entity, entityOf } from './representation.ts';

type Ref<T> = ObjectRef<PothosSchemaTypes.ExtendDefaultTypes<NodeTypes>, T>;

/**
 * The three fields of Apollo's subgraph specification (https://specs.apollo.dev/federation/v2.7, read 2026-11) on Pothos core
 * alone: no package under the Elastic License enters a node.
 */
export function federation(
  builder: NodeBuilder,
  entities: { readonly municipality: Ref<MunicipalityShape>; readonly row: Ref<ComparisonRowShape> },
  sdl: () => string,
): void {
  const any = builder.scalarType('_Any', {
    serialize: () => null,
    parseValue: (value) => value,
  });
  const service = builder.objectRef<object>('_Service').implement({
    fields: (t) => ({ sdl: t.string({ nullable: false, resolve: sdl }) }),
  });
  const entity = builder.unionType('_Entity', {
    types: [entities.municipality, entities.row],
    resolveType: (value) => (value as unknown as Entity).__typename,
  });
  builder.queryType({
    fields: (t) => ({
      _service: t.field({ type: service, nullable: false, resolve: () => ({}) }),
      _entities: t.field({
        type: [entity],
        nullable: { list: false, items: true },
        args: { representations: t.arg({ type: [any], required: true }) },
        resolve: (_, { representations }, context) =>
          representations.map(async (representation) => entityOf(representation, context)),
      }),
    }),
  });
}
