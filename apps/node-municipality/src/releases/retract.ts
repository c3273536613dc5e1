import { Fault } from '@zichtlijn/messages';
import type { ReleaseManifest } from '@zichtlijn/release';
import { isRelease, tableName } from './retraction.ts';

/**
 * Only what was published can be retracted: a word that is none would leave what was meant in place.
 *
 * @throws Fault RETRACTION_UNKNOWN
 */
export function assertPublished(subject: string, published: readonly ReleaseManifest[]): void {
  const isThere = isRelease(subject)
    ? published.some(({ id }) => id === subject)
    : published.some(({ definitions }) =>
        definitions.some(({ indicator, version }) => tableName(indicator, version) === subject),
      );
  if (isThere) return;
  throw new Fault('RETRACTION_UNKNOWN', {
    nl: `${subject} is hier niet gepubliceerd; er is niets ingetrokken. Geef het id van een release zoals "zicht-node status" die noemt, of een tabel als indicator@versie.`,
    en: `${subject} was not published here; nothing was retracted. Give the id of a release as "zicht-node status" tells it, or a table as indicator@version.`,
  });
}
