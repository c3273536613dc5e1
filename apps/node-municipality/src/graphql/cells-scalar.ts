import { type Cells, cellsFault } from '@zichtlijn/release';
import type { NodeBuilder } from './builder.ts';
import { NodeError } from './node-error.ts';

/** The scalar `Cells`. A table that is not a valid version 1 never leaves, whatever made it. */
export function cellsScalar(builder: NodeBuilder) {
  return builder.scalarType('Cells', {
    description:
      'A table of cells in columns, version 1: four dimensions, one value and one status per cell, row-major.',
    serialize(cells): Cells {
      if (cellsFault(cells) !== null) throw new NodeError('INTERNAL');
      return cells as Cells;
    },
    parseValue() {
      throw new NodeError('BAD_USER_INPUT');
    },
  });
}
