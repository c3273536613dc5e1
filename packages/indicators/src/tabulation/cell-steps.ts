import type { ShownCells } from './shown-cells.ts';
import { ITSELF, type UnitContributors, type UnitSteps } from './sources/unit-source.ts';
import type { Statement } from './statement.ts';

/** The units of a set in a statement, and which cells are asked of them. */
export interface CellsOf {
  readonly statement: Statement;
  /** Keeps the steps of two sets apart. */
  readonly name: string;
  readonly municipality: string;
  readonly shown: readonly ShownCells[];
  readonly steps: UnitSteps;
  readonly roles: readonly string[];
  /** The amounts are added up too. */
  readonly isSum: boolean;
}

/** The counted cells, and SQL per role of who stands behind them. */
export interface CellSteps {
  /** Columns `place`, `area`, `category`, `units`, `known_units` and `amount`. */
  readonly counted: string;
  readonly behind: readonly string[];
}

/** The column of the units that holds the contributors of a role, where they stand there. */
export function columnOf(behind: UnitContributors | undefined): string | undefined {
  return typeof behind === 'object' ? behind.column : undefined;
}

/** SQL of the contributors of a role that are joined by unit. */
export function joinedBehind(name: string, role: string, behind: UnitContributors | undefined): string {
  if (behind === undefined) throw new Error(`no unit of ${name} has a contributor in the role ${role}`);
  if (behind === ITSELF || typeof behind !== 'string')
    throw new Error(`the role ${role} of ${name} is joined by no unit`);
  return `(${behind})`;
}
