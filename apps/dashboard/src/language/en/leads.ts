import type { LeadsWords } from '../nl/leads.ts';

/** Areas worth a look: what is to come and what is there. */
export const leads: LeadsWords = {
  title: 'Areas worth a look',
  lead: 'Where does a closer look pay? This page is the place for analyses that answer this across municipalities. They do not exist yet.',
  notYet: 'What is not there yet',
  notYetWhy:
    'The API of the gateway does not give these outcomes yet. So there is no map and no list here: an example with invented outcomes could be taken for a real one.',
  toCome: [
    {
      name: 'Areas that stand out',
      text: 'Districts and neighbourhoods of which a number lies farther from what is expected than chance can explain, with the risk of a false alarm beside it.',
    },
    { name: 'Clusters', text: 'Adjoining areas that are high together, also where none of them is so alone.' },
    { name: 'Coincidence', text: 'Areas where more indicators are high at once than is to be expected.' },
  ],
  now: 'What is there already',
  there: [
    {
      view: 'vergelijken',
      name: 'Compare',
      text: 'an order in which ‘cannot be told apart’ is an answer, down to the neighbourhood.',
    },
    { view: 'kaart', name: 'Map', text: 'where a number is high, by municipality, district or neighbourhood.' },
    { view: 'gemeente', name: 'Municipality', text: 'in what one municipality surely differs from comparable ones.' },
    { view: 'veranderd', name: 'What changed', text: 'what changed more than chance can explain.' },
  ],
};
