import type { ChildProcess } from 'node:child_process';
import { logUnavailable, type Processing, type ProcessingLog, processing } from '@zichtlijn/processing-log';
import { z } from 'zod';

const request = z.strictObject({ log: z.int().min(1), processing });
const reply = z.strictObject({ logged: z.int().min(1), isThere: z.boolean() });

/** Waits until a processing is in the log. */
export type Append = (record: Processing) => Promise<void>;

/**
 * The log as the serving process has it: it may write no file, so its parent writes for it. It can add a record of the closed form, and
 * change nothing that is there.
 *
 * @throws Fault LOG_UNAVAILABLE from the function that is returned
 */
export function logThroughParent(): Append {
  const waiting = new Map<number, { readonly done: () => void; readonly fail: (fault: Error) => void }>();
  let number = 0;
  process.on('message', (message) => {
    const read = reply.safeParse(message);
    if (!read.success) return;
    const { logged, isThere } = read.data;
    const one = waiting.get(logged);
    waiting.delete(logged);
    if (isThere) one?.done();
    else one?.fail(logUnavailable());
  });
  return (record) =>
    new Promise((done, fail) => {
      number += 1;
      const own = number;
      waiting.set(own, { done, fail });
      process.send?.({ log: own, processing: record }, (error: Error | null) => {
        if (error === null || !waiting.delete(own)) return;
        fail(logUnavailable());
      });
      if (process.send === undefined) fail(logUnavailable());
    });
}

/** Write what a serving process asks to be written, and tell it when that is done. Anything else that it says is left alone. */
export function writeFor(child: ChildProcess, log: Pick<ProcessingLog, 'append'>): void {
  child.on('message', (message) => {
    const read = request.safeParse(message);
    if (!read.success) return;
    const tell = (isThere: boolean) => {
      if (child.connected) child.send({ logged: read.data.log, isThere }, () => undefined);
    };
    log.append(read.data.processing).then(
      () => tell(true),
      () => tell(false),
    );
  });
}
