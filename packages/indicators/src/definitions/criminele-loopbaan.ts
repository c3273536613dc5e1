import { drugOffence, earlierByOffence, earlierOffence } from '../definition/drug-breakdowns.ts';
import type { UnitSet } from '../definition/formula.ts';
import { yearsOfRecords } from '../definition/records.ts';
import { suspectDistribution } from './suspect-distribution.ts';
import { suspects } from './verdachten.ts';

const shown = [earlierOffence, drugOffence, earlierByOffence];

const records = ['criminal_record.year', 'criminal_record.record_kind', 'criminal_record.offence_group'];

const registeredBefore: UnitSet = {
  ...suspects,
  quantity: 'drugs.criminele-loopbaan@1:count',
  title: {
    nl: 'drugsverdachten met een eerdere politieregistratie',
    en: 'drug suspects with an earlier police registration',
  },
  conditions: [...suspects.conditions, 'registered-before'],
  partOf: suspects,
  breakdowns: shown.map(({ id }) => id),
  beside: [
    { window: { kind: 'years-before-start', years: yearsOfRecords }, inputs: records },
    { window: { kind: 'period' }, inputs: records },
  ],
};

export const crimineleLoopbaan = suspectDistribution(registeredBefore, shown, {
  id: 'drugs.criminele-loopbaan',
  title: { nl: 'Criminele loopbaan', en: 'Criminal career' },
  meaning: {
    nl: 'Waarvoor drugsverdachten in eerdere jaren al waren geregistreerd, en voor welk drugsdelict zij dat nu zijn.',
    en: 'What drug suspects were registered for in earlier years already, and for which drug offence they are now.',
  },
  caveats: [
    {
      nl: `Eerder is een strikt eerder jaar, tot ${yearsOfRecords} jaar voor de registratie. Alleen politieregistraties tellen: andere soorten antecedenten worden daar nooit bij opgeteld.`,
      en: `Earlier is a strictly earlier year, up to ${yearsOfRecords} years before the registration. Only police registrations count: other kinds of record are never pooled with them.`,
    },
    {
      nl: 'Wie meer eerdere delicten of meer drugsdelicten heeft, telt bij elk paar; in het totaal telt die persoon één keer.',
      en: 'For somebody with several earlier offences or several drug offences every pair counts; in the total the person counts once.',
    },
    {
      nl: 'Verkeersmisdrijven tellen niet mee.',
      en: 'Traffic offences do not count.',
    },
  ],
  source: 'Politie',
  recordKinds: ['politieregistratie'],
});
