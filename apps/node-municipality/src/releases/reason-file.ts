import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { z } from 'zod';
import { replaceSynced } from '../synced-file.ts';
import { type Retraction, retraction, servedReason } from './retraction.ts';
import { readRetractions, retractionFile } from './retraction-file.ts';

const kept = z.strictObject({ subject: retraction.shape.subject, reason: retraction.shape.reason });

/** Beside a directory of releases and not in it, because the serving process may read what is in it. */
const reasonFileOf = (directory: string): string => join(dirname(directory), `${basename(directory)}.reasons.jsonl`);

/**
 * Everything that was retracted of the releases in a directory, with the reasons. For who publishes.
 *
 * @throws Fault RETRACTIONS_DAMAGED
 */
export function readWithReasons(directory: string): Retraction[] {
  const reasons = readReasons(directory);
  return readRetractions(directory).map((one) =>
    // In a file of before the reasons were kept apart they stand with what was retracted.
    one.signature === undefined ? { ...one, reason: reasons.get(one.subject) ?? one.reason } : one,
  );
}

/** Write everything that was retracted, with the reasons of the node itself apart. Ended in between, the reasons are of more than was retracted, and nobody reads those. */
export function writeWithReasons(directory: string, all: readonly Retraction[]): void {
  const own = all.filter(({ signature }) => signature === undefined);
  const reasons = own.map(({ subject, reason }) => ({ subject, reason }));
  replaceSynced(reasonFileOf(directory), linesOf(reasons), 0o600);
  const served = all.map((one) => (one.signature === undefined ? { ...one, reason: servedReason } : one));
  replaceSynced(join(directory, retractionFile), linesOf(served), 0o644);
}

const linesOf = (all: readonly object[]): string => all.map((one) => `${JSON.stringify(one)}\n`).join('');

function readReasons(directory: string): ReadonlyMap<string, Retraction['reason']> {
  const file = reasonFileOf(directory);
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').split('\n');
  if (lines.pop() !== '') throw damaged(file);
  try {
    return new Map(lines.map((line) => kept.parse(JSON.parse(line))).map(({ subject, reason }) => [subject, reason]));
  } catch {
    throw damaged(file);
  }
}

function damaged(file: string): Fault {
  const name = basename(file);
  return new Fault('RETRACTIONS_DAMAGED', {
    nl: `Het bestand ${name} in de map releases is beschadigd; wat is ingetrokken blijft ingetrokken, maar niet bekend is waarom. Zet een reservekopie van dit bestand terug, of haal het weg: dan staat er niet-toegestaan als reden.`,
    en: `The file ${name} in the directory of releases is damaged; what was retracted stays so, but it is not known why. Restore a backup of this file, or remove it: then the reason reads not-permitted.`,
  });
}
