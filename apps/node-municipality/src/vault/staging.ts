import { type Dataset, storedColumns } from '@zichtlijn/indicators';
import type pg from 'pg';
import type { KeyedRows } from './nearest-alias.ts';
import { quoted } from './quoted.ts';

/** A row on its way into the vault. */
export interface StagedRow {
  readonly file: number;
  readonly line: number;
  readonly fact: string;
  readonly values: readonly (string | null)[];
}

/** Where a staged row that conflicts came from, and the years of its rows that do. */
export interface StagedPlace {
  readonly file: number;
  readonly line: number;
  readonly years: readonly string[];
}

interface SecondRow {
  readonly file: number;
  readonly line: number;
  readonly year: string;
  readonly alike: boolean;
}

/** What came of comparing rows by their unique key. */
export interface Conflicts {
  readonly repeated: number;
  readonly places: readonly StagedPlace[];
}

/** How the rows of a delivery came by one of their keys. */
export interface KeyQuality {
  readonly best: number;
  readonly lower: number;
  readonly absent: number;
}

const same = (columns: readonly string[], one: string, other: string): string =>
  columns.map((name) => `${one}.${quoted(name)} = ${other}.${quoted(name)}`).join(' AND ');

/**
 * The rows of one delivery inside its transaction, in a table of the session alone: there repeats and conflicts are found by
 * the database, so that memory stays flat. Every method runs on the transaction's one client.
 */
export class Staging {
  readonly #client: pg.PoolClient;
  readonly #dataset: Dataset;
  readonly #municipality: string;
  readonly #columns: readonly { readonly name: string; readonly sql: string }[];

