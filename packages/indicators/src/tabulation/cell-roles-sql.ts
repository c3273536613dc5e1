/** What a cell is known by inside a statement: the number of its place among those shown, its area and its category. */
export const cell = 'place, area, category';

/** SQL with a row per contributor of a cell in one role: `known`, and with what weight in `units` and in `amount`. */
export interface RoleWeights {
  readonly role: string;
  readonly weights: string;
}

/**
 * SQL of who stands behind each cell in one role, per measure: how many are known and how many are not, and what the two largest weigh.
 * Weights are counted before they are put in order: of a city's contributors nearly all weigh the same few units.
 */
export function roleOfCell({ role, weights }: RoleWeights, isSum: boolean): string {
  const measured = isSum
    ? `(${weights}) behind cross join lateral (values ('count', units), ('sum', abs(amount)::bigint)) measured (measure, weight)`
    : `(select *, 'count' as measure, units as weight from (${weights}) counted) behind`;
  return `
  select ${cell}, measure, '${role}' as role, coalesce(sum(times) filter (where known), 0)::bigint as contributors,
    coalesce(sum(times) filter (where not known), 0)::bigint as unknown_units,
    (array_agg(weight order by weight desc))[1] as largest,
    case when (array_agg(times order by weight desc))[1] > 1 then (array_agg(weight order by weight desc))[1]
      else coalesce((array_agg(weight order by weight desc))[2], 0) end as second
  from (select ${cell}, measure, known, weight, count(*) as times from ${measured}
    group by ${cell}, measure, known, weight) weighed
  group by ${cell}, measure`;
}

/** The same where every unit is its own contributor and weighs one, with a row per cell and measure of what was counted. */
export function roleOfUnits(role: string, counted: string): string {
  return `
  select ${cell}, 'count' as measure, '${role}' as role, known_units as contributors, units - known_units as unknown_units,
    1::bigint as largest, least(1, units - 1) as second
  from ${counted}`;
}
