import { open } from 'node:fs/promises';
import { recordChanged } from './log-fault.ts';
import { ORIGIN, openFirstLine, openLine, type SealedRecord } from './sealed-line.ts';
import { linesOf, type Segment, segmentsOf } from './segments.ts';

/** Where a log ends, after whatever a crash left was put right. */
export interface LogEnd {
  readonly n: number;
  readonly chain: string;
  /** The segment to go on in; null when a new one has to be begun. */
  readonly segment: Segment | null;
  /** Of that segment, in bytes. */
  readonly size: number;
  /** Bytes of an unfinished record that were taken away. */
  readonly dropped: number;
}

/**
 * Find the end of a log and repair it: a last record that is whole but for its line end gets that, an unfinished one is taken away. A
 * record that was finished is never lost.
 *
 * @throws Fault LOG_CHANGED when the newest segment is not sound: nothing is added to a chain that was broken
 */
export async function recoverEnd(directory: string): Promise<LogEnd> {
  let dropped = 0;
  for (const segment of (await segmentsOf(directory)).reverse()) {
    const end = await endOf(segment);
    dropped += end.dropped;
    if (end.last !== null) return { n: end.last.n, chain: end.last.chain, segment, size: end.size, dropped };
    // A crash while the segment was begun: it holds no record, and the one before it is the last.
  }
  return { n: 0, chain: ORIGIN, segment: null, size: 0, dropped };
}

async function endOf(segment: Segment): Promise<{ last: SealedRecord | null; size: number; dropped: number }> {
  let last: SealedRecord | null = null;
  let size = 0;
  for await (const { line, isWhole } of linesOf(segment.path)) {
    const record: SealedRecord | null = last === null ? openFirstLine(line) : openLine(last.chain, last.n + 1, line);
    if (isWhole && record === null) throw recordChanged(segment.path, (last?.n ?? 0) + 1);
    if (!isWhole) {
      await mend(segment.path, size, record === null ? null : line.length);
      if (record === null) return { last, size, dropped: line.length };
    }
    last = record;
    size += line.length + 1;
  }
  return { last, size, dropped: 0 };
}

/** Cut the file off at `size`, or give its last record, `whole` bytes long, the line end that it lacks. */
async function mend(path: string, size: number, whole: number | null): Promise<void> {
  const file = await open(path, 'r+');
  try {
    if (whole === null) await file.truncate(size);
    else await file.write('\n', size + whole);
    await file.sync();
  } finally {
    await file.close();
  }
}
