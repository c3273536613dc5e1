import type { NodeLevel } from '@zichtlijn/indicators';
import type { Cells } from '@zichtlijn/release';
import type { NodeBuilder } from './builder.ts';
import type { NodeContext } from './context.ts';
import type { TableTypes } from './indicator-table.ts';
import { NodeError } from './node-error.ts';
import { observationsOf } from './observation.ts';
import { releaseFor } from './release-for.ts';
import { tableOf } from './table-of.ts';

/** The key of a row: what is compared, for whom. */
export interface ComparisonRowShape {
  readonly breakdown: string;
  readonly code: string;
  readonly indicator: string;
  readonly level: NodeLevel;
  readonly period: string;
  readonly version: number;
}

async function cellsOf(row: ComparisonRowShape, context: NodeContext): Promise<Cells> {
  if (!context.asked.allows(row.indicator, row.level)) throw new NodeError('PURPOSE_REFUSED');
  const table = await tableOf(releaseFor(context, row.code), row.code, { ...row, periods: [row.period] });
  return table.cells;
}

/** The entity `ComparisonRow`. */
export function comparisonRow(builder: NodeBuilder, types: TableTypes) {
  return builder.objectRef<ComparisonRowShape>('ComparisonRow').implement({
    description: 'One municipality on one indicator, period and breakdown: a row of a comparison.',
    extensions: { federationKey: 'breakdown code indicator level period version' },
    fields: (t) => ({
      breakdown: t.exposeString('breakdown', { nullable: false }),
      cells: t.field({ type: 'Cells', resolve: (row, _, context) => cellsOf(row, context) }),
      code: t.exposeID('code', { nullable: false }),
      indicator: t.exposeID('indicator', { nullable: false }),
      level: t.field({ type: types.level, nullable: false, resolve: ({ level }) => level }),
      observations: t.field({
        type: [types.observation],
        nullable: { list: true, items: false },
        resolve: async (row, _, context) => observationsOf(await cellsOf(row, context)),
      }),
      period: t.exposeString('period', { nullable: false }),
      release: t.field({
        type: types.release,
        resolve: ({ code }, _, { releases }) => releases.get(code)?.release?.manifest ?? null,
      }),
      version: t.exposeInt('version', { nullable: false }),
    }),
  });
}
