import { Fault } from '@zichtlijn/messages';
import {
  checkNotice,
  checkStatement,
  type KeysOf,
  noticeIn,
  type RetractionNotice,
  type RetractionsStatement,
  type SealedManifest,
  type SealFinding,
  sealSentence,
  statementIn,
  VerifiedRelease,
} from '@zichtlijn/release';
import type { NodeConfiguration } from './configuration/node-configuration.ts';
import { withReleaseStore } from './with-release-store.ts';

/** Clocks of two offices may differ by so much. */
const CLOCK_MS = 60 * 60 * 1_000;

/**
 * Take over the release in a file and serve it from now on in the name of its municipality, all or nothing. Only what its municipality signed with a
 * key that this host was given is taken over.
 *
 * @throws {Fault} NOT_A_HOST; FILE_REFUSED with what is wrong with the file; HOSTED_OLDER, HOSTED_RETRACTED or PUBLISHED_CELL_CHANGED beside what was hosted before
 */
export async function hostRelease(configuration: NodeConfiguration, file: string): Promise<SealedManifest> {
  assertHost(configuration);
  const { release, findings } = await VerifiedRelease.read(file, hostedKeys(configuration));
  if (release === null) throw refused(findings);
  const { manifest } = release;
  const municipality = hosted(configuration, manifest.municipality);
  if (municipality === undefined) throw refused(findings);
  await withReleaseStore(configuration, municipality, (store) => store.host(release));
  return manifest;
}

/**
 * Heed the notice of a retraction in a file: from then on this host does not give what its municipality retracted, and keeps the notice. Null when the
 * file is no notice.
 *
 * @throws {Fault} NOT_A_HOST; FILE_REFUSED with what is wrong with the notice
 */
export async function heedNotice(configuration: NodeConfiguration, file: string): Promise<RetractionNotice | null> {
  assertHost(configuration);
  const content = await noticeIn(file);
  if (content === null) return null;
  const { notice, findings } = checkNotice(content, hostedKeys(configuration));
  const municipality = notice === null ? undefined : hosted(configuration, notice.municipality);
  if (notice === null || municipality === undefined) throw refused(findings);
  const { subject, reason, at, signature } = notice;
  await withReleaseStore(configuration, municipality, (store) => store.heed({ subject, reason, at, signature }));
  return notice;
}

/**
 * Hear the statement in a file of all that its municipality retracted: all of it is heeded, and this host knows until then. Null when the file is no statement.
 *
 * @throws {Fault} NOT_A_HOST; FILE_REFUSED with what is wrong with the statement, or when it is of a day that is still to come
 */
export async function hearStatement(
  configuration: NodeConfiguration,
  file: string,
  now = Date.now(),
): Promise<RetractionsStatement | null> {
  assertHost(configuration);
  const content = await statementIn(file);
  if (content === null) return null;
  const { statement, findings } = checkStatement(content, hostedKeys(configuration));
  const municipality = statement === null ? undefined : hosted(configuration, statement.municipality);
  if (statement === null || municipality === undefined) throw refused(findings);
  // Nobody knows what will be retracted: by a clock that is wrong a host would believe for years that nothing was.
  if (Date.parse(statement.at) > now + CLOCK_MS) throw refused([{ fault: 'FUTURE', at: 'retractions' }]);
  await withReleaseStore(configuration, municipality, (store) => store.hear(statement));
  return statement;
}

const hosted = ({ municipalities }: NodeConfiguration, wanted: string) =>
  municipalities.find(({ code }) => code === wanted);

const hostedKeys =
  (configuration: NodeConfiguration): KeysOf =>
  (code) =>
    hosted(configuration, code)?.releaseKeys ?? [];

/** Whether a node serves what municipalities elsewhere publish. */
export const isHost = ({ municipalities }: Pick<NodeConfiguration, 'municipalities'>): boolean =>
  municipalities.some(({ releaseKeys }) => releaseKeys !== undefined);

function assertHost(configuration: NodeConfiguration): void {
  if (!isHost(configuration)) throw notAHost();
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
