import { Fault } from '@zichtlijn/messages';
import type { ReleaseManifest } from '@zichtlijn/release';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { tableName } from '../releases/retraction.ts';
import { signedTables } from './sign-off-file.ts';

/**
 * What was staged before a decision changed is not published by it.
 *
 * @throws Fault SIGN_OFF_CHANGED when a table that leaves is not signed for now
 */
export function assertSigned(configuration: NodeConfiguration, { municipality, definitions }: ReleaseManifest): void {
  const signed = signedTables(configuration, municipality);
  if (signed === null) return;
  const names = definitions.map(({ indicator, version }) => tableName(indicator, version));
  const unsigned = names.filter((name) => !signed.has(name));
  if (unsigned.length === 0) return;
  const list = unsigned.slice(0, 5).join(', ');
  throw new Fault('SIGN_OFF_CHANGED', {
    nl: `De klaargezette release heeft ${unsigned.length} tabellen waarvoor niet is getekend (${list}). Er is niets gepubliceerd; bouw opnieuw met "zicht-node build", dat ze weglaat.`,
    en: `The staged release has ${unsigned.length} tables that nobody signed for (${list}). Nothing was published; build again with "zicht-node build", which leaves them out.`,
  });
}
