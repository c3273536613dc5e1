import {
  type CellAddress,
  type ConfidentialTable,
  type EarlierCell,
  type Explanation,
  explain,
  type Policy,
  type Protection,
  type ProtectOptions,
} from '@zichtlijn/disclosure';
import { type Borders, bordersOf } from '../borders/borders.ts';
import type { NodeConfiguration, NodeMunicipality } from '../configuration/node-configuration.ts';
import { inheritanceOf } from '../ledger/inheritance-of.ts';
import type { PublicNumber } from '../public-knowledge/knowledge-file.ts';
import { knownCells, readPublicKnowledge } from '../public-knowledge/public-knowledge.ts';
import type { PublishedBefore } from '../releases/release-content.ts';
import { type CountedVault, countVault } from '../tabulate/count-vault.ts';
import { type Inheritance, inheritedCells } from '../tabulate/inherited.ts';
import { earlierCells } from '../tabulate/ledger.ts';
import { ofOtherGround } from '../tabulate/other-ground.ts';
import { ofOtherPeriods } from '../tabulate/other-periods.ts';
import type { Counting, Tabulation } from '../tabulate/tabulate.ts';
import type { Vault } from '../vault/open-vault.ts';
import { withVault } from '../vault/with-vault.ts';
import { withReleaseStore } from '../with-release-store.ts';
import { protectedTables } from './protected-tables.ts';

/** How a trial differs from a build. */
export type Trial = { readonly policy?: Policy } & Pick<ProtectOptions, 'effort' | 'onProgress' | 'onAttacked'>;

/**
 * Where the tables of one municipality are counted and protected: always beside everything that was published or is known from elsewhere,
 * so that what a trial says is what a build would do. Confidential; nothing leaves it.
 */
export class Workbench {
  readonly vault: Vault;
  /** What was published when the workbench was opened. */
  readonly before: PublishedBefore;
  readonly #configuration: NodeConfiguration;
  readonly #municipality: NodeMunicipality;
  readonly #borders: Borders;
  readonly #inheritance: Inheritance;
  readonly #own: readonly EarlierCell[];
  readonly #inherited: readonly EarlierCell[];
  readonly #knowledge: readonly PublicNumber[];

  constructor(vault: Vault, configuration: NodeConfiguration, municipality: NodeMunicipality, before: PublishedBefore) {
    this.vault = vault;
    this.before = before;
    this.#configuration = configuration;
    this.#municipality = municipality;
    this.#borders = bordersOf(municipality);
    this.#inheritance = inheritanceOf(municipality, this.#borders);
    this.#own = earlierCells(before.tables);
    this.#inherited = inheritedCells(municipality.code, this.#inheritance.predecessors);
    this.#knowledge = readPublicKnowledge(configuration);
  }

  /**
   * Count what the vault holds, by the catalogue or by other definitions.
   * @throws {Fault} NOTHING_DELIVERED for an empty vault.
   */
  count(counting: Pick<Counting, 'definitions' | 'onCounted'> = {}): Promise<CountedVault> {
    const { code } = this.#municipality;
    return countVault(this.vault, this.#configuration, code, {
      ...counting,
      ledger: this.before.tables,
      inheritance: this.#inheritance,
      borders: this.#borders,
    });
  }

  /**
   * Protect what was counted, by the default policy unless the trial has another.
   * @throws {Fault} NOT_PROTECTED when disclosure control refuses.
   */
  protect(counted: Pick<Tabulation, 'tables' | 'sizes'>, { policy, ...options }: Trial = {}): Promise<Protection> {
    return protectedTables(counted, policy, { ...options, ...this.#beside(counted.tables) });
  }

  /** Why one cell of a protection is hidden; null when it is shown. */
  explain({ tables, sizes }: Tabulation, protection: Protection, address: CellAddress): Promise<Explanation | null> {
    return explain(tables, protection, sizes, address, this.#beside(tables));
  }

  #beside(tables: readonly ConfidentialTable[]): Pick<ProtectOptions, 'published' | 'known'> {
    const told = { ...this.#inheritance, own: this.before.tables };
    const apart = ofOtherGround(tables, told, this.#borders);
    const published = [...this.#own, ...ofOtherPeriods(this.#own, tables), ...this.#inherited, ...apart];
    return { published, known: knownCells(this.#knowledge, tables) };
  }
}

/** Open a workbench for one use: vault and releases of one municipality. */
export function withWorkbench<T>(
  configuration: NodeConfiguration,
  municipality: NodeMunicipality,
  use: (workbench: Workbench) => Promise<T>,
): Promise<T> {
  return withVault(configuration, async (vault) => {
    const before = await withReleaseStore(configuration, municipality, (store) => store.published());
    return use(new Workbench(vault, configuration, municipality, before));
  });
}
