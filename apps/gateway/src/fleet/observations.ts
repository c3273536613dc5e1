import { type Cells, measures, statusAt } from '@zichtlijn/release';
import { noteMade, selectedAs } from './made-list.ts';
import type { SelectedField } from './selected-fields.ts';

/** The flags of the cells that carry any, by position. */
type Carried = ReadonlyMap<number, readonly string[]>;

/** Gives one field of the observation at a position, from the indices of its dimensions. */
type Field = (
  cells: Cells,
  area: number,
  period: number,
  category: number,
  measure: number,
  at: number,
  carried: Carried,
) => unknown;

/** By the code on the wire, the name in the schema. */
const measureNames: ReadonlyMap<string, string> = new Map(measures.map((code) => [code, code.toUpperCase()]));

const fields: ReadonlyMap<string, Field> = new Map(
  Object.entries<Field>({
    __typename: () => 'Observation',
    area: (cells, area) => cells.area[area],
    category: (cells, _area, _period, category) => cells.category[category],
    flags: (_cells, _area, _period, _category, _measure, at, carried) => [...(carried.get(at) ?? [])],
    measure: (cells, _area, _period, _category, measure) => measureNames.get(cells.measure[measure]!),
    period: (cells, _area, period) => cells.period[period],
    status: (cells, _area, _period, _category, _measure, at) => statusAt(cells, at),
    value: (cells, _area, _period, _category, _measure, at) => cells.value[at],
  }),
);

/** Gone over once: a node decides how many positions a flag has, and to look through them for every cell would take it squared. */
function carriedBy(flags: Cells['flags']): Carried {
  const carried = new Map<number, string[]>();
  for (const flag in flags)
    for (const at of new Set(flags[flag])) {
      const known = carried.get(at);
      if (known === undefined) carried.set(at, [flag]);
      else known.push(flag);
    }
  return carried;
}

/**
 * The list form of a table: one object per cell, in the order of the cells, with what was selected of an `Observation`.
 *
 * @param selected of the type `Observation`
 * @throws Error for a field that an observation does not have
 */
export function observationsAs(selected: readonly SelectedField[]): (cells: Cells) => object[] {
  const keys = selected.map(({ key }) => key);
  const values = selected.map(({ name }) => {
    const field = fields.get(name);
    if (field === undefined) throw new Error(`an observation has no ${name}`);
    return field;
  });
  const as = selectedAs(
    'Observation',
    selected.map(({ key, name }) => [key, name]),
  );
  return (cells) => {
    const list: object[] = [];
    const carried = carriedBy(cells.flags);
    for (let area = 0; area < cells.area.length; area++)
      for (let period = 0; period < cells.period.length; period++)
        for (let category = 0; category < cells.category.length; category++)
          for (let measure = 0; measure < cells.measure.length; measure++) {
            const one: Record<string, unknown> = {};
            for (let i = 0; i < keys.length; i++)
              one[keys[i]!] = values[i]!(cells, area, period, category, measure, list.length, carried);
            list.push(one);
          }
    noteMade(list, as);
    return list;
  };
}
