import type { ServedRelease } from '../releases/served-release.ts';
import type { Standing } from '../releases/standing.ts';
import type { NodeContext } from './context.ts';
import { NodeError } from './node-error.ts';

/** What stands of a municipality that has a release which may be given. @throws {NodeError} NO_RELEASE, RETRACTED or RETRACTIONS_UNKNOWN */
export function releaseFor(
  { releases }: NodeContext,
  municipality: string,
): Standing & { readonly release: ServedRelease } {
  const standing = releases.get(municipality);
  if (standing?.isRetracted) throw new NodeError('RETRACTED');
  if (standing?.knowledge?.isOver) throw new NodeError('RETRACTIONS_UNKNOWN');
  if (!standing?.release) throw new NodeError('NO_RELEASE');
  return { ...standing, release: standing.release };
}
