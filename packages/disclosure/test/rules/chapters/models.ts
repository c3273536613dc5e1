import type { Chapter } from '../specification.ts';

/** What is estimated rather than counted. */
export const models: Chapter = {
  title: { nl: 'Modellen', en: 'Models' },
  sections: [
    {
      title: { nl: 'Vrijheidsgraden', en: 'Degrees of freedom' },
      rule: {
        nl: 'Een model verlaat het knooppunt alleen als het op minstens tien eenheden rust en minstens tien vrijheidsgraden overhoudt: eenheden min geschatte parameters, de constante meegeteld.',
        en: 'A model leaves the node only when it rests on ten units at least and keeps ten degrees of freedom at least: units minus estimated parameters, the constant included.',
      },
      source: ['degreesOfFreedom', 'threshold'],
      models: [
        { units: 14, parameters: 4, released: true },
        { units: 13, parameters: 4, released: false },
        { units: 11, parameters: 1, released: true },
        { units: 10, parameters: 1, released: false },
        { units: 1000, parameters: 990, released: true },
        { units: 1000, parameters: 991, released: false },
        { units: 100, parameters: 0, released: false },
        { units: 100.5, parameters: 2, released: false },
        { units: 100, parameters: 2.5, released: false },
      ],
    },
  ],
};
