import { objectUse } from '../definition/breakdowns.ts';
import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import { holderAnbi, holderForm } from '../definition/entity-breakdowns.ts';
import type { UnitSet } from '../definition/formula.ts';
import { releaseLadder } from '../definition/ladders.ts';
import { addressableObjects } from './objecten.ts';
import { entityInputs } from './stichtingen.ts';
import { dwellings } from './woningen.ts';

const shown = [holderForm, holderAnbi, objectUse];
const { object, holder, director } = contributorRoles;

const held: UnitSet = {
  quantity: 'vastgoed.bezit-van-stichtingen@1:count',
  title: { nl: 'objecten van stichtingen en verenigingen', en: 'objects held by foundations and associations' },
  source: 'held-object',
  window: { kind: 'reference-year' },
  conditions: [],
  breakdowns: shown.map(({ id }) => id),
  categoriesIn: [{ breakdown: objectUse.id, category: 'woning', of: dwellings.quantity }],
  inputs: ['ownership.right', 'ownership.holder_kind', 'object.year', 'object.use', ...entityInputs],
  links: [{ link: 'ownership-object', for: 'everything' }],
  roles: [object.role, holder.role, director.role],
};

export const bezitVanStichtingen: IndicatorDefinition = {
  id: 'vastgoed.bezit-van-stichtingen',
  version: 1,
  theme: 'vastgoed',
  title: { nl: 'Vastgoed van stichtingen en verenigingen', en: 'Property of foundations and associations' },
  meaning: {
    nl: 'Objecten die op 1 januari van een stichting of vereniging zijn, als deel van alle adresseerbare objecten.',
    en: 'Objects held by a foundation or association on 1 January, as a share of all addressable objects.',
  },
  unit: { nl: 'objecten', en: 'objects' },
  measure: 'share',
  time: 'stock',
  formula: { kind: 'share', numerator: held, denominator: addressableObjects },
  contributors: [object, holder, director],
  inputs: held.inputs,
  breakdowns: shown,
  sensitivity: 'object',
  ladder: releaseLadder(shown.map(({ id }) => id)),
  caveats: [
    {
      nl: 'Woningcorporaties en VvE’s tellen niet mee. Wat een houder is die niet in het bestand met rechtspersonen staat, zegt het Kadaster; van die is de ANBI-status onbekend.',
      en: 'Housing associations and VvEs do not count. What a holder is that the file of entities does not list, the land registry says; its public-benefit status is unknown.',
    },
    {
      nl: 'Een object van een stichting én een vereniging staat bij beide. Elk aandeel telt; vruchtgebruik en bloot eigendom tellen niet.',
      en: 'An object of a foundation and of an association stands with both. Any share counts; usufruct and bare ownership do not.',
    },
    {
      nl: 'Ook in een uitsplitsing staat het getal tegenover alle adresseerbare objecten.',
      en: 'Under a breakdown too, the number is set against all addressable objects.',
    },
  ],
  source: 'Kadaster, BAG; Handelsregister (KVK), Belastingdienst (ANBI)',
};
