import { z } from 'zod';
import type { ReleaseManifest } from '../manifest.ts';
import { approvalReasons } from './approval.ts';

const text = z.string().min(1).max(2_000);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const version = z.int().min(0);
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
const key = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const signature = z.string().regex(/^[A-Za-z0-9_-]{86}$/);

const schema = z.strictObject({
  format: z.literal(2),
  id: z.string().regex(/^r-[0-9a-hjkmnp-tv-z]{26}$/),
  municipality: z.string().regex(/^GM\d{4}$/),
  createdAt: moment,
  contract: text,
  software: text,
  policy: z.strictObject({ id: text, version }),
  definitions: z.array(z.strictObject({ indicator: text, version })),
  synthetic: z.boolean(),
  sources: z.array(z.strictObject({ dataset: text, holder: text, commitment: hash })),
  beside: hash,
  seal: z.strictObject({
    areas: hash,
    tables: z.array(z.strictObject({ indicator: text, version, hash })),
    root: hash,
  }),
  builtBy: z.strictObject({ key, signature }).optional(),
  approval: z.strictObject({ key, reason: z.enum(approvalReasons), at: moment, signature }).optional(),
  signature: z.strictObject({ key, value: signature }),
});

/** A manifest with everything that a sealed release has. */
export type SealedManifest = ReleaseManifest & Required<Pick<ReleaseManifest, 'beside' | 'seal' | 'signature'>>;

/** The manifest of a sealed release; null for anything else, with a field more or less too. */
export function sealedManifest(value: unknown): SealedManifest | null {
  return (schema.safeParse(value).data as SealedManifest | undefined) ?? null;
}
