import { Fault } from '@zichtlijn/messages';
import { type SealedManifest, type SealFinding, sealSentence, VerifiedRelease } from '@zichtlijn/release';
import type { NodeConfiguration } from './configuration/node-configuration.ts';
import { withReleaseStore } from './with-release-store.ts';

/**
 * Take over the release in a file and serve it from now on in the name of its municipality, all or nothing. Only what its municipality signed with a
 * key that this host was given is taken over.
 *
 * @throws {Fault} NOT_A_HOST; FILE_REFUSED with what is wrong with the file; HOSTED_OLDER or PUBLISHED_CELL_CHANGED beside what was hosted before
 */
export async function hostRelease(configuration: NodeConfiguration, file: string): Promise<SealedManifest> {
  const { municipalities } = configuration;
  if (municipalities.every(({ releaseKeys }) => releaseKeys === undefined)) throw notAHost();
  const keysOf = (code: string) => municipalities.find((own) => own.code === code)?.releaseKeys ?? [];
  const { release, findings } = await VerifiedRelease.read(file, keysOf);
  if (release === null) throw refused(findings);
  const { manifest } = release;
  const municipality = municipalities.find(({ code }) => code === manifest.municipality);
  if (municipality === undefined) throw refused(findings);
  await withReleaseStore(configuration, municipality, (store) => store.host(release));
  return manifest;
}

function notAHost(): Fault {
  return new Fault('NOT_A_HOST', {
    nl: 'Dit knooppunt publiceert zelf en neemt geen releases over. Maak een map voor een gastheer met "zicht-node init --release-key".',
    en: 'This node publishes itself and takes over no releases. Make a directory for a host with "zicht-node init --release-key".',
  });
}

function refused(findings: readonly SealFinding[]): Fault {
  const [first = { fault: 'FORM' as const, at: 'manifest' }] = findings;
  const { nl, en } = sealSentence(first);
  return new Fault('FILE_REFUSED', {
    nl: `Het bestand is niet overgenomen: ${nl}. Vraag de gemeente om een nieuw bestand, of naar haar sleutel; er is niets veranderd.`,
    en: `The file was not taken over: ${en}. Ask the municipality for another file, or for its key; nothing changed.`,
  });
}
