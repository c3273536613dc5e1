import { fileURLToPath } from 'node:url';
import { openReleased, type Protection, type ReleasedTable, sealReleased } from '@zichtlijn/disclosure';
import { Fault } from '@zichtlijn/messages';
import { desc, eq } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type { ReleaseContent } from '../releases/release-content.ts';
import { tableName } from '../releases/retraction.ts';
import type { Vault } from '../vault/open-vault.ts';
import { stagedReleaseTable } from './tables.ts';

/** What waits for publication, and why each hidden cell is hidden. `reasons` never leaves the node. */
export interface StagedRelease extends ReleaseContent {
  /** Tables that nobody signed for: protected with the others, and no part of what is published. */
  readonly withheld: readonly ReleasedTable[];
  readonly reasons: Protection['reasons'];
  readonly report: Protection['report'];
}

async function prepare({ db }: Vault): Promise<void> {
  const migrationsFolder = fileURLToPath(new URL('../../drizzle/staged', import.meta.url));
  await migrate(db, { migrationsFolder, migrationsSchema: 'vault_migration', migrationsTable: 'applied_staged' });
}

/** Stage a release beside the vault, in place of an earlier one. */
export async function stage(vault: Vault, secret: Uint8Array, release: StagedRelease): Promise<void> {
  await prepare(vault);
  const { manifest, areas, tables, withheld, after, reasons, report } = release;
  await vault.db.transaction(async (transaction) => {
    await transaction.delete(stagedReleaseTable).where(eq(stagedReleaseTable.municipalityCode, manifest.municipality));
    await transaction.insert(stagedReleaseTable).values({
      municipalityCode: manifest.municipality,
      releaseId: manifest.id,
      ...{ manifest, areas, after: [...after], reasons, report },
      sealedTables: [...tables, ...withheld].map((table) => sealReleased(table, secret)),
    });
  });
}

/**
 * The staged release of a municipality.
 * @throws {Fault} NOTHING_STAGED before a build; STAGED_CHANGED when its tables are not what the build sealed.
 */
export async function staged(vault: Vault, secret: Uint8Array, municipality: string): Promise<StagedRelease> {
  await prepare(vault);
  const [row] = await vault.db
    .select()
    .from(stagedReleaseTable)
    .where(eq(stagedReleaseTable.municipalityCode, municipality))
    .orderBy(desc(stagedReleaseTable.releaseId))
    .limit(1);
  if (row === undefined) throw nothingStaged(municipality);
  const { manifest, areas, after, reasons, report } = row;
  const all = row.sealedTables.map((sealed) => opened(sealed, secret));
  // What the manifest names is what leaves.
  const named = new Set(manifest.definitions.map(({ indicator, version }) => tableName(indicator, version)));
  const isNamed = ({ indicator, version }: ReleasedTable): boolean => named.has(tableName(indicator, version));
  const [tables, withheld] = [all.filter(isNamed), all.filter((table) => !isNamed(table))];
  return { manifest, areas, after, reasons, report, tables, withheld };
}

function opened(sealed: string, secret: Uint8Array): ReleasedTable {
  try {
    return openReleased(sealed, secret);
  } catch {
    throw stagedChanged();
  }
}

function nothingStaged(municipality: string): Fault {
  return new Fault('NOTHING_STAGED', {
    nl: `Voor ${municipality} staat geen release klaar. Maak er eerst een met "zicht-node build".`,
    en: `No release is staged for ${municipality}. Make one first with "zicht-node build".`,
  });
}

/** What is staged is not what the build left there. */
export function stagedChanged(): Fault {
  return new Fault('STAGED_CHANGED', {
    nl: 'De klaargezette release is na het bouwen veranderd, of met een ander geheim verzegeld. Er is niets gepubliceerd; bouw hem opnieuw met "zicht-node build".',
    en: 'The staged release was changed after it was built, or sealed with another secret. Nothing was published; build it again with "zicht-node build".',
  });
}
