import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { municipalityLadder } from '../definition/ladders.ts';
import { inhabitants } from './inwoners.ts';

/** Everyone registered, as the whole of a percent: told as no number of its own. */
const registered: UnitSet = {
  ...inhabitants,
  quantity: 'kwaliteit.adreskwaliteit@1:whole',
  breakdowns: [],
  links: [],
  beside: [{ window: { kind: 'reference-year' }, inputs: ['object.year'] }],
};

const atKnownObject: UnitSet = {
  ...registered,
  quantity: 'kwaliteit.adreskwaliteit@1:part',
  title: { nl: 'inwoners bij een bekend object', en: 'inhabitants at a known object' },
  conditions: ['at-known-object'],
};

export const adreskwaliteit: IndicatorDefinition = {
  id: 'kwaliteit.adreskwaliteit',
  version: 1,
  theme: 'kwaliteit',
  title: { nl: 'Adreskwaliteit', en: 'Address quality' },
  meaning: {
    nl: 'Het deel van de inwoners van wie het adres een object in het objectenbestand is.',
    en: 'The share of inhabitants whose address is an object in the file of objects.',
  },
  unit: inhabitants.title,
  measure: 'share',
  time: 'stock',
  formula: { kind: 'percent', share: 'kwaliteit.adreskwaliteit@1:percent', part: atKnownObject, whole: registered },
  contributors: [contributorRoles.person, contributorRoles.address],
  inputs: registered.inputs,
  breakdowns: [],
  sensitivity: 'person',
  ladder: municipalityLadder([]),
  caveats: [
    {
      nl: 'In hele procenten, en verborgen waar minder dan tien inwoners, of minder dan tien adressen, aan een van beide kanten staan: ook 100% is dan verborgen.',
      en: 'In whole percents, and hidden where fewer than ten inhabitants, or fewer than ten addresses, stand on either side: 100% is hidden then as well.',
    },
    {
      nl: 'Een object dat in een ander jaar in het objectenbestand staat is bekend.',
      en: 'An object that is in the file of objects in another year is known.',
    },
  ],
  source: 'BRP, BAG',
};
