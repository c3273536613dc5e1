import { z } from 'zod';
import { protectionFloor } from './protection-policy.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const softwareVersion = z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/);

/** What a node has to be before a gateway lists it. Generated with the code, the same at every node and gateway of a version. */
export const federationFloor = z.strictObject({
  format: z.literal('zichtlijn-federation-1'),
  contract: z.string().min(1).max(20),
  /** The oldest software that is taken. */
  software: softwareVersion,
  /** The golden microdata and the hash of what has to be released of them. */
  golden: z.strictObject({ id: z.string().min(1).max(40), root: hash }),
  policy: protectionFloor,
});
export type FederationFloor = z.infer<typeof federationFloor>;

/** Whether a version comes before another. */
export function isOlder(version: string, than: string): boolean {
  const [one, other] = [version, than].map((text) => text.split('.').map(Number));
  const at = one!.findIndex((part, i) => part !== other![i]);
  return at !== -1 && one![at]! < other![at]!;
}
