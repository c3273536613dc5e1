import type { ConfidentialTable } from '@zichtlijn/disclosure';
import { definition } from '@zichtlijn/indicators';
import { withheldBesideOthers } from '../../apps/node-municipality/src/tabulate/beside-others.ts';

/** A table of another version, as a node tells it beside one of which everything was told, hidden or shown. */
export function ofTheWholeAlone(table: ConfidentialTable, told: ConfidentialTable): ConfidentialTable {
  const version = { ...definition('context.woningen')!, id: table.indicator, version: 2 };
  const cells = told.cells.map((cell) => ({ ...cell, measure: 'count', value: null, status: 'Q', flags: [] }) as const);
  const counted = [{ definition: version, slices: [] }];
  const own = [{ indicator: told.indicator, version: 1, cells }];
  const [withheld] = withheldBesideOthers(counted, { own, predecessors: [] });
  return { ...table, withheld: withheld! };
}
