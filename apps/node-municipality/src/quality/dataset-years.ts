import { type Column, type Dataset, datasets } from '@zichtlijn/indicators';
import type pg from 'pg';
import { quoted } from '../vault/quoted.ts';

/** How far a column or key is filled, of the rows whose delivery has it at all. */
export interface ColumnYear {
  readonly column: string;
  readonly rows: number;
  readonly missing: number;
  /** Dates that are known to the month or the year only; 0 for what is no date. */
  readonly vague: number;
}

/** The kept rows of a dataset in a calendar year. */
export interface DatasetYear {
  readonly dataset: string;
  readonly year: number;
  readonly rows: number;
  /** Optional columns and keys of which an empty one is missing; one that no delivery has is not there. */
  readonly columns: readonly ColumnYear[];
}

/** Count what the vault holds of each delivered dataset, per calendar year and column: one scan per dataset. Counts only, never a value. */
export async function datasetYears(
  pool: pg.Pool,
  municipality: string,
  delivered: ReadonlySet<string>,
): Promise<readonly DatasetYear[]> {
  const found: DatasetYear[] = [];
  for (const dataset of datasets.filter(({ id }) => delivered.has(id))) {
    const watched = watchedColumns(dataset);
    const { rows } = await pool.query<Record<string, number>>(yearsQuery(dataset, watched), [municipality]);
    for (const row of rows) {
      const columns = watched.map(({ name }, at): ColumnYear => {
        return { column: name, rows: row[`of${at}`]!, missing: row[`missing${at}`]!, vague: row[`vague${at}`]! };
      });
      const { year = 0, rows: kept = 0 } = row;
      found.push({ dataset: dataset.id, year, rows: kept, columns: columns.filter((column) => column.rows > 0) });
    }
  }
  return found;
}

interface Watched {
  readonly name: string;
  readonly isDate: boolean;
}

/** What may be missing in a row that is kept, or less than exact. */
function watchedColumns({ keys, columns }: Dataset): readonly Watched[] {
  const isDate = ({ type }: Column) => type.kind === 'date';
  return [
    ...keys.filter(({ required }) => !required).map(({ name }) => ({ name, isDate: false })),
    ...columns
      .filter((column) => column.emptySays !== true && (!column.required || isDate(column)))
      .map((column) => ({ name: column.name, isDate: isDate(column) })),
  ];
}

function yearsQuery({ id, columns, periodColumn }: Dataset, watched: readonly Watched[]): string {
  const period = columns.find(({ name }) => name === periodColumn);
  const column = `kept.${quoted(periodColumn)}`;
  const year = period?.type.kind === 'year' ? column : `extract(year from ${column})`;
  const counts = watched.flatMap(({ name, isDate }, at) => {
    const has = `'${name}' = any (delivery.provided_columns)`;
    const vague = isDate ? `kept.${quoted(`${name}_precision`)} <> 'day'` : 'false';
    return [
      `count(*) filter (where ${has})::int as of${at}`,
      `count(*) filter (where ${has} and kept.${quoted(name)} is null)::int as missing${at}`,
      `count(*) filter (where ${vague})::int as vague${at}`,
    ];
  });
  return `select ${[`${year}::int as year`, 'count(*)::int as rows', ...counts].join(', ')}
    from vault.${quoted(id)} kept
    join vault.delivery delivery on (delivery.municipality_code, delivery.id) = (kept.municipality_code, kept.delivery_id)
    where kept.municipality_code = $1 and kept.${quoted(periodColumn)} is not null group by 1 order by 1`;
}
