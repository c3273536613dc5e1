import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { type KeysOf, keyNamed } from '@zichtlijn/release';
import { parse } from 'yaml';
import { z } from 'zod';

/** Within the directory of a gateway: by municipality the keys with which it signs its releases, and signed them before. */
export const releaseKeysFile = 'release-keys.yaml';

const key = z.string().refine((text) => keyNamed(text) !== null);
const schema = z.record(z.string().regex(/^GM\d{4}$/), z.array(key).min(1).max(20));

/**
 * The keys of municipalities that a gateway was given. They come from the municipality by another way than its releases.
 *
 * @throws Fault RELEASE_KEYS when there is no such file, or it holds something else
 */
export function releaseKeys(directory: string): KeysOf {
  const path = join(directory, releaseKeysFile);
  try {
    if (existsSync(path)) {
      const keys = schema.parse(parse(readFileSync(path, 'utf8')));
      return (municipality) => keys[municipality] ?? [];
    }
  } catch {
    // Told below, with what to do.
  }
  throw new Fault('RELEASE_KEYS', {
    nl: `Geef de sleutel van de gemeente met --key, of zet in ${path} per gemeentecode een lijst van sleutels, zoals \`zicht-node release-key\` ze toont.`,
    en: `Give the key of the municipality with --key, or put in ${path} for each municipality code a list of keys, as \`zicht-node release-key\` shows them.`,
  });
}
