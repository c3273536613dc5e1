import { execFile } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Delivery, type DirtKind, inventedDatasets, realisticDatasets } from '@zichtlijn/synthetic';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NodeConfiguration } from '../../src/configuration/node-configuration.ts';
import { readConfiguration } from '../../src/configuration/read-configuration.ts';
import { ingest } from '../../src/import/ingest.ts';
import type { IngestReport } from '../../src/import/ingest-report.ts';
import { openVault, type Vault } from '../../src/vault/open-vault.ts';

const program = join(import.meta.dirname, '../../bin/zicht-node.mjs');
const run = promisify(execFile);
type Loaded = Extract<IngestReport, { status: 'loaded' }>;

/** A node on the embedded database, and what `zicht-node synth` wrote for it. */
class TriedNode {
  readonly root = mkdtempSync(join(tmpdir(), 'zicht-synth-'));
  readonly directory = join(this.root, 'node');
  deliveries: readonly Delivery[] = [];
  vault!: Vault;
  configuration!: NodeConfiguration;

  async #command(name: string, ...rest: readonly string[]): Promise<string> {
    const { stdout } = await run(process.execPath, [program, name, '--dir', this.directory, '--json', ...rest]);
    return stdout;
  }

  async synth(...options: readonly string[]): Promise<void> {
    await this.#command('init', '--municipality', 'GM9903', '--name', 'Proefstad');
    appendFileSync(join(this.directory, 'zicht-node.yaml'), 'indelingsjaar: 2024\n');
    const told = await this.#command('synth', '--out', join(this.root, 'files'), ...options);
    this.deliveries = JSON.parse(told).deliveries;
  }

  async open(): Promise<void> {
    this.configuration = readConfiguration(this.directory);
    this.vault = await openVault(this.configuration);
  }

  async ingest({ dataset, manifest, mapping, file }: Delivery): Promise<Loaded> {
    const report = await ingest(this.configuration, this.vault, { dataset, manifest, mapping, files: [file] });
    if (report.status !== 'loaded') throw new Error('this delivery was there already');
    return report;
  }

  async close(): Promise<void> {
    await this.vault?.close();
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** How often a business with two partners is told of twice: the second row says nothing new, and is repeated by nature. */
function secondPartners({ dataset, file }: Delivery): number {
  if (dataset !== 'legal_entity') return 0;
  const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n');
  const businesses = lines.map((line) => line.split(';')).filter((fields) => fields[4] === 'VOF');
  return businesses.length - new Set(businesses.map(([, kvk, , year]) => `${kvk} ${year}`)).size;
}

describe('what zicht-node synth writes goes into a node as it is', () => {
  const node = new TriedNode();
  beforeAll(async () => {
    await node.synth('--dwellings', '1500', '--years', '2019,2020,2021', '--seed', 'clean');
    expect(readdirSync(node.directory).sort()).toEqual(['release-key.json', 'secrets.json', 'zicht-node.yaml']);
    await node.open();
  });
  afterAll(() => node.close());

  it('has every dataset of the contract, and every row of it is kept, repeated by nature or out of scope', async () => {
    expect(new Set(node.deliveries.map(({ dataset }) => dataset))).toEqual(new Set(inventedDatasets));
    for (const delivery of node.deliveries) {
      const report = await node.ingest(delivery);
      const { rowsRead, rowsKept, rowsRepeated, rowsOutOfScope, rowsRejected, rejectedByRule } = report;
      expect({ id: delivery.id, rowsRejected, rejectedByRule }).toMatchObject({ rowsRejected: 0 });
      expect(report.dataset).toBe(delivery.dataset);
      expect(rowsRead, delivery.id).toBe(delivery.rows);
      expect(rowsKept, delivery.id).toBeGreaterThan(0);
      expect(rowsRepeated, delivery.id).toBe(secondPartners(delivery));
      // A partner of a vof is no row of its own, and stands behind every party that the vof is.
      expect(rowsKept + rowsRepeated + rowsOutOfScope, delivery.id).toBe(rowsRead);
      expect(report.notFound, delivery.id).toEqual({});
      expect(report.droppedColumns, delivery.id).toEqual([]);
    }
  });

  it('marks every delivery as invented, by the division that the node keeps', async () => {
    const { rows } = await node.vault.pool.query('SELECT DISTINCT synthetic, areas_year FROM vault.delivery');
    expect(rows).toEqual([{ synthetic: true, areas_year: 2024 }]);
  });

  it('tells of the same people in all files: owners, directors, suspects and inhabitants meet by key', async () => {
    const meeting = async (table: string, key: string): Promise<number> => {
      const text = `SELECT count(DISTINCT p.person_key)::int AS n FROM vault.person_year AS p JOIN vault."${table}" AS o ON o."${key}" = p.person_key`;
      return (await node.vault.pool.query<{ n: number }>(text)).rows[0]!.n;
    };
    expect(await meeting('ownership', 'holder_key')).toBeGreaterThan(300);
    expect(await meeting('property_transfer', 'party_key')).toBeGreaterThan(100);
    for (const table of ['directorship', 'criminal_record', 'person_year_income', 'residence_move'])
      expect(await meeting(table, 'person_key'), table).toBeGreaterThan(10);
  });
});

describe('what a municipality commonly has', () => {
  const node = new TriedNode();
  afterAll(() => node.close());

  it('is six datasets, without anything of police, court, tax authority or chamber of commerce', async () => {
    await node.synth('--dwellings', '300', '--realistic', '--lacks', 'property_transfer.mortgage_registered');
    expect([...new Set(node.deliveries.map(({ dataset }) => dataset))]).toEqual(realisticDatasets);
    await node.open();
    for (const delivery of node.deliveries) expect((await node.ingest(delivery)).rowsRejected, delivery.id).toBe(0);
  });

  it('says of a delivery which columns it provides: not the one that the source lacks', async () => {
    const { rows } = await node.vault.pool.query(
      `SELECT provided_columns FROM vault.delivery WHERE dataset = 'property_transfer'`,
    );
    expect(rows[0].provided_columns).toContain('price');
    expect(rows[0].provided_columns).not.toContain('mortgage_registered');
  });

  it.each([
    ['--lacks', 'property_transfer.transfer_date'],
    ['--collects', 'object,nothing'],
    ['--dwellings', '12'],
    ['--dirt', '0.5'],
    ['--years', '2030'],
  ])('is refused with one sentence for %s %s, before anything is written', async (...wrong) => {
    const files = join(node.root, 'wrong');
    const command = run(process.execPath, [program, 'synth', '--dir', node.directory, '--out', files, ...wrong]);
    await expect(command).rejects.toMatchObject({ code: 2, stderr: expect.stringMatching(/^USAGE\n.*\n.*\n$/) });
    expect(existsSync(files)).toBe(false);
  });

  it('writes nothing in a directory that holds files already', async () => {
    const before = readdirSync(join(node.root, 'files')).sort();
    const command = run(process.execPath, [
      program,
      'synth',
      '--dir',
      node.directory,
      '--out',
      join(node.root, 'files'),
    ]);
    await expect(command).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('SYNTH_NOT_EMPTY') });
    expect(readdirSync(join(node.root, 'files')).sort()).toEqual(before);
  });
});

