import type { areaLevel } from './area-level.ts';
import type { NodeBuilder } from './builder.ts';
import { type observation, observationsOf } from './observation.ts';
import type { release } from './release.ts';
import type { AnsweredTable } from './table-of.ts';

/** The types that a table is made of. */
export interface TableTypes {
  readonly level: ReturnType<typeof areaLevel>;
  readonly observation: ReturnType<typeof observation>;
  readonly release: ReturnType<typeof release>;
}

/** The type `IndicatorTable`: list form and columns come from the same cells. */
export function indicatorTable(builder: NodeBuilder, types: TableTypes) {
  return builder.objectRef<AnsweredTable>('IndicatorTable').implement({
    description: 'A table of one indicator at one level.',
    fields: (t) => ({
      breakdown: t.string({ nullable: false, resolve: ({ cells }) => cells.breakdown }),
      cells: t.field({ type: 'Cells', nullable: false, resolve: ({ cells }) => cells }),
      indicator: t.id({ nullable: false, resolve: ({ cells }) => cells.indicator }),
      level: t.field({ type: types.level, nullable: false, resolve: ({ level }) => level }),
      observations: t.field({
        type: [types.observation],
        nullable: false,
        resolve: ({ cells }) => observationsOf(cells),
      }),
      release: t.field({ type: types.release, nullable: false, resolve: ({ release }) => release.manifest }),
      version: t.int({ nullable: false, resolve: ({ cells }) => cells.version }),
    }),
  });
}
