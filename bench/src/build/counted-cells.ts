import { catalogue, type IndicatorDefinition } from '@zichtlijn/indicators';
import { countDefinition, expectDefinition } from '../../../apps/node-municipality/src/tabulate/count-definition.ts';
import { withCountingSession } from '../../../apps/node-municipality/src/tabulate/counting-session.ts';
import type { Delivery } from '../../../apps/node-municipality/src/tabulate/delivery.ts';
import type { KnownAreas } from '../../../apps/node-municipality/src/tabulate/known-areas.ts';
import type { LinkRates } from '../../../apps/node-municipality/src/tabulate/link-rates.ts';
import { type PlannedSlice, plan } from '../../../apps/node-municipality/src/tabulate/plan.ts';
import { SharedCounts } from '../../../apps/node-municipality/src/tabulate/shared-counts.ts';
import type { Vault } from '../../../apps/node-municipality/src/vault/open-vault.ts';
import { floorQueries } from './floor/floor.ts';

/** Units and value of every cell that has a unit, by its address. */
export type Cells = ReadonlyMap<string, string>;

/** A definition of the stated set, with everything that a build counts of it. */
export interface PlannedDefinition {
  readonly definition: IndicatorDefinition;
  readonly planned: readonly PlannedSlice[];
}

/** What a build counts of the indicators that the floor counts. */
export function planOf(delivered: readonly Delivery[], rates: LinkRates): readonly PlannedDefinition[] {
  return floorQueries.map(({ indicator }) => {
    const definition = catalogue.find(({ id }) => id === indicator)!;
    return { definition, planned: plan(definition, delivered, rates) };
  });
}

/** What a node counted, and of what: without what lies for too large a part in no known area. */
export interface CountedCells {
  readonly cells: Cells;
  readonly placed: readonly PlannedDefinition[];
}

/** Count them as a node does, in a session of its own with the tables that it makes first: with who stands behind each cell. */
export function countCells(
  vault: Vault,
  known: KnownAreas,
  plans: readonly PlannedDefinition[],
): Promise<CountedCells> {
  const [municipality = ''] = known.municipality;
  return withCountingSession(vault.pool, municipality, async (session) => {
    const counts = new SharedCounts(session);
    for (const { definition, planned } of plans) expectDefinition(counts, definition, planned, municipality);
    const cells = new Map<string, string>();
    const placed: PlannedDefinition[] = [];
    for (const { definition, planned } of plans) {
      const { slices, unplaced } = await countDefinition(counts, definition, planned, known);
      placed.push({ definition, planned: planned.filter((slice) => !unplaced.includes(slice)) });
      for (const cell of slices.filter(({ inner }) => !inner).flatMap((slice) => slice.cells)) {
        const { quantity, area, period, breakdown, category, units, value } = cell;
        if (units > 0) cells.set([quantity, area, period, breakdown, category].join(' '), `${units} ${value}`);
      }
    }
    return { cells, placed };
  });
}
