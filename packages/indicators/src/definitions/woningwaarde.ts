import { tenure } from '../definition/breakdowns.ts';
import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { releaseLadder } from '../definition/ladders.ts';
import { dwellings } from './woningen.ts';

const { object, holder } = contributorRoles;

const valuedDwellings: UnitSet = {
  ...dwellings,
  quantity: 'vastgoed.woningwaarde@1:count',
  title: { nl: 'woningen met een WOZ-waarde', en: 'dwellings with an assessed value' },
  conditions: ['is-dwelling', 'valued'],
  partOf: dwellings,
  breakdowns: [tenure.id],
  inputs: [...dwellings.inputs, 'object.assessed_value', 'object.valuation_date'],
  roles: [object.role, holder.role],
};

export const woningwaarde: IndicatorDefinition = {
  id: 'vastgoed.woningwaarde',
  version: 1,
  theme: 'vastgoed',
  title: { nl: 'Waarde van de woningvoorraad', en: 'Value of the dwelling stock' },
  meaning: {
    nl: 'De WOZ-waarden van alle woningen bij elkaar, in hele euro’s, op 1 januari van het jaar ervoor.',
    en: 'The assessed values of all dwellings together, in whole euros, on 1 January of the year before.',
  },
  unit: dwellings.title,
  measure: 'sum',
  time: 'stock',
  formula: { kind: 'sum', sum: 'vastgoed.woningwaarde@1:sum', of: 'assessed-value', over: valuedDwellings },
  contributors: [object, holder],
  inputs: valuedDwellings.inputs,
  breakdowns: [tenure],
  sensitivity: 'object',
  ladder: releaseLadder([tenure.id]),
  caveats: [
    {
      nl: 'Een waarde met een andere peildatum, of zonder, telt niet mee.',
      en: 'A value of another valuation date, or of none, does not count.',
    },
    {
      nl: 'Waar één houder meer dan de helft van de waarde bezit, zoals een woningcorporatie in een buurt, is het getal verborgen.',
      en: 'Where one holder owns more than half of the value, as a housing association may in a neighbourhood, the number is hidden.',
    },
  ],
  source: 'WOZ, BAG; Kadaster',
};
