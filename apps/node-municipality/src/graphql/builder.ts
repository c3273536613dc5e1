import SchemaBuilder from '@pothos/core';
import type { Cells } from '@zichtlijn/release';
import type { NodeContext } from './context.ts';

/** The types of values that Pothos checks the resolvers against. */
export interface NodeTypes {
  Context: NodeContext;
  DefaultFieldNullability: true;
  Scalars: {
    ID: { Input: string; Output: string };
    Cells: { Input: never; Output: Cells };
    _Any: { Input: unknown; Output: never };
  };
}

export type NodeBuilder = PothosSchemaTypes.SchemaBuilder<PothosSchemaTypes.ExtendDefaultTypes<NodeTypes>>;

/** A fresh builder; each file of this folder registers one type on it. */
export function nodeBuilder(): NodeBuilder {
  return new SchemaBuilder<NodeTypes>({});
}
