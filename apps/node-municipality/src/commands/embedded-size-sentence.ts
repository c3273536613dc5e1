import type { Sentence } from '@zichtlijn/messages';
import { embeddedUpTo } from '../vault/embedded-size.ts';

const inDutch = new Intl.NumberFormat('nl');
const inEnglish = new Intl.NumberFormat('en');

/** What to do about an embedded vault of so many rows, which is more than is recommended. */
export function embeddedSizeSentence(rows: number): Sentence {
  return {
    nl: `De kluis is ingebed en heeft ${inDutch.format(rows)} rijen; aangeraden is dat tot ${inDutch.format(embeddedUpTo)} (ongeveer 40.000 woningen). Zet de kluis op een PostgreSQL-server: zie "Two databases" in docs/node-guide.md.`,
    en: `The vault is embedded and holds ${inEnglish.format(rows)} rows; that is recommended up to ${inEnglish.format(embeddedUpTo)} (about 40,000 dwellings). Keep it on a PostgreSQL server: see "Two databases" in docs/node-guide.md.`,
  };
}
