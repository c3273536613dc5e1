import { roleOfCell, roleOfUnits } from './cell-roles-sql.ts';
import { type CellSteps, type CellsOf, columnOf, joinedBehind } from './cell-steps.ts';
import { areaColumns, type ShownCells } from './shown-cells.ts';
import { ITSELF } from './sources/unit-source.ts';
import { TOTAL } from './tabulation.ts';

/**
 * The cells of a set of which a unit has one row, and so one category of each breakdown: all levels and breakdowns in one pass over the units, and
 * one over those of each role.
 */
export function groupedCells({ statement, name, municipality, shown, steps, roles, isSum }: CellsOf): CellSteps {
  const columns = groupingColumns(shown);
  const told = roles.flatMap((role) => columnOf(steps.contributors[role]) ?? []);
  const categories = columns.filter((column) => !(column in areaColumns));
  const here = statement.bind(municipality, 'text');
  const areas = Object.entries(areaColumns).map(([column, area]) => `${area(here)} as ${column}`);
  const placed = statement.step(
    `${name}_placed`,
    `
  select ${[...new Set(['unit_id', 'amount', ...areas, ...categories, ...told])].join(', ')} from ${steps.units}`,
  );
  const grouped = (measures: string, from: string, by: string) => {
    const sets = shown.map(({ area, category }) => `(${[by, area, category].filter(Boolean).join(', ')})`);
    return cellOf(here, shown, columns, measures, from, sets);
  };
  const counted = statement.step(
    `${name}_counted`,
    grouped('count(*) as units, count(unit_id) as known_units, sum(amount) as amount', placed, ''),
  );
  const behind = roles.flatMap((role) => {
    const who = steps.contributors[role];
    if (who !== ITSELF) {
      const column = columnOf(who);
      const known = column ?? 'contributor';
      const joined = column === undefined ? `left join ${joinedBehind(name, role, who)} behind using (unit_id)` : '';
      const whom = `(select placed.*, ${known} is not null as known, coalesce(${known}, placed.unit_id) as whom
      from ${placed} placed ${joined}) party`;
      const weights = grouped('known, count(*) as units, sum(amount) as amount', whom, 'known, whom');
      return [roleOfCell({ role, weights }, isSum)];
    }
    if (!isSum) return [roleOfUnits(role, counted)];
    const itself = `(select placed.*, unit_id is not null as known from ${placed} placed) party`;
    return [
      roleOfCell(
        { role, weights: grouped('known, 1::bigint as units, sum(amount) as amount', itself, 'known, unit_id') },
        true,
      ),
    ];
  });
  return { counted, behind };
}

function groupingColumns(shown: readonly ShownCells[]): readonly string[] {
  return [...new Set(shown.flatMap(({ area, category }) => [area, category]).filter((column) => column !== null))];
}

/** SQL with a row per cell (and per whatever else the sets are grouped by), and the number of its place in `shown`. */
function cellOf(
  municipality: string,
  shown: readonly ShownCells[],
  columns: readonly string[],
  measures: string,
  from: string,
  sets: readonly string[],
): string {
  const mask = ({ area, category }: ShownCells) =>
    columns.reduce((bits, column) => bits * 2 + (column === area || column === category ? 0 : 1), 0);
  const cases = shown.map((one, place) => `when ${mask(one)} then ${place}`);
  const broken = shown.flatMap((one) => (one.category === null ? [] : [`when ${mask(one)} then ${one.category}`]));
  const areas = ['district', 'neighbourhood'].filter((column) => columns.includes(column));
  const names = measures.split(', ').map((measure) => measure.split(' as ').at(-1));
  const grouping = columns.length === 0 ? '0' : `grouping(${columns.join(', ')})`;
  return `
  select case grouped ${cases.join(' ')} end as place, coalesce(${[...areas, municipality].join(', ')}) as area,
    ${broken.length === 0 ? `'${TOTAL}'` : `case grouped ${broken.join(' ')} else '${TOTAL}' end`} as category, ${names.join(', ')}
  from (select ${[`${grouping} as grouped`, ...columns, measures].join(', ')}
    from ${from} group by grouping sets (${sets.join(', ')}) having count(*) > 0) grouping_set`;
}
