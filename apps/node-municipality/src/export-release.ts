import { resolve } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import {
  type KeysOf,
  releaseLines,
  type SealedManifest,
  type SealedSlice,
  sealedManifest,
  sliceOrder,
  slicesOf,
} from '@zichtlijn/release';
import { type FirstSight, lasts } from './releases/first-sight.ts';
import type { ReleaseStore } from './releases/release-content.ts';
import { tableName } from './releases/retraction.ts';
import type { StoredRelease } from './releases/stored-release.ts';
import { replaceSyncedLines } from './synced-file.ts';
import { verifyStored } from './verify-store.ts';

/** A file that was written, and the release in it. */
export interface ExportedRelease {
  readonly file: string;
  readonly manifest: SealedManifest;
}

/**
 * Write a release to a file that anyone with the key of the node can check, and a host can serve from. Nothing is in it that is not published.
 *
 * @param signed tables that are signed for now; null where no signature is needed @param fileOf where a release of an id goes
 * @returns null when the current release was retracted, or a table of it: what is sealed is one whole, and the next release is without that table
 * @throws {Fault} NOTHING_PUBLISHED; FIRST_SIGHT; SIGN_OFF_CHANGED when a table is signed for no longer; NOT_AS_RELEASED when the store does not hold what was sealed, or holds a release from before sealing
 */
export async function exportRelease(
  store: ReleaseStore,
  keysOf: KeysOf,
  signed: ReadonlySet<string> | null,
  fileOf: (id: string) => string,
): Promise<ExportedRelease | null> {
  const current = await store.current();
  if (current === null) throw nothingPublished();
  const sight = (await store.firstSights()).find(({ id }) => id === current.id);
  if (sight !== undefined && lasts(sight, Date.now())) throw notYet(sight);
  const tables = current.definitions.map(({ indicator, version }) => tableName(indicator, version));
  const retracted = (await store.retractions()).map(({ subject }) => subject);
  if ([current.id, ...tables].some((subject) => retracted.includes(subject))) return null;
  const unsigned = tables.filter((name) => signed?.has(name) === false);
  if (unsigned.length > 0) throw noLongerSigned(unsigned.length);
  const exported = await store.read(current.id, async (release) => {
    const manifest = sealedManifest(release.manifest);
    const findings = await verifyStored(release, keysOf);
    if (manifest === null || findings.length > 0) throw notAsReleased(current.id);
    const file = resolve(fileOf(manifest.id));
    const lines = releaseLines(manifest, await release.areas(null), await sealedSlices(release));
    await replaceSyncedLines(file, lines, 0o644);
    return { file, manifest };
  });
  if (exported === null) throw nothingPublished();
  return exported;
}

async function sealedSlices(release: StoredRelease): Promise<SealedSlice[]> {
  const seals = await release.seals();
  // Both are in the order of the seal, and were found to be of the same slices.
  return slicesOf(await release.tables()).map((slice, at) => {
    const seal = seals[at];
    if (seal === undefined || sliceOrder(slice, seal) !== 0) throw new RangeError('A slice without its seal');
    return { ...slice, ...seal };
  });
}

function notYet({ id, until }: FirstSight): Fault {
  return new Fault('FIRST_SIGHT', {
    nl: `Release ${id} is tot ${until} alleen voor de eigen gemeente; een gastheer zou haar aan iedereen geven. Er is geen bestand gemaakt.`,
    en: `Release ${id} is for its own municipality alone until ${until}; a host would give it to everybody. No file was made.`,
  });
}

function noLongerSigned(tables: number): Fault {
  const [nl, en] = tables === 1 ? ['1 tabel', '1 table'] : [`${tables} tabellen`, `${tables} tables`];
  return new Fault('SIGN_OFF_CHANGED', {
    nl: `Voor ${nl} van de huidige release is niet meer getekend; er is geen bestand gemaakt. Bouw en publiceer opnieuw. Heeft een gastheer een eerder bestand, trek die tabellen dan in met "zicht-node retract": het bericht daarvan gaat met "zicht-node export" mee.`,
    en: `${en} of the current release ${tables === 1 ? 'is' : 'are'} signed for no longer; no file was made. Build and publish again. When a host has an earlier file, retract those tables with "zicht-node retract": the notice of it goes along with "zicht-node export".`,
  });
}

function nothingPublished(): Fault {
  return new Fault('NOTHING_PUBLISHED', {
    nl: 'Er is nog niets gepubliceerd. Publiceer eerst een release met "zicht-node publish".',
    en: 'Nothing was published yet. Publish a release first with "zicht-node publish".',
  });
}

function notAsReleased(id: string): Fault {
  return new Fault('NOT_AS_RELEASED', {
    nl: `Release ${id} is niet wat verzegeld is, of van voor releases verzegeld werden. Er is geen bestand gemaakt; kijk met "zicht-node verify" wat eraan scheelt.`,
    en: `Release ${id} is not what was sealed, or is from before releases were sealed. No file was made; see with "zicht-node verify" what is wrong with it.`,
  });
}
