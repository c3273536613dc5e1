import { beginMissing, recordChanged, recordTorn } from './log-fault.ts';
import { openFirstLine, openLine, type SealedRecord } from './sealed-line.ts';
import { linesOf, type Segment, segmentsOf } from './segments.ts';

/**
 * Every record of a log in order, each held against the chain before it is given. It reads what is on the disk, also while the log is
 * being written.
 *
 * @throws Fault LOG_CHANGED or LOG_TORN at the first record that is wrong, LOG_BEGIN_MISSING after the last one
 */
export async function* readLog(directory: string): AsyncGenerator<SealedRecord> {
  const segments = await segmentsOf(directory);
  let last: SealedRecord | null = null;
  let first: { readonly n: number; readonly previous: string } | null = null;
  let isExplained = false;
  for (const segment of segments) {
    for await (const record of readSegment(segment, last, segment === segments.at(-1))) {
      const { entry } = record;
      if (first === null && entry.kind === 'segment') first = { n: record.n, previous: entry.previous };
      if (entry.kind === 'expired' && entry.upTo === first!.n - 1 && entry.last === first!.previous) isExplained = true;
      last = record;
      yield record;
    }
  }
  if (first !== null && first.n > 1 && !isExplained) throw beginMissing(first.n);
}

/** The records of one segment that follows `last`; the first segment there is may follow records that were removed. */
async function* readSegment(
  { path }: Segment,
  last: SealedRecord | null,
  isNewest: boolean,
): AsyncGenerator<SealedRecord> {
  let before = last;
  let isFirst = true;
  for await (const { line, isWhole } of linesOf(path)) {
    const n: number = (before?.n ?? 0) + 1;
    if (!isWhole) throw isNewest ? recordTorn(path, n) : recordChanged(path, n);
    const record = before === null ? openFirstLine(line) : openLine(before.chain, n, line);
    if (record === null || (record.entry.kind === 'segment') !== isFirst) throw recordChanged(path, n);
    if (record.entry.kind === 'segment' && record.entry.previous !== (before?.chain ?? record.entry.previous))
      throw recordChanged(path, n);
    before = record;
    isFirst = false;
    yield record;
  }
}
