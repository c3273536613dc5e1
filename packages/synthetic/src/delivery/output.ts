import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataset } from '@zichtlijn/indicators';
import { formOf } from '../files/forms.ts';
import type { InventedDataset } from '../files/invented-dataset.ts';
import { mappingYaml } from '../files/mapping-yaml.ts';
import { type SourceForm, type Values, written } from '../files/source-form.ts';
import { seededRandom } from '../random.ts';
import { CsvFile } from './csv-file.ts';
import type { Delivery } from './delivery.ts';
import { Dirt } from './dirt.ts';
import { type ManifestOrder, manifestYaml } from './manifest.ts';
import type { PlannedDelivery } from './planned-delivery.ts';

/** What the files of a municipality are written by. */
export interface OutputOrder extends ManifestOrder {
  readonly directory: string;
  readonly seed: string;
  /** Contract columns that the sources lack, as `dataset.column`. */
  readonly lacks: readonly string[];
  /** The share of rows that is spoilt. */
  readonly dirt: number;
  /** The year from which on rows come in deliveries of their own. */
  readonly later: number | null;
}

interface Open {
  readonly planned: PlannedDelivery;
  readonly periodColumn: string;
  readonly form: SourceForm;
  readonly file: CsvFile;
  readonly dirt: Dirt;
}

/** The open files of the deliveries of one municipality. A row of a dataset that is not delivered goes nowhere. */
export class Output {
  readonly #order: OutputOrder;
  readonly #open: ReadonlyMap<string, Open>;

  private constructor(order: OutputOrder, open: ReadonlyMap<string, Open>) {
    this.#order = order;
    this.#open = open;
  }

  static async create(order: OutputOrder, planned: readonly PlannedDelivery[]): Promise<Output> {
    const open = new Map<string, Open>();
    const output = new Output(order, open);
    try {
      for (const one of planned) {
        await mkdir(join(order.directory, one.id), { recursive: true });
        const form = formOf(one.dataset, order.lacks);
        const headers = form.columns.map(({ header }) => header);
        const file = await CsvFile.create(output.#path(one), headers);
        const dirt = new Dirt(form, order.dirt, seededRandom(`${order.seed}/${order.municipality}/dirt/${one.id}`));
        const { periodColumn } = dataset(one.dataset)!;
        open.set(one.id, { planned: one, periodColumn, form, file, dirt });
      }
    } catch (error) {
      await output.close();
      throw error;
    }
    return output;
  }

  /** Write a row of a dataset; `year` where there is a file a year. */
  write(of: InventedDataset, values: Values, year?: number): void {
    const to = year === undefined ? this.#deliveryOf(of, values) : this.#open.get(`${of}-${year}`);
    if (to === undefined || isBefore(to, values)) return;
    for (const row of to.dirt.on(written(to.form, values))) to.file.add(row);
  }

  #deliveryOf(of: InventedDataset, values: Values): Open | undefined {
    const { later } = this.#order;
    const rest = later === null ? undefined : this.#open.get(`${of}-${later}`);
    return rest === undefined || isBefore(rest, values) ? this.#open.get(of) : rest;
  }

  async drain(): Promise<void> {
    for (const { file } of this.#open.values()) if (file.full) await file.flush();
  }

  async close(): Promise<void> {
    for (const { file } of this.#open.values()) await file.close();
  }

  /** Write the manifests and mappings, and tell what was delivered. */
  async describe(): Promise<Delivery[]> {
    return Promise.all(
      [...this.#open.values()].map(async ({ planned, form, file, dirt }): Promise<Delivery> => {
        const directory = join(this.#order.directory, planned.id);
        const [manifest, mapping] = [join(directory, 'manifest.yaml'), join(directory, 'mapping.yaml')];
        await writeFile(manifest, manifestYaml(this.#order, planned));
        await writeFile(mapping, mappingYaml(form));
        return {
          ...planned,
          directory,
          manifest,
          mapping,
          file: this.#path(planned),
          rows: file.rows,
          dirt: dirt.counts,
        };
      }),
    );
  }

  #path({ id, dataset }: PlannedDelivery): string {
    return join(this.#order.directory, id, `${dataset}.csv`);
  }
}

/** Whether a row is of a year before the delivery begins. */
const isBefore = ({ planned, periodColumn }: Open, values: Values): boolean =>
  String(values[periodColumn]).slice(0, 4) < planned.from.slice(0, 4);
