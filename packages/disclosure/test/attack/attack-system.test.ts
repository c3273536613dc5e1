import { expect, it } from 'vitest';
import { attackSystems } from '../../src/attack/attack-system.ts';
import { cellSystem } from '../../src/cell-system.ts';
import type { Relation } from '../../src/index.ts';
import { cell, sum, table } from '../city.ts';

const at = (area: string, category: string, value: number) => cell(value, { area, category });

it('is a row for every relation in the cells that he does not see, for each group that rows connect', () => {
  const [town, west, east] = [at('GM1', 'a', 60), at('WK1', 'a', 25), at('WK2', 'a', 35)];
  const [all, more, rest] = [at('WK1', 'b', 100), at('WK1', 'c', 40), at('WK1', 'd', 60)];
  const alone = at('WK2', 'e', 7);
  const relations: Relation[] = [sum(town, [west, east]), sum(all, [more, rest])];
  const { variables, relations: placed } = cellSystem([
    table([town, west, east, all, more, rest, alone], { relations }),
  ]);
  const names = variables.map(({ cell: { area, category } }) => `${area} ${category}`);
  const seen = new Map([
    ['GM1 a', 60],
    ['WK1 c', 40],
    ['WK1 b', 100],
  ]);
  const system = { variables, relations: placed, position: new Map() };
  const limits = { floor: names.map((_, i) => i), ceiling: names.map((_, i) => 10 * i) };
  const found = attackSystems(system, (i) => seen.get(names[i]!), limits);
  const lying = [
    ['WK1', 'GM1'],
    ['WK2', 'GM1'],
  ];
  const of = (...cells: readonly string[]) => {
    const positions = cells.map((name) => names.indexOf(name));
    const areas = cells.map((name) => name.slice(0, 3));
    return { positions, areas, lying, floor: positions, ceiling: positions.map((i) => 10 * i) };
  };
  expect(found).toEqual([
    { ...of('WK1 a', 'WK2 a'), rows: [{ cells: [0, 1], signs: [1, 1], low: 60, high: 60 }] },
    { ...of('WK1 d'), rows: [{ cells: [0], signs: [1], low: 60, high: 60 }] },
    { ...of('WK2 e'), rows: [] },
  ]);
});

it('is no more than that overlapping parts are together as many as their total at least', () => {
  const [total, a, b] = [at('GM1', 't', 50), at('GM1', 'a', 30), at('GM1', 'b', 45)];
  const { variables } = cellSystem([table([total, a, b])]);
  const relations = [{ kind: 'union', total: 2, parts: [0, 1], overlap: 3 }] as const;
  const limits = { floor: [0, 0, 0], ceiling: [99, 99, 99] };
  const system = { variables, relations, position: new Map() };
  const rows = (seen: (i: number) => number | undefined) => attackSystems(system, seen, limits).map((one) => one.rows);
  expect(rows((i) => (i === 2 ? 50 : undefined))).toEqual([
    [{ cells: [0, 1], signs: [1, 1], low: 50, high: Number.POSITIVE_INFINITY }],
  ]);
  expect(rows((i) => (i === 2 ? undefined : variables[i]!.cell.value))).toEqual([
    [{ cells: [0], signs: [-1], low: -75, high: Number.POSITIVE_INFINITY }],
  ]);
});
