import type { ConfidentialCell, ConfidentialTable, Contributors, Relation } from '../../src/index.ts';
import { count, type Example, type Row } from './specification.ts';

/** The confidential tables of an example, one per version of its definition. */
export function exampleTables(example: Example): readonly ConfidentialTable[] {
  const { rows, totals = [], rung = { level: 'municipality', years: 1 } } = example;
  const shape = example.shape ?? count;
  const versions = [...new Set(rows.map(({ version = 1 }) => version))];
  return versions.map((version) => {
    const cells = rows.flatMap((row, i) => ((row.version ?? 1) === version ? cellsOf(example, row, i) : []));
    return {
      indicator: 'voorbeeld',
      version,
      sensitivity: example.sensitivity ?? 'object',
      shape: versions.length > 1 ? { kind: 'count', count: `n@${version}` } : shape,
      cells,
      relations: totals.map((at) => relation(at.map((i) => cellsOf(example, rows[i]!, i)[0]!))),
      roles: Object.fromEntries(cells.map(({ quantity }) => [quantity, declared(cells, quantity)])),
      ...(rung === null ? {} : { rung: () => rung }),
      ...example.table,
    };
  });
}

/** The roles that every cell of a quantity tells; a cell that stays inside may tell none. */
function declared(cells: readonly ConfidentialCell[], quantity: string): readonly string[] {
  const told = cells.filter((cell) => cell.quantity === quantity && cell.publishable && cell.units > 0);
  const [first, ...others] = told.map(({ contributors }) => contributors.map(({ role }) => role));
  return (first ?? ['owner']).filter((role) => others.every((roles) => roles.includes(role)));
}

/** Where the cells of a row stand. */
export function addressOf(
  row: Row,
  position: number,
): Omit<ConfidentialCell, 'quantity' | 'units' | 'value' | 'contributors' | 'publishable'> {
  const { area = `WK9901${String(position).padStart(2, '0')}`, period = '2024JJ00' } = row;
  return { area, period, breakdown: row.breakdown ?? '_T', category: row.category ?? '_T' };
}

function cellsOf(example: Example, row: Row, position: number): readonly ConfidentialCell[] {
  const shape = example.shape ?? count;
  const units = row.units ?? row.value;
  const make = (quantity: string, value: number, behind: number, contributors: readonly Contributors[]) => ({
    ...addressOf(row, position),
    quantity,
    value,
    units: behind,
    contributors,
    publishable: row.publishable ?? true,
    structural: row.structural ?? false,
  });
  const own = row.roles === undefined ? each(units) : rolesOf(row.roles);
  if (shape.kind === 'share' || shape.kind === 'rate')
    return [
      make(shape.numerator, row.value, units, own),
      make(shape.denominator, row.of ?? 0, row.of ?? 0, each(row.of ?? 0)),
    ];
  if (shape.kind === 'sum')
    return [make(shape.sum, row.value, units, own), make(shape.count, units, units, each(units))];
  if (shape.kind === 'count' || shape.kind === 'distribution')
    return [make(row.version === undefined ? shape.count : `n@${row.version}`, row.value, units, own)];
  if (shape.kind === 'percent') return [make(shape.share, row.value, units, own)];
  if (shape.kind === 'load') return [make(shape.mean, row.value, units, own)];
  const { kind: _, count: counted, ...percentiles } = shape;
  return [
    make(counted, units, units, each(units)),
    ...Object.values(percentiles).map((quantity) => make(quantity, row.value, units, own)),
  ];
}

/** Every unit has an owner of its own. */
function each(units: number): readonly Contributors[] {
  return [{ role: 'owner', count: units, largest: Math.min(units, 1), second: units > 1 ? 1 : 0 }];
}

function rolesOf(roles: NonNullable<Row['roles']>): readonly Contributors[] {
  return Object.entries(roles).map(([role, [n, largest, second]]) => ({ role, count: n, largest, second }));
}

function relation([total, ...parts]: readonly ConfidentialCell[]): Relation {
  return { kind: 'sum', total: total!, parts };
}
