import { Fault } from '@zichtlijn/messages';
import { headMissing } from './log-fault.ts';
import type { Processing } from './processing.ts';
import { readLog } from './read-log.ts';
import type { SealedRecord } from './sealed-line.ts';

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

/** Number and hash of a record that was the last one once. */
export interface NotedHead {
  readonly n: number;
  readonly chain: string;
}

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

/** As often as a log is read anew when its last record was being written just then. */
const TRIES = 5;

/**
 * Read a log from its first record to its last, and hold each against the chain. What comes after a fault is not believed.
 *
 * @param noted the head that somebody noted earlier
 */
export async function searchLog(
  directory: string,
  wanted: WantedProcessings,
  noted: NotedHead | null = null,
): Promise<FoundProcessings> {
  for (let tries = 1; ; tries += 1) {
    const search = new Search(wanted, noted);
    const fault = await search.read(directory);
    if (fault?.code !== 'LOG_TORN' || tries === TRIES) return search.found(fault);
  }
}

/** A head of a log as `log verify` and the pages tell it, number:hash; null for any other text. */
export function notedHead(text: string): NotedHead | null {
  const [, n, chain] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  return n === undefined || chain === undefined ? null : { n: Number(n), chain };
}

class Search {
  readonly #wanted: WantedProcessings;
  readonly #noted: NotedHead | null;
  readonly #newest: Processing[] = [];
  readonly #purposes = new Set<string>();
  readonly #outcomes = new Set<string>();
  #found = 0;
  #records = 0;
  #head: string | null = null;
  #hasNoted = false;

  constructor(wanted: WantedProcessings, noted: NotedHead | null) {
    this.#wanted = wanted;
    this.#noted = noted;
  }

  /** What is wrong with the chain; null when nothing is. */
  async read(directory: string): Promise<Fault | null> {
    try {
      for await (const record of readLog(directory)) this.#take(record);
      return null;
    } catch (error) {
      if (error instanceof Fault) return error;
      throw error;
    }
  }

  #take({ n, chain, entry }: SealedRecord): void {
    this.#records += 1;
    this.#head = `${n}:${chain}`;
    if (n === this.#noted?.n && chain === this.#noted.chain) this.#hasNoted = true;
    if (entry.kind !== 'processing') return;
    if (entry.purpose !== null) this.#purposes.add(entry.purpose);
    this.#outcomes.add(entry.outcome);
    if (!isWanted(entry, this.#wanted)) return;
    this.#found += 1;
    this.#newest.push(entry);
    if (this.#newest.length > PROCESSINGS_ON_A_PAGE) this.#newest.shift();
  }

  found(broken: Fault | null): FoundProcessings {
    const isGone = broken === null && this.#noted !== null && !this.#hasNoted;
    return {
      newest: this.#newest.toReversed(),
      found: this.#found,
      records: this.#records,
      head: this.#head,
      fault: isGone ? headMissing(this.#noted!.n) : broken,
      purposes: [...this.#purposes].sort(),
      outcomes: [...this.#outcomes].sort(),
    };
  }
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
