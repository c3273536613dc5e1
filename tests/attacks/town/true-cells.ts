import {
  catalogue,
  completePeriods,
  type IndicatorDefinition,
  type NodeLevel,
  parsePeriod,
  type RoleContribution,
} from '@zichtlijn/indicators';
import { cellsOf, unitsOf } from '../../../packages/indicators/test/oracle.ts';
import type { Microdata } from '../../../packages/indicators/test/rows.ts';
import { cellName } from '../outside/linear-facts.ts';

/** What is really so in one cell, and who stands behind it. */
export interface TrueCell {
  readonly units: number;
  readonly value: number;
  readonly roles: readonly RoleContribution[];
}

/** Every true cell that is not empty, by name, counted by the independent oracle; the municipality also over every block. */
export function trueCells(data: Microdata): Map<string, TrueCell> {
  const cells = new Map<string, TrueCell>();
  const count = ({ id, time }: IndicatorDefinition, levels: readonly NodeLevel[], code: string) => {
    const { start, end } = parsePeriod(code);
    const year = Number(end.slice(0, 4));
    const units = unitsOf[id]!(data, { code, start, end, year, twentyYearsFrom: `${year - 19}-01-01` });
    for (const { key, ...cell } of levels.flatMap((level) => cellsOf(units, level))) {
      const [quantity = '', area = '', breakdown = '', category = ''] = key.split(' ');
      // A stock without an area is told by the year it stands at.
      const period = area === '_U' && time === 'stock' ? `${year}` : code;
      cells.set(cellName({ quantity, area, period, breakdown, category }), cell);
    }
  };
  // Loads are measured and not counted, and the town delivers none; a percent is told of no count, so that there is none to find.
  const counted = catalogue.filter(({ formula }) => formula.kind !== 'load' && formula.kind !== 'percent');
  for (const definition of counted) {
    for (const [period, rungs] of Map.groupBy(definition.ladder, (rung) => rung.period)) {
      const levels = [...new Set(['municipality' as const, ...rungs.map(({ level }) => level)])];
      for (const code of completePeriods(period, 2010, 2021)) count(definition, levels, code);
    }
  }
  return cells;
}
