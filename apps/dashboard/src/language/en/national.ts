import type { NationalWords } from '../nl/national.ts';

/** The national picture. */
export const national: NationalWords = {
  title: 'National picture',
  whole: 'All of the Netherlands',
  form: {
    POINT: 'National number',
    INTERVAL: 'National, between bounds',
    AT_LEAST: 'National, at least',
    UNKNOWN: 'National: cannot be told',
    REFUSED: 'National: does not add up',
  },
  published: (of, all) => `what ${of} of the ${all} municipalities published gives together`,
  notTheCountry: 'This is not the number of the Netherlands.',
  coverage: 'Coverage',
  coverageOf: (period) => `Coverage, ${period}`,
  municipalities: 'municipalities',
  inhabitants: 'inhabitants of municipalities that published',
  inhabitantsOf: (part, whole) => `${part} of ${whole} inhabitants`,
  dwellings: (count) => `${count} dwellings in municipalities that answered`,
  state: {
    PUBLISHED: 'number to be seen',
    HIDDEN: 'hidden',
    NOT_COLLECTED: 'not collected',
    UNANSWERED: 'no answer or not connected',
  },
  distribution: (period) => `The municipalities that told something, ${period}`,
  distributionNote:
    'Every connected municipality, from high to low. Those that are not connected are named below the figure.',
  trend: 'Coverage and the national number over time',
  trendNote: 'Per period: how many municipalities have a visible number, and what can be told of the country.',
  missing: 'Who is missing',
  missingNote:
    'By reason, and when a number was to be seen last; a municipality that is missing says nothing about how often it happens there.',
  lastSeen: (name, period) => `${name} (last: ${period})`,
  byRiec: 'Coverage by RIEC',
  byRiecNote:
    'Which part of the municipalities has a visible number, the lowest first; beside it why the rest is missing.',
  riec: 'RIEC',
  connected: 'connected',
  all: 'municipalities',
  share: 'part',
  stateOf: 'State of every connected municipality',
  answer: 'answer',
  period: 'period',
  publishedTogether: 'published, together',
  told: 'to be told of the country',
  none: 'published nowhere',
};
