import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import { kindByAnbi, kindByBoards, kindByProperty, kindBySection } from '../definition/entity-breakdowns.ts';
import type { UnitSet } from '../definition/formula.ts';
import { municipalityLadder } from '../definition/ladders.ts';
import { recordCaveats, recordKind, recordYears } from '../definition/record-breakdowns.ts';
import { directorCaveats, directors } from './bestuurders.ts';
import { recordsNeeded } from './pandeigenaren-met-antecedenten.ts';

const shown = [recordKind, kindByProperty, kindByBoards, kindBySection, kindByAnbi];
const { person, household, directedEntity } = contributorRoles;

const withRecord: UnitSet = {
  ...directors,
  quantity: 'vastgoed.bestuurders-met-antecedenten@1:count',
  title: { nl: 'bestuurders met antecedenten', en: 'directors with records' },
  conditions: [...directors.conditions, 'has-record'],
  pooled: true,
  breakdowns: shown.map(({ id }) => id),
  beside: [...directors.beside!, recordsNeeded],
};

export const bestuurdersMetAntecedenten: IndicatorDefinition = {
  id: 'vastgoed.bestuurders-met-antecedenten',
  version: 1,
  theme: 'vastgoed',
  title: { nl: 'Bestuurders met antecedenten', en: 'Directors with records' },
  meaning: {
    nl: `Personen die op einde(P) een stichting of vereniging in deze gemeente besturen en in de ${recordYears} jaar tot en met P zijn geregistreerd voor een misdrijf, per soort registratie, als deel van de bestuurders.`,
    en: `Persons who direct a foundation or association in this municipality on end(P) and were registered for an offence in the ${recordYears} years up to and including P, by kind of record, as a share of directors.`,
  },
  unit: { nl: 'bestuurders', en: 'directors' },
  measure: 'share',
  time: 'stock',
  formula: { kind: 'share', numerator: withRecord, denominator: directors },
  contributors: [person, household, directedEntity],
  inputs: withRecord.inputs,
  breakdowns: shown,
  sensitivity: 'strict',
  ladder: municipalityLadder(shown.map(({ id }) => id)),
  caveats: [
    {
      nl: 'In elke uitsplitsing staat het getal tegenover alle bestuurders. Wie meer rechtspersonen bestuurt, staat bij vastgoed, SBI-sectie en ANBI in elke categorie die daarbij hoort.',
      en: 'Under every breakdown the number is set against all directors. Whoever directs several entities stands in each category of theirs by property, SBI section and public-benefit status.',
    },
    {
      nl: 'Dezelfde letter betekent in SBI 2008 en SBI 2025 iets anders: de wisseling is een breuk, en elke versie heeft eigen categorieën.',
      en: 'The same letter means something else in SBI 2008 and SBI 2025: the change is a break, and each version has categories of its own.',
    },
    {
      nl: 'Zonder bestand met eigendom van het jaar is van elke rechtspersoon onbekend of die vastgoed bezit.',
      en: 'Without a file of ownership of the year it is unknown of every entity whether it owns property.',
    },
    ...recordCaveats,
    ...directorCaveats,
  ],
  source: 'Politie, Justitie; Handelsregister (KVK), Belastingdienst (ANBI); Kadaster, BRP',
};
