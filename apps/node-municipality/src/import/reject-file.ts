import { createWriteStream, mkdirSync, renameSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { RejectedYears } from './judged-years.ts';
import type { RejectRule } from './row-reader.ts';
import { RuleCounts } from './rule-counts.ts';

/** Where a row was rejected and by which rule; never what was in it. */
export interface Rejection {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly rule: RejectRule;
}

/** The rejected rows of one delivery as JSON lines, in the node directory, for its owner's eyes; and how many per rule and per year. */
export class RejectFile {
  readonly path: string;
  readonly counts = new RuleCounts();
  readonly years = new RejectedYears();
  #stream: WriteStream | null = null;
  #closing: Promise<string | null> | null = null;

  constructor(directory: string, name: string) {
    this.path = join(directory, 'rejects', `${name}.jsonl`);
  }

  /** @param years that the row is about, as far as they can be read; they are counted, and do not stand in the file. */
  add(rejection: Rejection, years: readonly string[]): void {
    this.counts.add(rejection.rule);
    this.years.add(years);
    this.#stream ??= this.#open();
    this.#stream.write(`${JSON.stringify(rejection)}\n`);
  }

  /** Give the file its name. Its path, or null when nothing was rejected. Safe to call twice. */
  close(): Promise<string | null> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  async #finish(): Promise<string | null> {
    if (this.#stream === null) return null;
    this.#stream.end();
    await finished(this.#stream);
    renameSync(`${this.path}.unfinished`, this.path);
    return this.path;
  }

  #open(): WriteStream {
    mkdirSync(join(this.path, '..'), { recursive: true, mode: 0o700 });
    const stream = createWriteStream(`${this.path}.unfinished`, { mode: 0o600 });
    // A full disk is told by `close`; without a listener it would end the program here, with a stack.
    stream.on('error', () => {});
    return stream;
  }
}
