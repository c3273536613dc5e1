import { Fault } from '@zichtlijn/messages';
import type { PublishedTable, ReleaseManifest } from '@zichtlijn/release';
import { lasts } from '../releases/first-sight.ts';
import type { ReleaseStore } from '../releases/release-content.ts';
import { tableName } from '../releases/retraction.ts';
import { type ToldIndicator, toldIndicators } from './told-indicator.ts';

/** All that a letter about a release is made from: what was released and stands, and nothing that the node knows besides. */
export interface BriefFacts {
  readonly manifest: ReleaseManifest;
  readonly told: readonly ToldIndicator[];
  /** Titles of what was not told in the release before; null where there is none before. */
  readonly isNew: readonly string[] | null;
  /** Until when only the municipality's own people see it, where that is not over. */
  readonly firstSightUntil: string | null;
}

/**
 * Read what a letter about the current release tells.
 *
 * @param signed tables that are signed for now: a letter tells nothing of others; null where no signature is needed
 * @throws {Fault} NOTHING_PUBLISHED, or RETRACTED when the current release was retracted
 */
export async function briefFacts(
  store: ReleaseStore,
  now: number,
  signed: ReadonlySet<string> | null = null,
): Promise<BriefFacts> {
  const manifest = await store.current();
  if (manifest === null) throw nothingPublished();
  const retracted = new Set((await store.retractions()).map(({ subject }) => subject));
  if (retracted.has(manifest.id)) throw isRetracted();
  const stands = (name: string) => !retracted.has(name) && signed?.has(name) !== false;
  const told = await toldIn(store, manifest.id, manifest.municipality, stands);
  const before = (await store.ids()).filter((id) => id < manifest.id).at(-1);
  const earlier = before === undefined ? null : await toldIn(store, before, manifest.municipality, stands);
  const sight = (await store.firstSights()).find(({ id }) => id === manifest.id);
  const firstSightUntil = sight !== undefined && lasts(sight, now) ? sight.until : null;
  return { manifest, told, isNew: earlier === null ? null : newIn(told, earlier), firstSightUntil };
}

async function toldIn(store: ReleaseStore, id: string, municipality: string, stands: (table: string) => boolean) {
  const tables: readonly PublishedTable[] = (await store.read(id, (release) => release.tables())) ?? [];
  const standing = tables.filter(({ indicator, version }) => stands(tableName(indicator, version)));
  return toldIndicators(standing, municipality);
}

function newIn(told: readonly ToldIndicator[], earlier: readonly ToldIndicator[]): readonly string[] {
  const lastYears = new Map(earlier.map(({ definition: { id }, years: [last] }) => [id, last?.year ?? 0]));
  return told
    .filter(({ definition: { id }, years: [last] }) => last !== undefined && last.year > (lastYears.get(id) ?? 0))
    .map(({ definition: { title } }) => title.nl);
}

function nothingPublished(): Fault {
  return new Fault('NOTHING_PUBLISHED', {
    nl: 'Er is nog niets gepubliceerd. Publiceer eerst een release met "zicht-node publish".',
    en: 'Nothing was published yet. Publish a release first with "zicht-node publish".',
  });
}

function isRetracted(): Fault {
  return new Fault('RETRACTED', {
    nl: 'De huidige release is ingetrokken; daarover is er geen brief. Publiceer eerst een nieuwe.',
    en: 'The current release was retracted; there is no letter about that. Publish another one first.',
  });
}
