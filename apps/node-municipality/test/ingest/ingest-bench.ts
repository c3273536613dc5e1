import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localPostgresReason } from '@zichtlijn/local-postgres';
import { stringify } from 'yaml';
import type { NodeConfiguration } from '../../src/configuration/node-configuration.ts';
import { readConfiguration } from '../../src/configuration/read-configuration.ts';
import { ingest } from '../../src/import/ingest.ts';
import type { IngestReport } from '../../src/import/ingest-report.ts';
import { createSecrets } from '../../src/keys/secrets.ts';
import { openVault, type Vault } from '../../src/vault/open-vault.ts';
import { type OwnDatabase, ownDatabase } from '../postgresql/own-database.ts';

/** The engines that every rule of the vault must hold on; null where one cannot run here, with the reason. */
export const engines: readonly { readonly engine: 'pglite' | 'postgresql'; readonly reason: string | null }[] = [
  { engine: 'pglite', reason: null },
  { engine: 'postgresql', reason: localPostgresReason() },
];

export interface DeliveryFiles {
  readonly municipality: string;
  readonly dataset: string;
  readonly columns: Record<string, unknown>;
  readonly text: string | Buffer;
  readonly manifest?: Record<string, unknown>;
  readonly mapping?: Record<string, unknown>;
  readonly name?: string;
  /** Files beside the mapping, by name, such as a lookup file. */
  readonly beside?: Readonly<Record<string, string>>;
  /** More source files of the same delivery. */
  readonly more?: readonly string[];
}

/** A real node with a real vault; every test takes an invented municipality of its own. */
export class IngestBench {
  readonly directory: string;
  readonly configuration: NodeConfiguration;
  vault: Vault;
  readonly #server: OwnDatabase | null;
  #next = 9900;

  private constructor(directory: string, configuration: NodeConfiguration, vault: Vault, server: OwnDatabase | null) {
    this.directory = directory;
    this.configuration = configuration;
    this.vault = vault;
    this.#server = server;
  }

  static async open(engine: 'pglite' | 'postgresql'): Promise<IngestBench> {
    const root = mkdtempSync(join(tmpdir(), 'zicht-ingest-'));
    chmodSync(root, 0o755);
    const server = engine === 'postgresql' ? await ownDatabase() : null;
    const municipalities = Array.from({ length: 100 }, (_, at) => ({
      code: `GM${9900 + at}`,
      name: `Proefstad ${at}`,
    }));
    const database = server === null ? 'embedded' : { vaultUrl: server.url };
    writeFileSync(join(root, 'zicht-node.yaml'), stringify({ municipalities, database }));
    createSecrets(root);
    const configuration = readConfiguration(root);
    return new IngestBench(root, configuration, await openVault(configuration), server);
  }

  municipality(): string {
    return `GM${this.#next++}`;
  }

  write({ municipality, dataset, columns, text, ...given }: DeliveryFiles) {
    const { manifest = {}, mapping = {}, name = `${dataset}.csv`, beside = {}, more = [] } = given;
    const directory = mkdtempSync(join(tmpdir(), 'zicht-delivery-'));
    const files = {
      manifest: join(directory, 'manifest.yaml'),
      mapping: join(directory, 'mapping.yaml'),
      file: join(directory, name),
      directory,
      more: more.map((_, at) => join(directory, `more-${at}.csv`)),
    };
    for (const [at, path] of files.more.entries()) writeFileSync(path, more[at] ?? '');
    for (const [other, content] of Object.entries(beside)) writeFileSync(join(directory, other), content);
    writeFileSync(
      files.manifest,
      stringify({
        dataset,
        municipality,
        sourceHolder: 'Kadaster',
        legalBasis: { basis: 'Kadasterwet', article: 'artikel 99' },
        purpose: 'proef met verzonnen gegevens',
        period: { from: '2000-01-01', to: '2022-12-31' },
        absentMeans: 'niet overgedragen',
        indelingsjaar: 2022,
        deliveredOn: '2023-01-15',
        contact: 'gegevensbeheer',
        retainUntil: '2040-01-01',
        synthetic: false,
        rejectLimit: 0.5,
        ...manifest,
      }),
    );
    writeFileSync(files.mapping, stringify({ columns, ...mapping }));
    writeFileSync(files.file, text);
    return files;
  }

  async ingest(delivery: DeliveryFiles, configuration = this.configuration): Promise<IngestReport> {
    const { manifest, mapping, file, more, directory } = this.write(delivery);
    try {
      return await ingest(configuration, this.vault, {
        dataset: delivery.dataset,
        manifest,
        mapping,
        files: [file, ...more],
      });
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  }

  async rows(sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
    return (await this.vault.pool.query(sql, values)).rows;
  }

  async close(): Promise<void> {
    await this.vault.close();
    await this.#server?.drop();
    rmSync(this.directory, { recursive: true, force: true });
  }
}
