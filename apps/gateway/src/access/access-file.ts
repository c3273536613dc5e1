import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { accessShape } from './access-shape.ts';

/** How people reach this gateway, with a mark that changes when anything in it does. */
export type AccessSettings = z.infer<typeof accessShape> & { readonly mark: string };

const needed = {
  nl: 'Nodig zijn issuer, audience en grants; docs/gateway-guide.md legt elk veld uit.',
  en: 'Needed are issuer, audience and grants; docs/gateway-guide.md explains each field.',
};

/**
 * Read `access.yaml` of a gateway directory; null when there is no such file, and then nobody signs in.
 *
 * @throws Fault ACCESS_INVALID with every place that is wrong, and nothing of what stands there
 */
export function readAccess(directory: string): AccessSettings | null {
  const path = join(directory, 'access.yaml');
  if (!existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  const document = parseDocument(text);
  const read = accessShape.safeParse(document.errors.length > 0 ? null : document.toJS());
  if (read.success) return { ...read.data, mark: createHash('sha256').update(text).digest('hex') };
  const faults = read.error.issues.map(({ path: at, code, message }) => {
    const place = at.map(String).join('.') || '(top)';
    const [nl, en] = code === 'custom' ? message.split(' / ') : [];
    return { nl: nl === undefined ? place : `${place} (${nl})`, en: en === undefined ? place : `${place} (${en})` };
  });
  const all = (language: 'nl' | 'en') => [...new Set(faults.map((fault) => fault[language]))].join('; ');
  throw new Fault('ACCESS_INVALID', {
    nl: `access.yaml klopt niet bij: ${all('nl')}. ${needed.nl}`,
    en: `access.yaml is wrong at: ${all('en')}. ${needed.en}`,
  });
}
