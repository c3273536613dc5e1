import { someoneHere } from '../access/caller.ts';
import { mayKnowDrift } from '../access/may-ask.ts';
import type { MunicipalityStanding } from '../joining/node-standings.ts';
import { askedRequests } from '../log/asked-request.ts';

/** How far a municipality is, as whoever asks may know it. */
export interface JoiningView {
  readonly step: string;
  readonly since: string;
  /** Null for who may not know. */
  readonly drift: readonly string[] | null;
}

/** The standing of a municipality for who asks now; null where nothing is known. */
export function joiningView(code: string, standing: MunicipalityStanding | null): JoiningView | null {
  if (standing === null) return null;
  const { step, since, drift } = standing;
  const caller = askedRequests.getStore()?.caller ?? someoneHere;
  return { step, since, drift: mayKnowDrift(caller, code) ? drift : null };
}
