import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { type Dataset, datasets } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import type pg from 'pg';
import { bordersOf } from '../borders/borders.ts';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { KeyMaker } from '../keys/key-maker.ts';
import { readSecrets } from '../keys/secrets.ts';
import { Crosswalk } from '../vault/crosswalk.ts';
import { forgetReplaced, isIngested, recordDelivery } from '../vault/deliveries.ts';
import { holdVault } from '../vault/hold-vault.ts';
import { secretsInForce } from '../vault/key-generation.ts';
import type { Vault } from '../vault/open-vault.ts';
import { resolveStored } from '../vault/resolve-stored.ts';
import { Staging } from '../vault/staging.ts';
import { withBirthYear } from './birth-year.ts';
import { chooseDataset } from './choose-dataset.ts';
import { holdMapping } from './hold-mapping.ts';
import type { IngestReport } from './ingest-report.ts';
import { loadFiles } from './load-files.ts';
import { type LookupTables, lookupTables } from './lookup-table.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { type Mapping, readMapping } from './mapping.ts';
import { divisionOf, municipalityOf } from './own-area.ts';
import { providedColumns } from './provided-columns.ts';
import { RejectFile } from './reject-file.ts';
import type { ReadContext } from './row-reader.ts';
import { RuleCounts } from './rule-counts.ts';
import { examine, type SourceFile } from './source-encoding.ts';

/** What to ingest. */
export interface IngestOrder {
  readonly dataset: string;
  readonly manifest: string;
  readonly mapping: string;
  readonly files: readonly string[];
  /** Called now and then with the number of rows read so far. */
  readonly onProgress?: (rows: number) => void;
}

/** A delivery whose papers are in order, before any row is read. */
interface Papers {
  readonly dataset: Dataset;
  readonly municipality: string;
  readonly manifest: Manifest;
  readonly mapping: Mapping;
  readonly files: readonly SourceFile[];
  readonly tables: LookupTables;
  /** The year of the area division that the kept codes follow. */
  readonly division: number;
  /** Municipalities of before with all their ground in this one. */
  readonly merged: ReadonlySet<string>;
  /** What makes it this delivery and no other. */
  readonly content: string;
}

interface Delivery extends Papers {
  readonly fingerprint: string;
  readonly keys: KeyMaker;
}

function keyed(papers: Papers, keys: KeyMaker): Delivery {
  return { ...papers, keys, fingerprint: keys.carry(keys.fact(papers.content)) };
}

/**
 * Load one delivery into the vault: pseudonymise, check, and keep it in one transaction, in place of what the same source
 * holder delivered for the same dataset and period. A delivery that was ingested before changes nothing.
 *
 * @throws Fault INGEST_REFUSED when too many rows are rejected, and the faults of manifest, mapping, files and secrets; the
 * vault is then as it was.
 */
export async function ingest(
  configuration: NodeConfiguration,
  vault: Vault,
  order: IngestOrder,
): Promise<IngestReport> {
  const papers = await accept(configuration, order);
  const secrets = readSecrets(configuration.directory);
  let rejects: RejectFile | null = null;
  const client = await vault.pool.connect();
  let broken = true;
  try {
    await client.query('BEGIN');
    // A step that picks the nearest of several looks like one row to the planner, and a loop over a city's transfers then never ends
    // (seen in November 2026 with 480,000 dwellings); the sorts and hashes that remain fit in this memory.
    await client.query("SET LOCAL enable_nestloop = off; SET LOCAL work_mem = '64MB'");
    await holdVault(client);
    const delivery = keyed(papers, new KeyMaker(await secretsInForce(client, secrets)));
    const { municipality, fingerprint, dataset } = delivery;
    if (await isIngested(client, municipality, fingerprint)) {
      await client.query('ROLLBACK');
      broken = false;
      return { dataset: dataset.id, status: 'unchanged' };
    }
    rejects = new RejectFile(configuration.directory, `${dataset.id}-${fingerprint}`);
    const report = await load(client, delivery, rejects, order);
    // Whoever is told of rejected rows must be able to read which: no commit without the file.
    await rejects.close();
    await client.query('COMMIT');
    broken = false;
    await tidy(client, vault.engine, report.rowsMerged > 0 ? datasets : [dataset]);
    return report;
  } finally {
    // A connection that is dropped takes its open transaction with it.
    client.release(broken);
    await rejects?.close();
  }
}

