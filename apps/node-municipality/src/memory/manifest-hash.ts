import { createHash } from 'node:crypto';
import type { ReleaseManifest } from '@zichtlijn/release';

/** SHA-256 of a manifest, whatever order its fields were stored in: the name under which a gateway may remember cells of the release. */
export function manifestHash(manifest: ReleaseManifest): string {
  return createHash('sha256').update(canonical(manifest)).digest('hex');
}

/** JSON with the keys of every object in order of code units, without spaces (as RFC 8785 has it, for what a manifest holds). */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}
