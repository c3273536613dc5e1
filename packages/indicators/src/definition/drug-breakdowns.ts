import {
  drugOffences,
  householdPositions,
  incidentLocations,
  possessionOffences,
  recordKinds,
} from '../microdata/codes.ts';
import type { Text } from '../text.ts';
import { type Breakdown, type Category, crossed } from './breakdown.ts';
import { NOT_KNOWN } from './breakdowns.ts';
import { countedGroups, groupTitles, kindTitles } from './record-breakdowns.ts';

/** Lower bounds of the ages that are shown; the last is open. Criminal liability begins at twelve (Wetboek van Strafvordering, art. 486). */
export const ageBands = [12, 18, 25, 45] as const;

const unknown: Category = { code: NOT_KNOWN, title: { nl: 'onbekend', en: 'unknown' } };

function ages(): readonly Category[] {
  const bands = ageBands.map((from, index) => {
    const next = ageBands[index + 1];
    if (next === undefined) return { code: `${from}+`, title: { nl: `${from} jaar of ouder`, en: `${from} or over` } };
    return { code: `${from}-${next - 1}`, title: { nl: `${from} tot ${next} jaar`, en: `${from} to ${next - 1}` } };
  });
  return [...bands, unknown];
}

const offenceTitles: Readonly<Record<string, Text>> = {
  vervaardiging_softdrugs: { nl: 'vervaardiging van softdrugs', en: 'production of soft drugs' },
  handel_softdrugs: { nl: 'handel in softdrugs', en: 'trade in soft drugs' },
  vervaardiging_harddrugs: { nl: 'vervaardiging van harddrugs', en: 'production of hard drugs' },
  handel_harddrugs: { nl: 'handel in harddrugs', en: 'trade in hard drugs' },
  in_uitvoer: { nl: 'in- en uitvoer', en: 'import and export' },
  voorbereiding: { nl: 'voorbereiding', en: 'preparation' },
  overig_opiumwet: { nl: 'overig Opiumwet', en: 'other offence against the Opium Act' },
  onbekend: unknown.title,
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

/** Categories of a code list, with a title for each code. */
function titled(codes: readonly string[], titles: Readonly<Record<string, Text>>): readonly Category[] {
  return codes.map((code) => ({ code, title: titles[code] ?? { nl: code, en: code } }));
}

/** Place in the household on 1 January. Of a suspect it is told with the offence, and of nearly all of them it would tell of each. */
export const householdPosition: Breakdown = {
  id: 'position',
  title: { nl: 'plaats in het huishouden', en: 'position in the household' },
  kind: 'partition',
  sensitive: true,
  categories: titled(householdPositions, {
    thuiswonend_kind: { nl: 'thuiswonend kind', en: 'child living at home' },
    alleenstaand: { nl: 'alleenstaand', en: 'living alone' },
    partner_zonder_kinderen: { nl: 'partner zonder kinderen', en: 'partner without children' },
    partner_met_kinderen: { nl: 'partner met kinderen', en: 'partner with children' },
    ouder_eenouderhuishouden: { nl: 'ouder in een eenouderhuishouden', en: 'single parent' },
    institutioneel: { nl: 'institutioneel huishouden', en: 'institutional household' },
    overig: { nl: 'overig', en: 'other' },
    onbekend: unknown.title,
  }),
};
export const offenceByPosition = crossed(drugOffence, householdPosition);

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
    onbekend: unknown.title,
  }),
};
export const offenceByLocation = crossed(drugOffence, incidentLocation);

const withParent = (kind: string): string => `thuis_bij_ouder_met_${kind}`;

/** What is known of a suspect besides; several may hold. A parent's records are told by kind, because kinds are never pooled. */
export const socialContext: Breakdown = {
  id: 'context',
  title: { nl: 'sociale context', en: 'social context' },
  kind: 'overlapping',
  sensitive: true,
  categories: [
    { code: 'schulden', title: { nl: 'problematische schulden', en: 'problematic debt' } },
    { code: 'uitkering', title: { nl: 'uitkering', en: 'on benefit' } },
    ...recordKinds.map((kind) => ({
      code: withParent(kind),
      title: {
        nl: `thuiswonend bij een ouder met een ${kindTitles[kind].nl}`,
        en: `living at home with a parent who has a ${kindTitles[kind].en}`,
      },
    })),
    { code: 'geen', title: { nl: 'niets daarvan', en: 'none of these' } },
    { code: NOT_KNOWN, title: { nl: 'niet bekend', en: 'not known' } },
  ],
  inside: recordKinds.map((kind) => ({
    category: withParent(kind),
    of: { breakdown: householdPosition.id, category: 'thuiswonend_kind' },
  })),
};
export const offenceByContext = crossed(drugOffence, socialContext);

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
