import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { certificate, signedOperations } from '@zichtlijn/conformance';
import { Fault } from '@zichtlijn/messages';
import { z } from 'zod';
import { replaceSynced } from '../synced-file.ts';

const joined = z.strictObject({
  version: z.literal(1),
  /** Where the gateway is, and the public key by which this node knows it: pinned when it joined. */
  gateway: z.strictObject({ address: z.string(), key: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }),
  /** `joining` until the gateway said that this node is listed. */
  state: z.enum(['joining', 'joined']),
  certificate,
  /** What that gateway may ever ask, as it signed it: in the same file as its key, because one without the other would leave no list at all. Left out by a node of before. */
  operations: signedOperations.optional(),
});
/** What a node knows of the gateway that it joined. */
export type Joined = z.infer<typeof joined>;

/** The name of the file within the node directory. */
export const joinedFile = (directory: string): string => join(directory, 'joined.json');

/** The gateway that this node joined, or began to join; null for none. @throws Fault JOINED_FILE */
export function readJoined(directory: string): Joined | null {
  let text: string;
  try {
    text = readFileSync(joinedFile(directory), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw damaged();
  }
  try {
    return joined.parse(JSON.parse(text));
  } catch {
    throw damaged();
  }
}

/** Write it in one stroke: whatever ends the program, the gateway of before is there or the one of after. */
export function writeJoined(directory: string, about: Omit<Joined, 'version'>): void {
  replaceSynced(joinedFile(directory), `${JSON.stringify({ version: 1, ...about }, null, 2)}\n`, 0o600);
}

/** Know no gateway any more. */
export function forgetJoined(directory: string): void {
  rmSync(joinedFile(directory), { force: true });
}

function damaged(): Fault {
  return new Fault('JOINED_FILE', {
    nl: 'joined.json in de map van het knooppunt is beschadigd of van een andere versie. Zet een kopie terug, of haal het weg en sluit opnieuw aan met een nieuwe code.',
    en: 'joined.json in the directory of the node is damaged or of another version. Restore a copy, or remove it and join again with a new code.',
  });
}
