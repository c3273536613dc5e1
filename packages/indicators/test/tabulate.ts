import type { PGlite } from '@electric-sql/pglite';
import {
  type IndicatorDefinition,
  type NodeLevel,
  sessionTables,
  type TabulatedCell,
  tabulatedCell,
  tabulationQuery,
} from '../src/index.ts';
import { type Microdata, MUNICIPALITY } from './rows.ts';
import { fill } from './vault.ts';

export interface Asked {
  readonly level?: NodeLevel;
  readonly period?: string;
  readonly breakdowns?: readonly string[];
}

/** Runs a definition's own SQL over the given microdata in a real PGlite. */
export async function tabulate(
  database: PGlite,
  definition: IndicatorDefinition,
  data: Partial<Microdata>,
  asked: Asked = {},
): Promise<TabulatedCell[]> {
  await load(database, data);
  return run(database, definition, asked);
}

const tables = [
  'object',
  'property_transfer',
  'person_year',
  'person_year_household',
  'person_year_debt',
  'person_year_education',
  'criminal_record',
  'drug_suspect',
  'cannabis_clearance',
  'residence_move',
  'ownership',
  'person_year_income',
  'person_year_wealth',
  'legal_entity',
  'directorship',
  'suspicious_transaction',
  'permit_or_subsidy',
] as const satisfies (keyof Microdata)[];

/** Puts microdata in the vault, and its sales and registrations in the session. */
export async function load(database: PGlite, data: Partial<Microdata>): Promise<void> {
  for (const table of tables) await fill(database, table, data[table] ?? []);
  for (const { text, params } of sessionTables(MUNICIPALITY)) await database.query(text, [...params]);
}

/** Runs a definition's SQL over what the vault holds. */
export async function run(database: PGlite, definition: IndicatorDefinition, asked: Asked): Promise<TabulatedCell[]> {
  const query = tabulationQuery(definition, {
    municipality: MUNICIPALITY,
    level: asked.level ?? 'municipality',
    period: asked.period ?? '2016JJ00',
    breakdowns: asked.breakdowns ?? definition.breakdowns.map(({ id }) => id),
  });
  const { rows } = await database.query<Record<string, unknown>>(query.text, [...query.params]);
  return rows.map(tabulatedCell);
}

/** The value of one cell; 0 when it is empty. */
export function cellValue(
  cells: readonly TabulatedCell[],
  quantity: string,
  breakdown = '_T',
  category = '_T',
): number {
  const found = cells.filter((cell) => {
    return cell.quantity === quantity && cell.breakdown === breakdown && cell.category === category;
  });
  return found.reduce((sum, cell) => sum + cell.value, 0);
}
