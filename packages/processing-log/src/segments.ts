import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const named = /^processing-(\d{4}-\d{2})\.log$/;
/** No record of ours comes near it: a longer line was not written by us. */
const LONGEST = 1024 * 1024;

/** The file of one month, and the month as `2026-11`. */
export interface Segment {
  readonly month: string;
  readonly path: string;
}

/** The segment that records of this moment belong in. */
export function segmentAt(directory: string, at: Date): Segment {
  const month = at.toISOString().slice(0, 7);
  return { month, path: join(directory, `processing-${month}.log`) };
}

/** All segments of a log, oldest first; none when there is no such directory. */
export async function segmentsOf(directory: string): Promise<Segment[]> {
  const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap((name) => {
      const month = named.exec(name)?.[1];
      return month === undefined ? [] : [{ month, path: join(directory, name) }];
    })
    .sort((one, other) => (one.month < other.month ? -1 : 1));
}

/** The lines of a file as bytes, without their ends; `isWhole` is false for a last one that has no end. */
export async function* linesOf(path: string): AsyncGenerator<{ readonly line: Buffer; readonly isWhole: boolean }> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
    rest = rest.length === 0 ? part : Buffer.concat([rest, part]);
    let from = 0;
    for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10, from)) {
      yield { line: rest.subarray(from, end), isWhole: true };
      from = end + 1;
    }
    rest = rest.subarray(from);
    // What follows cannot be told apart from it any more.
    if (rest.length > LONGEST) break;
  }
  if (rest.length > 0) yield { line: rest, isWhole: false };
}

/** The month so many months before another. */
export function monthsBefore(month: string, months: number): string {
  const [year = 0, ofYear = 0] = month.split('-').map(Number);
  const count = year * 12 + ofYear - 1 - months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}
