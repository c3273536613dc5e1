import { hkdfSync } from 'node:crypto';
import type { Secrets } from './secrets.ts';

/** Secrets of sealing, each for one purpose. */
export interface SealSecrets {
  /** From which salts of cells follow. */
  readonly salts: Uint8Array;
  /** With which inputs are committed to. */
  readonly commitments: Uint8Array;
}

/** They follow from the secret of staging (HKDF, RFC 5869), so that a node from before sealing has them too. */
export function sealSecrets({ stagingSecret }: Pick<Secrets, 'stagingSecret'>): SealSecrets {
  const of = (purpose: string) => new Uint8Array(hkdfSync('sha256', stagingSecret, '', `zichtlijn ${purpose} 1`, 32));
  return { salts: of('release salts'), commitments: of('input commitments') };
}
