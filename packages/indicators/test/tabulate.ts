import type { PGlite } from '@electric-sql/pglite';
import {
  type IndicatorDefinition,
  type NodeLevel,
  type Query,
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
  await loadFor(database, data, queryOf(definition, asked).text);
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
  await fillAll(database, data);
  for (const { text, params } of sessionTables(MUNICIPALITY)) await database.query(text, [...params]);
}

/** Puts microdata in the vault, and in the session only what a query reads: to make all of it takes many times as long as to fill the vault. */
export async function loadFor(database: PGlite, data: Partial<Microdata>, text: string): Promise<void> {
  await fillAll(database, data);
  // Of other data before this: what is missing is a fault of the query.
  await database.exec('discard temporary');
  for (const making of madeFor(text)) for (const { text, params } of making) await database.query(text, [...params]);
}

async function fillAll(database: PGlite, data: Partial<Microdata>): Promise<void> {
  for (const table of tables) await fill(database, table, data[table] ?? []);
}

/** The statements of each table of a session that a text names, after those of the tables that it is made of. */
function madeFor(text: string): (readonly Query[])[] {
  const made: Query[][] = [];
  for (const statement of sessionTables(MUNICIPALITY)) {
    if (statement.text.startsWith('drop table if exists')) made.push([]);
    made.at(-1)!.push(statement);
  }
  const wanted = new Set<readonly Query[]>();
  const want = (by: string): void => {
    for (const making of made) {
      const names = making[0]!.text.matchAll(/pg_temp\.(\w+)/g);
      if (wanted.has(making) || ![...names].some(([, name]) => new RegExp(`\\b${name}\\b`).test(by))) continue;
      wanted.add(making);
      for (const statement of making) want(statement.text);
    }
  };
  want(text);
  return made.filter((making) => wanted.has(making));
}

/** Runs a definition's SQL over what the vault holds. */
export async function run(database: PGlite, definition: IndicatorDefinition, asked: Asked): Promise<TabulatedCell[]> {
  const query = queryOf(definition, asked);
  const { rows } = await database.query<Record<string, unknown>>(query.text, [...query.params]);
  return rows.map(tabulatedCell);
}

function queryOf(definition: IndicatorDefinition, asked: Asked): Query {
  return tabulationQuery(definition, {
    municipality: MUNICIPALITY,
    level: asked.level ?? 'municipality',
    period: asked.period ?? '2016JJ00',
    breakdowns: asked.breakdowns ?? definition.breakdowns.map(({ id }) => id),
  });
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