describe('deliberate dirt is found, row by row', () => {
  const node = new TriedNode();
  beforeAll(async () => {
    await node.synth('--dwellings', '1000', '--dirt', '0.08', '--seed', 'dirty');
    await node.open();
  });
  afterAll(() => node.close());

  it('each kind by its own rule, and nothing else', async () => {
    const seen = new Set<DirtKind>();
    for (const delivery of node.deliveries) {
      const { dirt, id } = delivery;
      const report = await node.ingest(delivery);
      const { date_in_future = 0, outside_period = 0, ...others } = report.rejectedByRule;
      const expected = {
        postcode_form: dirt.wrong_postcode ?? 0,
        unknown_code: dirt.unknown_code ?? 0,
        required_missing: dirt.required_missing ?? 0,
        conflict: dirt.conflict ?? 0,
      };
      expect({ ...Object.fromEntries(Object.keys(expected).map((rule) => [rule, 0])), ...others }, id).toEqual(
        expected,
      );
      expect(date_in_future + outside_period, id).toBe(dirt.future_date ?? 0);
      if (delivery.dataset !== 'legal_entity') expect(report.rowsRepeated, id).toBe(dirt.repeated ?? 0);
      for (const kind of Object.keys(dirt) as DirtKind[]) seen.add(kind);
    }
    expect([...seen].sort()).toEqual(
      [
        ...['conflict', 'future_date', 'missing_value', 'repeated', 'required_missing'],
        ...['unknown_address', 'unknown_code', 'wrong_postcode'],
      ].sort(),
    );
  });

  it('is about the share that was asked for', () => {
    const dirty = node.deliveries.flatMap(({ dirt }) => Object.values(dirt)).reduce((sum, count) => sum + count, 0);
    const rows = node.deliveries.reduce((sum, delivery) => sum + delivery.rows, 0);
    expect(dirty / rows).toBeGreaterThan(0.07);
    expect(dirty / rows).toBeLessThan(0.09);
  });
});
