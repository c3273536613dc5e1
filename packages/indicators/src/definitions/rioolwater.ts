import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { municipalityLadder } from '../definition/ladders.ts';
import { substance, substanceAtSite } from '../definition/sewer-breakdowns.ts';
import { spike } from '../tabulation/sewer-sql.ts';

const shown = [substance, substanceAtSite];

const measurements: UnitSet = {
  quantity: 'drugs.rioolwater@1:count',
  title: { nl: 'metingen in rioolwater', en: 'measurements in waste water' },
  source: 'measurement',
  window: { kind: 'period' },
  conditions: ['enough-connected'],
  breakdowns: shown.map(({ id }) => id),
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
  breakdowns: shown,
  sensitivity: 'context',
  ladder: municipalityLadder(shown.map(({ id }) => id)),
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
      nl: 'Meetpunten met minder dan 1000 aangesloten inwoners, of een onbekend aantal, tellen niet mee. Namen met een monster gemeen zijn één meetpunt, en dat monster telt één keer.',
      en: 'Sites that connect fewer than 1000 inhabitants, or an unknown number, do not count. Names with a sample in common are one site, and that sample counts once.',
    },
    {
      nl: `Het merk possible-dumping zegt dat er misschien een partij is geloosd: een meting is minstens ${spike.timesMedian} keer de mediaan van de eerdere dagen van hetzelfde meetpunt, ligt meer dan 3,5 robuuste z-scores daarboven (mediane absolute afwijking), en is ook zoveel keer de mediaan van de andere dagen van P. Zonder ${spike.earlierDays} eerdere dagen, of als de stof er eerder niet was, staat het er nooit.`,
      en: `The flag possible-dumping says that a batch may have been dumped: a measurement is at least ${spike.timesMedian} times the median of the earlier days of the same site, more than 3.5 robust z-scores above it (median absolute deviation), and as many times the median of the other days of P. Without ${spike.earlierDays} earlier days, or where the substance was not there before, it is never set.`,
    },
    {
      nl: 'Meetpunten hebben een nummer, in de volgorde waarin zij voor het eerst zijn bemonsterd; hun naam blijft bij de gemeente.',
      en: 'Sites have a number, in the order in which they were first sampled; their names stay with the municipality.',
    },
    {
      nl: 'Een gebied van een zuivering volgt geen gemeentegrens.',
      en: 'The area of a treatment plant follows no municipal border.',
    },
  ],
  source: 'KWR, SCORE; waterschap',
};
