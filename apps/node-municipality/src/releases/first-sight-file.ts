import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { z } from 'zod';
import type { FirstSight } from './first-sight.ts';

/** Within the directory of a release that others do not see at once. Written with the release, and never changed. */
export const firstSightFile = 'first-sight.json';

const schema = z.strictObject({ until: z.iso.datetime() });

/** The content of that file. */
export const firstSightText = (until: string): string => `${JSON.stringify({ until })}\n`;

/**
 * The first sight of a release in a directory of releases; null when it was for everybody at once.
 *
 * @throws Fault RELEASES_DAMAGED; then nothing may be given, because it is not known for whom it is
 */
export function readFirstSight(directory: string, id: string): FirstSight | null {
  const file = join(directory, id, firstSightFile);
  if (!existsSync(file)) return null;
  try {
    return { id, ...schema.parse(JSON.parse(readFileSync(file, 'utf8'))) };
  } catch {
    throw new Fault('RELEASES_DAMAGED', {
      nl: `Bij release ${id} staat niet leesbaar tot wanneer zij alleen voor de eigen gemeente is. Zet een reservekopie van de map terug.`,
      en: `Until when release ${id} is for its own municipality alone cannot be read. Restore a backup of the directory.`,
    });
  }
}
