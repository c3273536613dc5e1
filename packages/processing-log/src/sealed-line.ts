import { createHash, hash } from 'node:crypto';
import { type LogEntry, logEntry } from './processing.ts';

/** What the first record of a log follows. */
export const ORIGIN = '0'.repeat(64);

/** The end of every line: `,"chain":"…"}`. */
const SEAL = 76;
const seal = /^,"chain":"([0-9a-f]{64})"\}$/;

/** A record as it stands in the log. */
export interface SealedRecord {
  readonly n: number;
  /** ISO 8601, UTC, in milliseconds: when it was written. */
  readonly at: string;
  readonly entry: LogEntry;
  /** SHA-256 over the chain before it and its own bytes. */
  readonly chain: string;
}

/** Write an entry as a line of JSON that ends in the hash over the record before it and over its own bytes. Without the line end. */
export function sealedLine(previous: string, n: number, at: string, entry: LogEntry): { line: string; chain: string } {
  const open = JSON.stringify({ n, at, ...entry }).slice(0, -1);
  const chain = hash('sha256', previous + open);
  return { line: `${open},"chain":"${chain}"}`, chain };
}

/** Read a line that has to be number `n` and follow `previous`; null when one byte of it is not as it was written. */
export function openLine(previous: string, n: number, line: Buffer): SealedRecord | null {
  const chain = seal.exec(line.subarray(-SEAL).toString('latin1'))?.[1];
  if (chain === undefined) return null;
  const open = line.subarray(0, -SEAL);
  if (createHash('sha256').update(previous).update(open).digest('hex') !== chain) return null;
  return parsed(`${open.toString('utf8')}}`, n, chain);
}

/** The record that a first line of a segment tells of itself: the chain is checked against what it says it follows. */
export function openFirstLine(line: Buffer): SealedRecord | null {
  try {
    const { n, previous } = JSON.parse(line.toString('utf8')) as { n?: unknown; previous?: unknown };
    return typeof n === 'number' && typeof previous === 'string' ? openLine(previous, n, line) : null;
  } catch {
    return null;
  }
}

function parsed(text: string, n: number, chain: string): SealedRecord | null {
  try {
    const { n: number, at, ...rest } = JSON.parse(text) as { n?: unknown; at?: unknown };
    const entry = logEntry.safeParse(rest);
    return number === n && typeof at === 'string' && entry.success ? { n, at, entry: entry.data, chain } : null;
  } catch {
    return null;
  }
}