async function accept(configuration: NodeConfiguration, order: IngestOrder): Promise<Papers> {
  const given = readMapping(order.mapping);
  const dataset = chooseDataset(order.dataset, order.mapping, given);
  const mapping = withBirthYear(given, dataset);
  const manifest = readManifest(order.manifest, dataset);
  holdMapping(order.mapping, mapping, dataset);
  const municipality = municipalityOf(configuration, manifest);
  const files: SourceFile[] = [];
  for (const path of order.files) files.push(await examine(path));
  const division = divisionOf(configuration, order.manifest, mapping, manifest);
  const tables = await lookupTables(order.mapping, mapping, manifest.indelingsjaar);
  const read = [...files, ...[...tables.lookups.values(), tables.recode].flatMap((table) => table?.file ?? [])];
  const digests = read.map(({ digest }) => digest.toString('hex'));
  const content = JSON.stringify(['delivery', dataset.id, municipality, manifest, mapping, digests]);
  const { merged } = bordersOf(configuration.municipalities.find(({ code }) => code === municipality)!);
  return { dataset, municipality, manifest, mapping, files, tables, division, merged, content };
}

async function load(
  client: pg.PoolClient,
  delivery: Delivery,
  rejects: RejectFile,
  order: IngestOrder,
): Promise<Extract<IngestReport, { status: 'loaded' }>> {
  const { dataset, municipality, manifest, mapping, files, fingerprint, division } = delivery;
  const id = randomUUID();
  const staging = new Staging(client, dataset, municipality);
  await staging.create();
  const crosswalk = new Crosswalk(client, municipality);
  await crosswalk.create();
  const today = new Date().toISOString().slice(0, 10);
  const notFound = new RuleCounts();
  const context: ReadContext = { ...delivery, ...delivery.tables, today, notFound };
  const loaded = await loadFiles(files, context, { staging, crosswalk }, rejects, order.onProgress);
  await staging.analyse();
  const replaced = await forgetReplaced(client, municipality, dataset, manifest);
  // Before keys are resolved: the mark of a fact is made of what its row brought.
  const identical = await staging.dropRepeated();
  const merged = (await crosswalk.learn(id)) > 0 ? await resolveStored(client, crosswalk, municipality) : 0;
  await crosswalk.resolve(staging.rows);
  const conflicts = await staging.dropConflicts();
  for (const { file, line, years } of conflicts.places) {
    const column = dataset.unique.join('+');
    rejects.add({ file: basename(files[file]?.path ?? ''), line, column, rule: 'conflict' }, years);
  }
  const repeated = identical + conflicts.repeated;
  const judged = loaded.rows - loaded.outOfScope.total - repeated;
  if (rejects.counts.total > judged * manifest.rejectLimit) throw await refused(rejects, judged, manifest);
  const kept = await staging.keep(id);
  const counts = { read: loaded.rows, kept, repeated, rejected: rejects.counts, outOfScope: loaded.outOfScope };
  const judgedByYear = rejects.years.beside(await staging.years(), manifest.period);
  const provided = providedColumns(dataset, mapping);
  await recordDelivery(client, {
    id,
    municipality,
    dataset,
    manifest,
    division,
    fingerprint,
    provided,
    counts,
    judgedByYear,
  });
  return {
    dataset: dataset.id,
    status: 'loaded',
    delivery: id,
    replaced,
    rowsRead: loaded.rows,
    rowsKept: kept,
    rowsRepeated: repeated,
    rowsRejected: rejects.counts.total,
    rowsOutOfScope: loaded.outOfScope.total,
    outOfScopeByRule: loaded.outOfScope.byRule,
    rowsMerged: merged,
    rejectedByRule: rejects.counts.byRule,
    rejectFile: rejects.counts.total === 0 ? null : rejects.path,
    notFound: notFound.byRule,
    keys: await staging.keyQuality(id),
    droppedColumns: [...loaded.dropped],
  };
}

/** Fresh statistics after a bulk load; the embedded engine also has nobody else to clear what was replaced. */
async function tidy(client: pg.PoolClient, engine: Vault['engine'], touched: readonly Dataset[]): Promise<void> {
  for (const { id } of touched)
    await client.query(`${engine === 'pglite' ? 'VACUUM ANALYZE' : 'ANALYZE'} vault."${id}"`);
}

async function refused(rejects: RejectFile, judged: number, { rejectLimit }: Manifest): Promise<Fault> {
  const path = await rejects.close();
  const rules = Object.entries(rejects.counts.byRule).map(([rule, count]) => `${rule} ${count}`);
  const [first = ''] = Object.keys(rejects.counts.byRule);
  const share = `${rejects.counts.total}/${judged}`;
  const limit = `${Math.round(rejectLimit * 1000) / 10}%`;
  return new Fault('INGEST_REFUSED', {
    nl: `De levering is geweigerd en de kluis is ongewijzigd: ${share} rijen voldoen niet (grens ${limit}): ${rules.join(', ')}. Zie ${path} voor regel en kolom, en "zicht-node explain ${first}" voor uitleg; herstel de bron of de mapping en lever opnieuw.`,
    en: `The delivery is refused and the vault unchanged: ${share} rows break the contract (limit ${limit}): ${rules.join(', ')}. See ${path} for line and column, and "zicht-node explain ${first}" for what that means; correct the source or the mapping and deliver again.`,
  });
}
