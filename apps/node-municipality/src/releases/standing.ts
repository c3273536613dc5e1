import type { ReleaseManifest } from '@zichtlijn/release';
import { type EarlierRelease, releaseBefore } from './earlier-release.ts';
import { tableName } from './retraction.ts';
import { type RetractionKnowledge, retractionKnowledge } from './retraction-knowledge.ts';
import type { ReleaseReader, ServedRelease } from './served-release.ts';

/** What its node allows to be given of a municipality. */
export interface Allowed {
  /** Tables that are signed for now; null where no signature is needed. */
  readonly signed?: ReadonlySet<string> | null;
  /** Days within which a host has to hear what was retracted; null where the municipality itself publishes. */
  readonly knownWithinDays?: number | null;
}

/** What may be given of a municipality now. */
export interface Standing {
  /** The current release; null before the first, when it was retracted, and when a host does not know whether it was. */
  readonly release: ServedRelease | null;
  readonly isRetracted: boolean;
  /** On a host: what it knows of retractions; null where the municipality itself publishes, and without a release. */
  readonly knowledge: RetractionKnowledge | null;
  /** Tables that are not given, `indicator@version`: retracted, or signed for no longer. */
  readonly retractedTables: ReadonlySet<string>;
  /** Whether nothing is told but what is signed for: of the release before too, of which the tables stand in no list here. */
  readonly isSignedOnly: boolean;
  /** The release that whoever asks had before it; read where that is asked. */
  before(): Promise<EarlierRelease | null>;
  /** Until when only the municipality's own people are given it, ISO 8601; null when everybody is. */
  firstSightUntil(): Promise<string | null>;
}

/**
 * The current release of a municipality and what was retracted of it. Read anew for every request, so that a retraction counts at once, as a signature that was withdrawn does.
 *
 * @param isOwn whether it is for the municipality's own people, who see a release before others do; for those nothing of that release is there
 * @param allowed tables that are signed for now, and within how many days a host has to hear of retractions
 */
export async function standingOf(
  reader: ReleaseReader,
  isOwn = false,
  { signed = null, knownWithinDays = null }: Allowed = {},
): Promise<Standing> {
  const current = await (isOwn ? reader.current() : reader.shown());
  const unseen = isOwn ? new Set<string>() : await reader.unseen();
  const heard = knownWithinDays === null ? null : await reader.heard();
  // Read last: what is retracted while the release loads is not given either.
  const subjects = (await reader.retractions()).map(({ subject }) => subject);
  const retractedTables = new Set(subjects.filter((subject) => !unseen.has(subject)));
  for (const { indicator, version } of current?.manifest.definitions ?? []) {
    const name = tableName(indicator, version);
    if (signed?.has(name) === false) retractedTables.add(name);
  }
  const isRetracted = current !== null && retractedTables.has(current.manifest.id);
  const knowledge =
    current === null || knownWithinDays === null
      ? null
      : retractionKnowledge(heard, current.manifest, knownWithinDays, Date.now());
  const release = isRetracted || knowledge?.isOver === true ? null : current;
  const id = current?.manifest.id;
  return {
    ...{ release, isRetracted, knowledge, retractedTables, isSignedOnly: signed !== null },
    before: async () => {
      if (current === null) return null;
      const before = releaseBefore(current.manifest.id, await reader.history(), retractedTables, isOwn);
      return before === null || signed === null ? before : onlyTablesOf(current.manifest, before);
    },
    firstSightUntil: async () => {
      if (!isOwn || id === undefined || !(await reader.unseen()).has(id)) return null;
      return (await reader.history()).find(({ manifest }) => manifest.id === id)?.until ?? null;
    },
  };
}

/** An earlier release as far as it held what this one holds: of anything else it is not known whether it is still signed for. */
function onlyTablesOf({ definitions }: ReleaseManifest, before: EarlierRelease): EarlierRelease {
  const known = new Set(definitions.map(({ indicator, version }) => tableName(indicator, version)));
  const offers = async () =>
    (await before.offers()).filter(({ indicator, version }) => known.has(tableName(indicator, version)));
  return { ...before, offers };
}
