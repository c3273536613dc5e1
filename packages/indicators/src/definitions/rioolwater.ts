import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import { substance } from '../definition/drug-breakdowns.ts';
import type { UnitSet } from '../definition/formula.ts';
import { municipalityLadder } from '../definition/ladders.ts';

const measurements: UnitSet = {
  quantity: 'drugs.rioolwater@1:count',
  title: { nl: 'metingen in rioolwater', en: 'measurements in waste water' },
  source: 'measurement',
  window: { kind: 'period' },
  conditions: ['enough-connected'],
  breakdowns: [substance.id],
  inputs: [
    'wastewater_load.sample_date',
    'wastewater_load.substance',
    'wastewater_load.load_mg_per_1000_per_day',
    'wastewater_load.catchment_population',
  ],
  roles: [contributorRoles.connected.role],
};

export const rioolwater: IndicatorDefinition = {
  id: 'drugs.rioolwater',
  version: 1,
  theme: 'drugs',
  title: { nl: 'Drugsresten in rioolwater', en: 'Drug residues in waste water' },
  meaning: {
    nl: 'Hoeveel drugsresten er gemiddeld per dag in het rioolwater zijn gemeten, in mg per 1000 inwoners.',
    en: 'How much drug residue was measured in waste water on average per day, in mg per 1000 inhabitants.',
  },
  unit: { nl: 'mg per 1000 inwoners per dag', en: 'mg per 1000 inhabitants per day' },
  measure: 'load',
  time: 'flow',
  formula: { kind: 'load', mean: 'drugs.rioolwater@1:mean', over: measurements },
  contributors: [contributorRoles.connected],
  inputs: measurements.inputs,
  breakdowns: [substance],
  sensitivity: 'context',
  ladder: municipalityLadder([substance.id]),
  caveats: [
    {
      nl: 'Het is er alleen per stof: vrachten van verschillende stoffen tellen niet op. Een stof die niet is gemeten is niet verzameld, en nooit nul.',
      en: 'It is there by substance only: loads of different substances do not add up. A substance that was not measured is not collected, and never zero.',
    },
    {
      nl: 'Elke meting van elk meetpunt weegt even zwaar. De meeste gemeenten meten één week per jaar; een geloosde partij verhoogt het gemiddelde.',
      en: 'Every measurement of every site weighs the same. Most municipalities measure one week a year; a batch that was dumped raises the mean.',
    },
    {
      nl: 'Meetpunten met minder dan 1000 aangesloten inwoners, of een onbekend aantal, tellen niet mee. Hetzelfde monster onder twee namen telt één keer.',
      en: 'Sites that connect fewer than 1000 inhabitants, or an unknown number, do not count. One sample under two names counts once.',
    },
    {
      nl: 'Een gebied van een zuivering volgt geen gemeentegrens.',
      en: 'The area of a treatment plant follows no municipal border.',
    },
  ],
  source: 'KWR, SCORE; waterschap',
};
