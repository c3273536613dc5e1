import { grantKinds, recordKinds } from '../microdata/codes.ts';
import type { Text } from '../text.ts';
import type { Breakdown, Category } from './breakdown.ts';
import { withinKinds } from './record-breakdowns.ts';

/** Whose a suspicious transaction is. */
export const transactionParty: Breakdown = {
  id: 'party',
  title: { nl: 'wiens transactie', en: 'whose transaction' },
  kind: 'partition',
  sensitive: false,
  categories: [
    { code: 'inwoner', title: { nl: 'inwoner', en: 'inhabitant' } },
    { code: 'rechtspersoon', title: { nl: 'hier gevestigde rechtspersoon', en: 'entity established here' } },
  ],
};

const grantTitles: Readonly<Record<(typeof grantKinds)[number], Text>> = {
  omgevingsvergunning: { nl: 'omgevingsvergunning', en: 'environment and building permit' },
  exploitatievergunning: { nl: 'exploitatievergunning', en: 'operating permit' },
  alcoholwetvergunning: { nl: 'alcoholwetvergunning', en: 'permit to serve alcohol' },
  subsidie: { nl: 'subsidie', en: 'subsidy' },
};
const grants: readonly Category[] = grantKinds.map((code) => ({ code, title: grantTitles[code] }));

/** What was granted. */
export const grantKind: Breakdown = {
  id: 'grant',
  title: { nl: 'wat is verleend', en: 'what was granted' },
  kind: 'partition',
  sensitive: false,
  categories: grants,
};

/** What was granted, within each kind of record of who it was granted to: a part of all that was granted of that kind, which the quantity named is. */
export const kindByGrant = (granted: string): Breakdown => ({
  ...withinKinds('kind-grant', grantKind.title, 'partition', grants),
  inside: recordKinds.flatMap((kind) =>
    grantKinds.map((category) => ({
      category: `${kind}.${category}`,
      of: { breakdown: grantKind.id, category, quantity: granted },
    })),
  ),
});
