import { useConnected } from '../catalogue/use-connected.ts';
import { firstSightsDocument } from '../documents/first-sights.ts';
import { useAnswer } from '../graph/use-answer.ts';

/** A release that this reader sees and others do not yet. */
export interface HeldRelease {
  readonly id: string;
  readonly municipality: string;
  /** ISO 8601. */
  readonly until: string;
}

/** Releases that others do not see yet; none for whoever works for no municipality. */
export function useFirstSights(): readonly HeldRelease[] {
  const codes = useConnected();
  const { data } = useAnswer(firstSightsDocument, codes.length === 0 ? null : { in: { municipalities: codes } });
  return (data?.municipalities ?? []).flatMap(({ name, release }) =>
    release?.firstSightUntil ? [{ id: release.id, municipality: name, until: release.firstSightUntil }] : [],
  );
}
