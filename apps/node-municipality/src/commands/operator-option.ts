import type { KeyObject } from 'node:crypto';
import { say } from '@zichtlijn/messages';
import { openOperatorKey } from '../four-eyes/operator-key.ts';
import { passphrase } from './passphrase.ts';

/** The option with which a person says who they are. */
export const operatorOption = [
  '--operator <file>',
  say({
    nl: 'uw sleutel van `zicht-node operator`; vraagt de wachtzin',
    en: 'your key of `zicht-node operator`; asks for the passphrase',
  }),
] as const;

/** The key of the person at the keyboard; null when none is named. */
export async function operatorOf(file: string | undefined): Promise<KeyObject | null> {
  return file === undefined ? null : openOperatorKey(file, await passphrase());
}
