import type { Key } from '@zichtlijn/indicators';
import type pg from 'pg';
import { dayOf, type KeyedRows, nearestAlias } from './nearest-alias.ts';
import { putPersons } from './persons-behind.ts';
import { quoted } from './quoted.ts';

/** What an alias can stand for. */
export type AliasTarget = 'object' | 'entity' | 'person';

/** One row of a delivery knows a thing by two numbers on a day: keyed hashes both. */
export interface LearntAlias {
  readonly alias: string;
  readonly key: string;
  readonly target: AliasTarget;
  /** ISO 8601. */
  readonly day: string;
}

/**
 * The dated crosswalks of one municipality: which alias stood for which thing, and when. Every method runs on the one client of an
 * ingest's transaction.
 */
export class Crosswalk {
  readonly #client: pg.PoolClient;
  readonly #municipality: string;

  constructor(client: pg.PoolClient, municipality: string) {
    this.#client = client;
    this.#municipality = municipality;
  }

  async create(): Promise<void> {
    await this.#client.query(
      'CREATE TEMPORARY TABLE incoming_alias (alias_key text, key text, target text, day date) ON COMMIT DROP',
    );
  }

  async add(learnt: readonly LearntAlias[]): Promise<void> {
    if (learnt.length === 0) return;
    const columns = [
      learnt.map(({ alias }) => alias),
      learnt.map(({ key }) => key),
      learnt.map(({ target }) => target),
      learnt.map(({ day }) => day),
    ];
    const text = 'INSERT INTO incoming_alias SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::date[])';
    await this.#client.query({ name: 'stage aliases', text, values: columns });
  }

  /** Keep what a delivery taught and between which days; it goes when the delivery goes. How many aliases. */
  async learn(delivery: string): Promise<number> {
    const { rowCount } = await this.#client.query(
      `INSERT INTO vault.alias (municipality_code, delivery_id, target, alias_key, key, first_day, last_day)
       SELECT $1, $2, target, alias_key, key, min(day), max(day) FROM incoming_alias GROUP BY target, alias_key, key`,
      [this.#municipality, delivery],
    );
    return rowCount ?? 0;
  }

  /** Give rows the keys that their aliases stand for. How many rows got another key. */
  async resolve(rows: KeyedRows): Promise<number> {
    let changed = 0;
    for (const key of rows.dataset.keys) {
      if (key.kind === 'object' || key.kind === 'entity') changed += await this.#settle(rows, key, key.kind);
      if (key.kind !== 'party') continue;
      changed += await this.#settle(rows, key, 'entity');
      changed += await putPersons(this.#client, this.#municipality, rows, key);
    }
    return changed;
  }

  async #settle(rows: KeyedRows, key: Key, target: AliasTarget): Promise<number> {
    const { dataset, table, where } = rows;
    const [name, grade] = [quoted(key.name), quoted(`${key.name}_grade`)];
    const { rowCount } = await this.#client.query(
      `UPDATE ${table} AS rows SET ${name} = nearest.key, ${grade} = 0 FROM (${nearestAlias(rows, key, 'one')}) AS nearest
       WHERE ${where} AND rows.${grade} > 0 AND rows.${name} = nearest.alias_key AND ${dayOf(dataset)} = nearest.day`,
      [this.#municipality, target],
    );
    return rowCount ?? 0;
  }
}
