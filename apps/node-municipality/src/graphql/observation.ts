import { type Cells, cellAt, type Measure, type ObsStatus, statusAt } from '@zichtlijn/release';
import type { NodeBuilder } from './builder.ts';
import type { measure } from './measure.ts';
import type { obsStatus } from './obs-status.ts';

/** One number, or the status that says why there is none. */
export interface ObservationShape {
  readonly area: string;
  readonly category: string;
  readonly flags: readonly string[];
  readonly measure: Measure;
  readonly period: string;
  readonly status: ObsStatus;
  readonly value: number | null;
}

/** The friendly list of a table of cells, in the same order and with the same content. */
export function observationsOf(cells: Cells): readonly ObservationShape[] {
  const marks = Object.entries(cells.flags);
  return cells.area.flatMap((area, a) =>
    cells.period.flatMap((period, p) =>
      cells.category.flatMap((category, c) =>
        cells.measure.map((measured, m) => {
          const at = cellAt(cells, a, p, c, m);
          const flags = marks.filter(([, positions]) => positions.includes(at)).map(([flag]) => flag);
          const value = cells.value[at] ?? null;
          return { area, category, flags, measure: measured, period, status: statusAt(cells, at), value };
        }),
      ),
    ),
  );
}

/** The type `Observation`. */
export function observation(
  builder: NodeBuilder,
  types: { readonly measure: ReturnType<typeof measure>; readonly status: ReturnType<typeof obsStatus> },
) {
  return builder.objectRef<ObservationShape>('Observation').implement({
    description: 'One number, or the status that says why there is none.',
    fields: (t) => ({
      area: t.exposeID('area', { nullable: false }),
      category: t.exposeString('category', { nullable: false }),
      flags: t.stringList({ nullable: false, resolve: ({ flags }) => [...flags] }),
      measure: t.field({ type: types.measure, nullable: false, resolve: (parent) => parent.measure }),
      period: t.exposeString('period', { nullable: false }),
      status: t.field({ type: types.status, nullable: false, resolve: (parent) => parent.status }),
      value: t.exposeFloat('value'),
    }),
  });
}
