import type { PublishedCell, PublishedTable, ReleaseManifest, SliceSeal } from '@zichtlijn/release';
import { and, eq, inArray } from 'drizzle-orm';
import type { ReleaseDatabase } from './release-database.ts';
import type { OfferedTable, ReleasedArea, ServedRelease, TableSelection } from './served-release.ts';
import { sealsOf } from './stored-seals.ts';
import { areaTable, cellTable } from './tables.ts';

const cellColumns = {
  area: cellTable.area,
  period: cellTable.period,
  breakdown: cellTable.breakdown,
  category: cellTable.category,
  measure: cellTable.measure,
  value: cellTable.value,
  status: cellTable.status,
  flags: cellTable.flags,
};

/** One release in a database. It never changes, so its offers and area names are read once. */
export class StoredRelease implements ServedRelease {
  readonly manifest: ReleaseManifest;
  readonly #database: ReleaseDatabase;
  #offers: Promise<readonly OfferedTable[]> | undefined;
  #areas: Promise<readonly ReleasedArea[]> | undefined;

  constructor(database: ReleaseDatabase, manifest: ReleaseManifest) {
    this.#database = database;
    this.manifest = manifest;
  }

  async areas(level: ReleasedArea['level'] | null): Promise<readonly ReleasedArea[]> {
    const { id, municipality } = this.manifest;
    this.#areas ??= this.#database
      .select({ code: areaTable.code, level: areaTable.level, name: areaTable.name })
      .from(areaTable)
      .where(and(eq(areaTable.municipalityCode, municipality), eq(areaTable.releaseId, id)))
      .orderBy(areaTable.code);
    const all = await this.#areas;
    return level === null ? all : all.filter((area) => area.level === level);
  }

  offers(): Promise<readonly OfferedTable[]> {
    this.#offers ??= this.#readOffers();
    return this.#offers;
  }

  async cells({ indicator, version, level, breakdown, periods }: TableSelection): Promise<readonly PublishedCell[]> {
    if (periods?.length === 0) return [];
    return this.#database
      .select(cellColumns)
      .from(cellTable)
      .where(
        and(
          ...this.#ofTable(indicator, version),
          eq(cellTable.level, level),
          eq(cellTable.breakdown, breakdown),
          periods === null ? undefined : inArray(cellTable.period, [...periods]),
        ),
      );
  }

  /** Every cell of an indicator version, on every level. */
  async cellsOf(indicator: string, version: number): Promise<readonly PublishedCell[]> {
    return this.#database
      .select(cellColumns)
      .from(cellTable)
      .where(and(...this.#ofTable(indicator, version)));
  }

  /** The seals of the slices of a table, or of all, in the order of the seal; none in a release from before sealing. */
  seals(indicator?: string, version?: number): Promise<readonly SliceSeal[]> {
    return sealsOf(this.#database, this.manifest, indicator, version);
  }

  /** Every table, with every cell, in the order of their key: a ledger that is written twice is the same file. */
  async tables(): Promise<readonly PublishedTable[]> {
    const { id, municipality } = this.manifest;
    const { indicator, version, level, breakdown, period, area, category, measure } = cellTable;
    const rows = await this.#database
      .select({ indicator, version, ...cellColumns })
      .from(cellTable)
      .where(and(eq(cellTable.municipalityCode, municipality), eq(cellTable.releaseId, id)))
      .orderBy(indicator, version, level, breakdown, period, area, category, measure);
    const tables = Map.groupBy(rows, (row) => JSON.stringify([row.indicator, row.version]));
    return [...tables.values()].flatMap((cells) =>
      cells.slice(0, 1).map((first) => ({ indicator: first.indicator, version: first.version, cells })),
    );
  }

  #ofTable(indicator: string, version: number) {
    const { id, municipality } = this.manifest;
    return [
      eq(cellTable.municipalityCode, municipality),
      eq(cellTable.releaseId, id),
      eq(cellTable.indicator, indicator),
      eq(cellTable.version, version),
    ];
  }

  async #readOffers(): Promise<readonly OfferedTable[]> {
    const { id, municipality } = this.manifest;
    const { indicator, version, level, breakdown, period } = cellTable;
    const rows = await this.#database
      .selectDistinct({ indicator, version, level, breakdown, period })
      .from(cellTable)
      .where(and(eq(cellTable.municipalityCode, municipality), eq(cellTable.releaseId, id)))
      .orderBy(indicator, version, level, breakdown, period);
    const tables = Map.groupBy(rows, (row) => [row.indicator, row.version, row.level, row.breakdown].join('|'));
    return [...tables.values()].map(([first, ...rest]) => {
      if (first === undefined) throw new RangeError('A group without rows');
      const { period: earliest, ...table } = first;
      return { ...table, periods: [earliest, ...rest.map((row) => row.period)] };
    });
  }
}
