import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { lockDirectory } from '@zichtlijn/database';
import { logUnavailable } from './log-fault.ts';
import { type LogEntry, type Processing, processing } from './processing.ts';
import { type LogEnd, recoverEnd } from './recover-end.ts';
import { openFirstLine, sealedLine } from './sealed-line.ts';
import { linesOf, monthsBefore, type Segment, segmentAt, segmentsOf } from './segments.ts';
import { appendSynced, openSynced } from './synced-file.ts';

/** How a log is kept. */
export interface LogOptions {
  readonly program: 'zicht-gateway' | 'zicht-node';
  /** Whole months after which a month of records is removed. */
  readonly retainMonths: number;
  readonly now?: () => Date;
}

/** Three years and the month under way; what an organisation's own selection list says goes before it. */
export const RETAIN_MONTHS = 36;

interface Waiting {
  readonly entry: LogEntry;
  readonly done: () => void;
  readonly fail: (fault: Error) => void;
}

/**
 * An append-only log, a file a month, in which every record carries the hash of the one before it. One process writes it, whoever asks
 * second is refused. `append` resolves when the record is on the disk; records that arrive while the disk is busy share the
 * next write and the next sync.
 */
export class ProcessingLog {
  readonly #directory: string;
  readonly #options: LogOptions;
  readonly #unlock: () => Promise<void>;
  #end: LogEnd;
  #file: FileHandle | null = null;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #expiring: Promise<void> = Promise.resolve();

  private constructor(directory: string, options: LogOptions, unlock: () => Promise<void>, end: LogEnd) {
    this.#directory = directory;
    this.#options = options;
    this.#unlock = unlock;
    this.#end = end;
  }

  /**
   * Open a log, made when it is not there, and repair what a crash left.
   *
   * @throws Fault LOG_CHANGED, or DATABASE_IN_USE when another process writes it
   */
  static async open(directory: string, options: LogOptions): Promise<ProcessingLog> {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const unlock = await lockDirectory(directory);
    try {
      const end = await recoverEnd(directory);
      const log = new ProcessingLog(directory, options, unlock, end);
      if (end.dropped > 0) await log.#add({ kind: 'repaired', bytes: end.dropped });
      await log.#expiring;
      await log.#expire();
      return log;
    } catch (error) {
      await unlock();
      throw error;
    }
  }

  /** Add a processing, and wait until it is on the disk. @throws Fault LOG_UNAVAILABLE; then it is not in the log */
  async append(record: Processing): Promise<void> {
    await this.#add({ kind: 'processing', ...processing.parse(record) });
  }

  #add(entry: LogEntry): Promise<void> {
    return new Promise((done, fail) => {
      this.#waiting.push({ entry, done, fail });
      this.#writing ??= this.#flush().finally(() => (this.#writing = null));
    });
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#write(batch.map(({ entry }) => entry));
        for (const { done } of batch) done();
      } catch {
        for (const { fail } of batch) fail(logUnavailable());
      }
    }
  }

  async #write(entries: readonly LogEntry[]): Promise<void> {
    const at = (this.#options.now ?? (() => new Date()))();
    const segment = segmentAt(this.#directory, at);
    const isNew = segment.path !== this.#end.segment?.path && segment.month > (this.#end.segment?.month ?? '');
    // A clock that was set back does not open an older month again.
    const target = isNew ? segment : this.#end.segment!;
    const file = await this.#fileOf(target, isNew);
    const { chain, n } = this.#end;
    const { program, retainMonths } = this.#options;
    const first: LogEntry[] = isNew ? [{ kind: 'segment', program, previous: chain, retainMonths }] : [];
    const { text, end } = lines([...first, ...entries], { chain, n }, at.toISOString());
    const size = isNew ? 0 : this.#end.size;
    const bytes = Buffer.from(text);
    try {
      await appendSynced(file, bytes);
    } catch (error) {
      // What was half written is cut off when the file is opened for the next record.
      this.#file = null;
      await file.close().catch(() => undefined);
      throw error;
    }
    this.#end = { ...end, segment: target, size: size + bytes.length, dropped: 0 };
    // It adds a record itself, so nothing here waits for it; one that fails is tried again next month.
    if (isNew) this.#expiring = this.#expiring.then(() => this.#expire()).catch(() => undefined);
  }

  async #fileOf({ path }: Segment, isNew: boolean): Promise<FileHandle> {
    if (this.#file !== null && !isNew) return this.#file;
    await this.#file?.close();
    this.#file = null;
    const file = await openSynced(path);
    try {
      // A full disk, or a crash while this segment was begun, may have left a part of a line.
      await file.truncate(isNew ? 0 : this.#end.size);
      if (isNew) await syncNames(this.#directory);
    } catch (error) {
      await file.close().catch(() => undefined);
      throw error;
    }
    this.#file = file;
    return file;
  }

  /** Remove the months whose time has come. That it happened is on the disk before anything goes. */
  async #expire(): Promise<void> {
    const now = (this.#options.now ?? (() => new Date()))();
    const oldest = monthsBefore(now.toISOString().slice(0, 7), this.#options.retainMonths);
    const segments = await segmentsOf(this.#directory);
    const gone = segments.filter(({ month }) => month < oldest);
    const next = segments[gone.length];
    if (gone.length === 0 || next === undefined) return;
    for await (const { line } of linesOf(next.path)) {
      const first = openFirstLine(line);
      if (first?.entry.kind !== 'segment') return;
      await this.#add({ kind: 'expired', upTo: first.n - 1, last: first.entry.previous });
      break;
    }
    for (const { path } of gone) await rm(path, { force: true });
  }

  /** Wait for what is being written, and let go. */
  async close(): Promise<void> {
    await this.#writing;
    await this.#expiring;
    await this.#writing;
    await this.#file?.close();
    this.#file = null;
    await this.#unlock();
  }
}

function lines(entries: readonly LogEntry[], from: { readonly chain: string; readonly n: number }, at: string) {
  let { chain, n } = from;
  let text = '';
  for (const entry of entries) {
    n += 1;
    const sealed = sealedLine(chain, n, at, entry);
    chain = sealed.chain;
    text += `${sealed.line}\n`;
  }
  return { text, end: { chain, n } };
}

/** Only then a new file outlives a power cut. Windows has no such call. */
async function syncNames(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
