import { drugOffences, incidentLocations, possessionOffences } from '../microdata/codes.ts';
import type { Text } from '../text.ts';
import { type Breakdown, type Category, crossed, titled } from './breakdown.ts';
import { notKnown } from './property-breakdowns.ts';
import { countedGroups, groupTitles } from './record-breakdowns.ts';

/** Lower bounds of the ages that are shown; the last is open. Criminal liability begins at twelve (Wetboek van Strafvordering, art. 486). */
export const ageBands = [12, 18, 25, 45] as const;

function ages(): readonly Category[] {
  const bands = ageBands.map((from, index) => {
    const next = ageBands[index + 1];
    if (next === undefined) return { code: `${from}+`, title: { nl: `${from} jaar of ouder`, en: `${from} or over` } };
    return { code: `${from}-${next - 1}`, title: { nl: `${from} tot ${next} jaar`, en: `${from} to ${next - 1}` } };
  });
  return [...bands, notKnown];
}

const offenceTitles: Readonly<Record<string, Text>> = {
  vervaardiging_softdrugs: { nl: 'vervaardiging van softdrugs', en: 'production of soft drugs' },
  handel_softdrugs: { nl: 'handel in softdrugs', en: 'trade in soft drugs' },
  vervaardiging_harddrugs: { nl: 'vervaardiging van harddrugs', en: 'production of hard drugs' },
  handel_harddrugs: { nl: 'handel in harddrugs', en: 'trade in hard drugs' },
  in_uitvoer: { nl: 'in- en uitvoer', en: 'import and export' },
  voorbereiding: { nl: 'voorbereiding', en: 'preparation' },
  overig_opiumwet: { nl: 'overig Opiumwet', en: 'other offence against the Opium Act' },
  onbekend: notKnown.title,
};

/** The offences that are counted: everything but possession. */
export const countedOffences = drugOffences.filter((code) => !possessionOffences.some((left) => left === code));

/** A suspect may stand in several offences. Who is known to be a suspect is told of by a category that nearly all stand in. */
export const drugOffence: Breakdown = {
  id: 'offence',
  title: { nl: 'delict', en: 'offence' },
  kind: 'overlapping',
  sensitive: true,
  categories: countedOffences.map((code) => ({ code, title: offenceTitles[code]! })),
  ofWhatHappened: true,
};

/** Age on 31 December of the year of end(P). */
export const age: Breakdown = {
  id: 'age',
  title: { nl: 'leeftijd', en: 'age' },
  kind: 'partition',
  sensitive: false,
  categories: ages(),
};

export const offenceByAge = crossed(drugOffence, age);

/** Kind of place of an incident; of one whose registrations name several, the more particular. */
export const incidentLocation: Breakdown = {
  id: 'location',
  title: { nl: 'soort plaats', en: 'kind of place' },
  kind: 'partition',
  sensitive: false,
  categories: titled(incidentLocations, {
    openbare_weg: { nl: 'openbare weg', en: 'public road' },
    woning: { nl: 'woning', en: 'dwelling' },
    bedrijfspand: { nl: 'bedrijfspand', en: 'business premises' },
    overig: { nl: 'overig', en: 'other' },
    onbekend: notKnown.title,
  }),
};
export const offenceByLocation = crossed(drugOffence, incidentLocation);

/** The group of an earlier registration; a suspect may have several. Traffic is apart, and counted nowhere. */
export const earlierOffence: Breakdown = {
  id: 'earlier',
  title: { nl: 'eerder delict', en: 'earlier offence' },
  kind: 'overlapping',
  sensitive: true,
  ofWhatHappened: true,
  categories: titled(countedGroups, groupTitles),
};
export const earlierByOffence = crossed(earlierOffence, drugOffence);
