/** A published number that the invented data are calibrated on. */
export interface Anchor {
  readonly what: string;
  readonly period: string;
  readonly value: number;
  readonly source: string;
}

const kadaster = 'Kadaster, january 2017';
const kwb = 'CBS, Kerncijfers wijken en buurten 2024 (85984NED)';
const crime = 'CBS, geregistreerde misdrijven en verdachten (83648NED, as it stood in 2018)';
const cityDeal = 'City Deal Zicht op Ondermijning, seed report, November 2018';

/**
 * The published numbers that bear on rows of the microdata contract, all of the Netherlands unless they say otherwise. Not carried: what
 * tells of published tables alone (how CBS rounds and leaves out), and what no register sees (an estimated 30 000 active cannabis farms).
 */
export const anchors = {
  sales2016: { what: 'sales of existing owner-occupied dwellings', period: '2016', value: 214_793, source: kadaster },
  sales2015: {
    what: 'the same, a year before (2016 was 20.5% more)',
    period: '2015',
    value: 178_251,
    source: kadaster,
  },
  salesDecember2016: { what: 'the same, in one month', period: '2016-12', value: 25_280, source: kadaster },
  priceRise2016: {
    what: 'per cent by which prices of existing dwellings rose over 2015',
    period: '2016',
    value: 5,
    source: 'CBS and Kadaster, January 2017',
  },
  unexplainedPurchases: {
    what: 'per cent of the sales that income, wealth and mortgage do not explain (10 600 of 178 251)',
    period: '2015',
    value: 5.9,
    source: 'Zicht op Ondermijning by gemeente.nu, July 2020',
  },
  clearances2016: {
    what: 'cannabis farms cleared',
    period: '2016',
    value: 5_538,
    source: 'Politie by dvhn.nl, 2021',
  },
  clearancesB5: { what: 'cannabis farms cleared in B5, about', period: '2012–2016', value: 1_500, source: cityDeal },
  drugOffences2016: { what: 'registered drug offences', period: '2016', value: 13_295, source: crime },
  hardDrugOffences2016: { what: 'of which hard drugs', period: '2016', value: 6_750, source: crime },
  softDrugOffences2016: { what: 'of which soft drugs', period: '2016', value: 6_320, source: crime },
  drugSuspects2016: {
    what: 'registrations of suspects of drug offences',
    period: '2016',
    value: 18_505,
    source: crime,
  },
  inhabitants: { what: 'inhabitants', period: '2024-01-01', value: 17_942_942, source: kwb },
  households: { what: 'private households', period: '2024-01-01', value: 8_374_404, source: kwb },
  assessedValue: {
    what: 'mean assessed value of a dwelling, in thousands of euros',
    period: '2024',
    value: 378,
    source: kwb,
  },
  ownerOccupied: { what: 'per cent of the dwellings that is owner-occupied', period: '2024', value: 57, source: kwb },
  offencesPer1000: {
    what: 'registered offences per 1 000 inhabitants in a year',
    period: '2026',
    value: 43.9,
    source: 'Politie 47022NED, July 2026',
  },
  offencesWithoutPlace: {
    what: 'per cent of the offences in a municipality that has no neighbourhood (795 052 against 786 939)',
    period: '2025',
    value: 1,
    source: 'Politie, counted from the published table',
  },
} as const satisfies Readonly<Record<string, Anchor>>;
