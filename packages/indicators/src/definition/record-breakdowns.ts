import { offenceGroups, recordKinds } from '../microdata/codes.ts';
import type { Text } from '../text.ts';
import type { Breakdown, Category } from './breakdown.ts';

/** Years up to and including that of end(P) in which a record counts. */
export const recordYears = 10;

export const kindTitles: Readonly<Record<(typeof recordKinds)[number], Text>> = {
  politieregistratie: { nl: 'politieregistratie', en: 'police registration' },
  justitieel_gegeven: { nl: 'justitieel gegeven', en: 'judicial record' },
  veroordeling: { nl: 'veroordeling', en: 'conviction' },
};

/** Groups of offences that count: everything but traffic (microdata contract). */
export const countedGroups = offenceGroups.filter((group) => group !== 'verkeer');

export const groupTitles: Readonly<Record<string, Text>> = {
  vermogen: { nl: 'vermogen', en: 'property' },
  vernieling_en_openbare_orde: { nl: 'vernieling en openbare orde', en: 'damage and public order' },
  geweld_en_seksueel: { nl: 'geweld en seksueel', en: 'violence and sexual' },
  overig_wetboek_van_strafrecht: { nl: 'overig Wetboek van Strafrecht', en: 'other, Criminal Code' },
  drugs: { nl: 'drugs', en: 'drugs' },
  wapens: { nl: 'wapens', en: 'weapons' },
  overige_wetten: { nl: 'overige wetten', en: 'other acts' },
  witwassen: { nl: 'witwassen', en: 'money laundering' },
};

/** The kinds of record; somebody may have several. They are never pooled: who is counted with one kind is not added to who is with another. */
export const recordKind: Breakdown = {
  id: 'record-kind',
  title: { nl: 'soort registratie', en: 'kind of record' },
  kind: 'overlapping',
  sensitive: true,
  categories: recordKinds.map((code) => ({ code, title: kindTitles[code] })),
};

/** Groups of offences, each within one kind of record. */
export const recordedOffence: Breakdown = {
  id: 'recorded-offence',
  title: { nl: 'delictgroep, per soort registratie', en: 'offence group, by kind of record' },
  kind: 'overlapping',
  sensitive: true,
  categories: recordKinds.flatMap((kind) =>
    countedGroups.map((group) => ({
      code: `${kind}.${group}`,
      title: {
        nl: `${kindTitles[kind].nl}, ${groupTitles[group]!.nl}`,
        en: `${kindTitles[kind].en}, ${groupTitles[group]!.en}`,
      },
    })),
  ),
  within: { breakdown: recordKind.id, kind: 'overlapping' },
};

/** The categories of something within each kind of record; they overlap, because somebody has records of several kinds. */
export function withinKinds(
  id: string,
  title: Text,
  kind: Breakdown['kind'],
  categories: readonly Category[],
): Breakdown {
  return {
    id,
    title: { nl: `${title.nl}, per soort registratie`, en: `${title.en}, by kind of record` },
    kind: 'overlapping',
    sensitive: true,
    categories: recordKinds.flatMap((of) =>
      categories.map((category) => ({
        code: `${of}.${category.code}`,
        title: {
          nl: `${kindTitles[of].nl}, ${category.title.nl}`,
          en: `${kindTitles[of].en}, ${category.title.en}`,
        },
      })),
    ),
    within: { breakdown: recordKind.id, kind },
  };
}

/** What holds of every number about records. */
export const recordCaveats: readonly Text[] = [
  {
    nl: 'Soorten registraties worden nooit samengenomen: er is geen totaal, en wie van meer soorten een registratie heeft staat in elk daarvan.',
    en: 'Kinds of record are never pooled: there is no total, and whoever has records of several kinds stands in each of them.',
  },
  {
    nl: 'Een registratie van de politie is een vermoeden, geen veroordeling.',
    en: 'A registration by the police is a suspicion, no conviction.',
  },
  {
    nl: 'Verkeersmisdrijven tellen niet mee. Van een registratie is alleen het jaar bekend.',
    en: 'Traffic offences do not count. Of a record only the year is known.',
  },
];
