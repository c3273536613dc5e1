import { Fault } from '@zichtlijn/messages';
import type { Processing } from './processing.ts';
import { readLog } from './read-log.ts';

/** What is looked for in the log; empty is everything. */
export interface WantedProcessings {
  /** Days, ISO 8601, of which the last one counts too. */
  readonly from: string;
  readonly until: string;
  /** CBS code of a municipality, of which its districts and neighbourhoods are a part. */
  readonly municipality: string;
  readonly purpose: string;
  readonly outcome: string;
}

/** Everything that is there. */
export const everything: WantedProcessings = { from: '', until: '', municipality: '', purpose: '', outcome: '' };

/** What the log tells, and whether it is whole. */
export interface FoundProcessings {
  /** Of those that were looked for, the newest first, as many as fit on a page. */
  readonly newest: readonly Processing[];
  /** How many were looked for. */
  readonly found: number;
  readonly records: number;
  /** Number and hash of the last record; null in an empty log. */
  readonly head: string | null;
  /** What is wrong with the chain; null when every byte is as it was written. */
  readonly fault: Fault | null;
  /** Purposes and outcomes that occur, to choose from. */
  readonly purposes: readonly string[];
  readonly outcomes: readonly string[];
}

/** As many as a person reads on one page. */
export const PROCESSINGS_ON_A_PAGE = 200;

/** Read a log from its first record to its last, and hold each against the chain. What comes after a fault is not believed. */
export async function searchLog(directory: string, wanted: WantedProcessings): Promise<FoundProcessings> {
  const newest: Processing[] = [];
  const [purposes, outcomes] = [new Set<string>(), new Set<string>()];
  let [found, records] = [0, 0];
  let head: string | null = null;
  let fault: Fault | null = null;
  try {
    for await (const { n, chain, entry } of readLog(directory)) {
      records += 1;
      head = `${n}:${chain}`;
      if (entry.kind !== 'processing') continue;
      if (entry.purpose !== null) purposes.add(entry.purpose);
      outcomes.add(entry.outcome);
      if (!isWanted(entry, wanted)) continue;
      found += 1;
      newest.push(entry);
      if (newest.length > PROCESSINGS_ON_A_PAGE) newest.shift();
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    fault = error;
  }
  const sorted = (words: ReadonlySet<string>) => [...words].sort();
  const told = { purposes: sorted(purposes), outcomes: sorted(outcomes) };
  return { newest: newest.reverse(), found, records, head, fault, ...told };
}

/** Whether a processing is one of those that are looked for. */
export function isWanted({ start, areas, purpose, outcome }: Processing, wanted: WantedProcessings): boolean {
  const day = start.slice(0, 10);
  return (
    (wanted.from === '' || day >= wanted.from) &&
    (wanted.until === '' || day <= wanted.until) &&
    (wanted.municipality === '' || areas.some((area) => area.slice(2, 6) === wanted.municipality.slice(2))) &&
    (wanted.purpose === '' || purpose === wanted.purpose) &&
    (wanted.outcome === '' || outcome === wanted.outcome)
  );
}
