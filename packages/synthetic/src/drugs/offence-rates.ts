import type { Location, Offence } from './suspect.ts';

/** Suspects of an offence in a year, per 10 000 persons of 12–17, 18–24, 25–44 and 45 and over, and where it happens. */
export interface OffenceRate {
  readonly offence: Offence;
  readonly perAge: readonly [number, number, number, number];
  /** Weights of the public road, a dwelling, business premises, elsewhere and unknown. */
  readonly places: readonly [number, number, number, number, number];
}

export const locations: readonly Location[] = ['openbare_weg', 'woning', 'bedrijfspand', 'overig', 'onbekend'];

/**
 * What the partners saw (City Deal Zicht op Ondermijning, 2018): trade in hard drugs is mostly by people of 18–25 and on the public
 * road; production and trade of soft drugs by people of 25–45, trade on the road and in dwellings, production in dwellings. Hard-drug
 * production is by too few to be shown. The farms of `farms.ts` bring most soft-drug producers; these are the others.
 */
export const offenceRates: readonly OffenceRate[] = [
  { offence: 'handel_harddrugs', perAge: [3.4, 23, 3, 0.4], places: [68, 18, 4, 6, 4] },
  { offence: 'bezit_harddrugs', perAge: [1.1, 7, 3.2, 0.6], places: [74, 14, 2, 6, 4] },
  { offence: 'vervaardiging_harddrugs', perAge: [0, 0, 0.05, 0.03], places: [0, 40, 50, 10, 0] },
  { offence: 'handel_softdrugs', perAge: [1.2, 2.6, 4.3, 0.7], places: [46, 38, 5, 7, 4] },
  { offence: 'bezit_softdrugs', perAge: [1.7, 3.7, 1.4, 0.3], places: [76, 12, 2, 6, 4] },
  { offence: 'vervaardiging_softdrugs', perAge: [0, 0.1, 0.6, 0.2], places: [0, 82, 14, 4, 0] },
  { offence: 'in_uitvoer', perAge: [0.1, 0.7, 0.7, 0.3], places: [30, 5, 15, 46, 4] },
  { offence: 'voorbereiding', perAge: [0, 0.3, 0.6, 0.3], places: [10, 40, 40, 6, 4] },
  { offence: 'overig_opiumwet', perAge: [0.1, 0.3, 0.2, 0.1], places: [50, 20, 10, 10, 10] },
];
