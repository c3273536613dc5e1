import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { type Retraction, retraction } from './retraction.ts';

/** Within a directory of releases: a line of JSON for each retraction, the first one first. */
export const retractionFile = 'retractions.jsonl';

/**
 * Everything that was retracted of the releases in a directory.
 *
 * @throws Fault RETRACTIONS_DAMAGED; then nothing may be given, because it is not known what was retracted
 */
export function readRetractions(directory: string): Retraction[] {
  const file = join(directory, retractionFile);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  // The file is replaced in one stroke, so that its last line has an end too.
  if (lines.pop() !== '') throw damaged();
  return lines.map((line) => {
    try {
      return retraction.parse(JSON.parse(line));
    } catch {
      throw damaged();
    }
  });
}

function damaged(): Fault {
  return new Fault('RETRACTIONS_DAMAGED', {
    nl: `Het bestand ${retractionFile} bij de releases is beschadigd; zolang niet bekend is wat is ingetrokken, wordt niets gegeven. Zet een reservekopie van dit bestand terug.`,
    en: `The file ${retractionFile} beside the releases is damaged; while it is not known what was retracted, nothing is given. Restore a backup of this file.`,
  });
}
