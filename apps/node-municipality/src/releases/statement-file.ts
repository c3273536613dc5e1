import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import type { RetractionsStatement } from '@zichtlijn/release';
import { z } from 'zod';

/** Within a directory of releases on a host: the last statement of its municipality of what was retracted, as it came. */
export const statementFile = 'retractions-known.json';

const moment = z.object({ at: z.iso.datetime() });

/**
 * The last statement of a municipality in a directory of releases; null before the first. It was checked when it came.
 *
 * @throws Fault RETRACTIONS_DAMAGED; then nothing may be given, because it is not known how old it is
 */
export function readStatement(directory: string): RetractionsStatement | null {
  const file = join(directory, statementFile);
  if (!existsSync(file)) return null;
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    moment.parse(kept);
    return kept as RetractionsStatement;
  } catch {
    throw new Fault('RETRACTIONS_DAMAGED', {
      nl: `Het bestand ${statementFile} bij de releases is beschadigd; zolang niet bekend is wat is ingetrokken, wordt niets gegeven. Haal het weg en lees de laatste opgave van de gemeente opnieuw in.`,
      en: `The file ${statementFile} beside the releases is damaged; while it is not known what was retracted, nothing is given. Remove it and import the last statement of the municipality again.`,
    });
  }
}
