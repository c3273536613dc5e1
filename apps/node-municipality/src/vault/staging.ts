import { type Dataset, datasets, storedColumns } from '@zichtlijn/indicators';
import type pg from 'pg';

/** A row on its way into the vault. */
export interface StagedRow {
  readonly file: number;
  readonly line: number;
  readonly alias: string | null;
  readonly fact: string;
  readonly values: readonly (string | null)[];
}

/** Where a staged row that conflicts came from. */
export interface StagedPlace {
  readonly file: number;
  readonly line: number;
}

/** How the rows of a delivery came by one of their keys. */
export interface KeyQuality {
  readonly best: number;
  readonly lower: number;
  readonly absent: number;
}

const quoted = (name: string): string => `"${name}"`;
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
      { name: 'staged_alias', sql: 'text' },
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
    const values = [...lead, rows.map((row) => row.alias), rows.map((row) => row.fact)];
    for (let at = 0; at < this.#columns.length - 4; at++)
      values.push(rows.map((row) => row.values[at] ?? null) as never);
    await this.#client.query({ name: `stage ${this.#dataset.id}`, text, values });
  }

  /** Learn which address is which object, then give staged rows with only an address their object. */
  async resolve(): Promise<void> {
    if (!this.#hasObject(this.#dataset)) return;
    await this.#client.query(
      `INSERT INTO vault.object_alias (municipality_code, alias_key, object_key)
       SELECT $1, staged_alias, min(object_key) FROM incoming
       WHERE staged_alias IS NOT NULL AND object_key_grade = 0
       GROUP BY staged_alias HAVING count(DISTINCT object_key) = 1
       ON CONFLICT DO NOTHING`,
      [this.#municipality],
    );
    await this.#client.query(
      `UPDATE incoming SET object_key = known.object_key, object_key_grade = 0
       FROM vault.object_alias AS known
       WHERE known.municipality_code = $1 AND incoming.object_key_grade = 1 AND known.alias_key = incoming.object_key`,
      [this.#municipality],
    );
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

  /** Drop every second, different row for one unique key; the first one stands. Rows without the whole key cannot conflict. */
  async dropConflicts(): Promise<StagedPlace[]> {
    const unique = this.#dataset.unique;
    const filled = unique.map((name) => `incoming.${quoted(name)} IS NOT NULL`).join(' AND ');
    const places = 'incoming.staged_file AS file, incoming.staged_line AS line';
    const within = await this.#client.query<StagedPlace>(
      `DELETE FROM incoming USING (SELECT ctid AS place, row_number() OVER (
         PARTITION BY ${unique.map(quoted).join(', ')} ORDER BY staged_file, staged_line) AS nth
         FROM incoming WHERE ${filled}) AS ranked
       WHERE incoming.ctid = ranked.place AND nth > 1 RETURNING ${places}`,
    );
    const stored = await this.#client.query<StagedPlace>(
      `DELETE FROM incoming USING ${this.#table()} AS kept
       WHERE kept.municipality_code = $1 AND ${same(unique, 'kept', 'incoming')} RETURNING ${places}`,
      [this.#municipality],
    );
    return [...within.rows, ...stored.rows];
  }

  /** Move what is left into the vault, and give earlier address-only rows the objects that are now known. */
  async keep(delivery: string): Promise<number> {
    const names = this.#columns.slice(3).map(({ name }) => quoted(name));
    const kept = await this.#client.query(
      `INSERT INTO ${this.#table()} (municipality_code, delivery_id, ${names.join(', ')})
       SELECT $1, $2, ${names.join(', ')} FROM incoming`,
      [this.#municipality, delivery],
    );
    for (const dataset of datasets.filter((other) => this.#hasObject(other))) await this.#resolveStored(dataset);
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

  async #resolveStored(dataset: Dataset): Promise<void> {
    await this.#client.query(
      `UPDATE ${this.#table(dataset)} AS stored SET object_key = known.object_key, object_key_grade = 0
       FROM vault.object_alias AS known
       WHERE stored.municipality_code = $1 AND known.municipality_code = $1
         AND stored.object_key_grade = 1 AND known.alias_key = stored.object_key`,
      [this.#municipality],
    );
  }

  #hasObject(dataset: Dataset): boolean {
    return dataset.keys.some(({ name }) => name === 'object_key');
  }

  #table(dataset: Dataset = this.#dataset): string {
    return `vault.${quoted(dataset.id)}`;
  }
}