  constructor(client: pg.PoolClient, dataset: Dataset, municipality: string) {
    this.#client = client;
    this.#dataset = dataset;
    this.#municipality = municipality;
    this.#columns = [
      { name: 'staged_file', sql: 'integer' },
      { name: 'staged_line', sql: 'integer' },
      { name: 'fact_key', sql: 'text' },
      ...storedColumns(dataset),
    ];
  }

  async create(): Promise<void> {
    const columns = this.#columns.map(({ name, sql }) => `${quoted(name)} ${sql}`).join(', ');
    await this.#client.query(`CREATE TEMPORARY TABLE incoming (${columns}) ON COMMIT DROP`);
  }

  /** One statement for many rows: an array per column. */
  async add(rows: readonly StagedRow[]): Promise<void> {
    const names = this.#columns.map((_, at) => `c${at}`);
    const text = `INSERT INTO incoming SELECT ${this.#columns.map(({ sql }, at) => `c${at}::${sql}`).join(', ')}
      FROM unnest(${names.map((_, at) => `$${at + 1}::text[]`).join(', ')}) AS staged (${names.join(', ')})`;
    const lead = [rows.map((row) => String(row.file)), rows.map((row) => String(row.line))];
    const values = [...lead, rows.map((row) => row.fact)];
    for (let at = 0; at < this.#columns.length - 3; at++)
      values.push(rows.map((row) => row.values[at] ?? null) as never);
    await this.#client.query({ name: `stage ${this.#dataset.id}`, text, values });
  }

  /** What is staged has no statistics until it is asked for: no background process sees a table of the session. To be called once every row is in. */
  async analyse(): Promise<void> {
    await this.#client.query('ANALYZE incoming');
  }

  /** Drop identical facts, here and against what is stored; how many there were. */
  async dropRepeated(): Promise<number> {
    const within = await this.#client.query(
      `DELETE FROM incoming WHERE ctid IN (SELECT ctid FROM (SELECT ctid,
         row_number() OVER (PARTITION BY fact_key ORDER BY staged_file, staged_line) AS nth FROM incoming) AS ranked
       WHERE nth > 1)`,
    );
    const stored = await this.#client.query(
      `DELETE FROM incoming USING ${this.#table()} AS kept
       WHERE kept.municipality_code = $1 AND kept.fact_key = incoming.fact_key`,
      [this.#municipality],
    );
    return (within.rowCount ?? 0) + (stored.rowCount ?? 0);
  }

  /** The staged rows, for the crosswalk to give them the keys it knows. */
  get rows(): KeyedRows {
    const lead = ['staged_file', 'staged_line', 'fact_key'];
    return { dataset: this.#dataset, table: 'incoming', where: '$1::text IS NOT NULL', lead };
  }

  /**
   * Drop every second row for one unique key; the first one stands. A second one that says the same, now that keys are resolved,
   * is a repeat. Rows without the whole key cannot conflict.
   */
  async dropConflicts(): Promise<Conflicts> {
    const unique = this.#dataset.unique;
    const filled = unique.map((name) => `incoming.${quoted(name)} IS NOT NULL`).join(' AND ');
    const told = `incoming.staged_file AS file, incoming.staged_line AS line, ${this.#year()} AS year, ${this.#alike()} AS alike`;
    const within = await this.#client.query<SecondRow>(
      `DELETE FROM incoming USING (SELECT ctid AS place, first_value(ctid) OVER same AS first, row_number() OVER same AS nth
         FROM incoming WHERE ${filled}
         WINDOW same AS (PARTITION BY ${unique.map(quoted).join(', ')} ORDER BY staged_file, staged_line)) AS ranked
       JOIN incoming AS kept ON kept.ctid = ranked.first
       WHERE incoming.ctid = ranked.place AND ranked.nth > 1 RETURNING ${told}`,
    );
    const stored = await this.#client.query<SecondRow>(
      `DELETE FROM incoming USING ${this.#table()} AS kept
       WHERE kept.municipality_code = $1 AND ${same(unique, 'kept', 'incoming')} RETURNING ${told}`,
      [this.#municipality],
    );
    const second = [...within.rows, ...stored.rows];
    const conflicts = second.filter(({ alike }) => !alike);
    const places = [...Map.groupBy(conflicts, ({ file, line }) => `${file}:${line}`).values()].map((rows) => {
      const { file, line } = rows[0]!;
      return { file, line, years: rows.map(({ year }) => year) };
    });
    return { repeated: second.length - conflicts.length, places };
  }

  /** How many rows are left of each year. */
  async years(): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.#client.query<{ year: string; rows: number }>(
      `SELECT ${this.#year()} AS year, count(*)::int AS rows FROM incoming GROUP BY 1`,
    );
    return new Map(rows.map((row) => [row.year, row.rows]));
  }

  /** Move what is left into the vault. */
  async keep(delivery: string): Promise<number> {
    const names = this.#columns.slice(2).map(({ name }) => quoted(name));
    const kept = await this.#client.query(
      `INSERT INTO ${this.#table()} (municipality_code, delivery_id, ${names.join(', ')})
       SELECT $1, $2, ${names.join(', ')} FROM incoming`,
      [this.#municipality, delivery],
    );
    return kept.rowCount ?? 0;
  }

  /** Per key of the dataset: how many kept rows have it at its best, at a lower grade, and not at all. */
  async keyQuality(delivery: string): Promise<Record<string, KeyQuality>> {
    const quality: Record<string, KeyQuality> = {};
    for (const { name } of this.#dataset.keys) {
      const grade = quoted(`${name}_grade`);
      const { rows } = await this.#client.query<KeyQuality>(
        `SELECT count(*) FILTER (WHERE ${grade} = 0)::int AS best, count(*) FILTER (WHERE ${grade} > 0)::int AS lower,
           count(*) FILTER (WHERE ${grade} IS NULL)::int AS absent
         FROM ${this.#table()} WHERE municipality_code = $1 AND delivery_id = $2`,
        [this.#municipality, delivery],
      );
      if (rows[0] !== undefined) quality[name] = rows[0];
    }
    return quality;
  }

  /** Whether a staged row says the same as the kept one: all but how good the sources of its keys were. */
  #alike(): string {
    const said = storedColumns(this.#dataset).filter(({ name }) => !name.endsWith('_grade'));
    return said.map(({ name }) => `incoming.${quoted(name)} IS NOT DISTINCT FROM kept.${quoted(name)}`).join(' AND ');
  }

  /** The calendar year of a staged row; every row has one, for the column that tells it is required. */
  #year(): string {
    return `left(incoming.${quoted(this.#dataset.periodColumn)}::text, 4)`;
  }

  #table(): string {
    return `vault.${quoted(this.#dataset.id)}`;
  }
}
