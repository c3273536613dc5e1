import type { ReleaseReader } from '../releases/served-release.ts';
import { standingOf } from '../releases/standing.ts';

/** Status and body of a probe. */
export interface Probe {
  readonly status: number;
  readonly body: object;
}

type Readers = ReadonlyMap<string, ReleaseReader>;

/** `/health`: the process lives, and which releases it can read now; a database that is away does not make it dead. */
export async function health(releases: Readers): Promise<Probe> {
  const current = await Promise.all(
    [...releases].map(async ([municipality, reader]) => ({ municipality, release: await idOf(reader) })),
  );
  return {
    status: 200,
    body: { status: 'ok', current: current.map((one) => ({ ...one, release: one.release ?? null })) },
  };
}

/** `/ready`: 200 when there is a release of every municipality, otherwise 503 with what is missing, `database` or `release`. */
export async function ready(releases: Readers): Promise<Probe> {
  const ids = await Promise.all([...releases.values()].map(idOf));
  const missing = [...(ids.includes(undefined) ? ['database'] : []), ...(ids.includes(null) ? ['release'] : [])];
  if (missing.length === 0) return { status: 200, body: { status: 'ready' } };
  return { status: 503, body: { status: 'not ready', missing } };
}

/** The id of the current release; null when there is none, undefined when it cannot be read. */
async function idOf(reader: ReleaseReader): Promise<string | null | undefined> {
  try {
    return (await standingOf(reader)).release?.manifest.id ?? null;
  } catch {
    return undefined;
  }
}
