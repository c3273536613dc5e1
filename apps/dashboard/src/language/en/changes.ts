import type { ChangesWords } from '../nl/changes.ts';

/** What changed since the previous release. */
export const changes: ChangesWords = {
  title: 'What changed',
  lead: 'By municipality what is new since its previous release: new years and sources, and how the newest figures compare with the newest of then. What is larger than chance can explain stands apart, at the top.',
  leadYear:
    'By municipality and indicator the last year beside the year before it, whenever they were published. What is larger than chance can explain stands apart, at the top.',
  since: 'Compare with',
  sincePrevious: 'the previous release',
  sinceYear: 'the year before',
  nothingBefore:
    'These municipalities have published only once: there is no previous release to compare with. Choose ‘the year before’ above to see the last two years side by side.',
  news: {
    title: 'The previous release and this one',
    table: 'By municipality the previous release, this one, and what is new',
    previous: 'previous',
    current: 'now',
    isNew: 'what is new',
    nothing: '–',
    firstSight: (until) => `for its own municipality alone until ${until}`,
    note: 'A published number does not change: the same year of the same indicator reads the same in both releases, also where the data were corrected since. So what is new is only years, indicators, definitions and sources that were not there. Choose one municipality to see what came by wijk and buurt too.',
    same: 'The same years, indicators and sources as in the previous one.',
    none: {
      away: 'The node does not answer now, so that cannot be said now.',
      unpublished: 'There is no release to be seen now.',
      untold: 'This node is of an older version and does not tell what is new.',
      first: 'First release: there is nothing yet to compare with.',
    },
    figures: 'new figures',
    of: (periods, indicators) => `${periods} (${indicators === 1 ? '1 indicator' : `${indicators} indicators`})`,
    periods: { DISTRICT: 'by wijk', NEIGHBOURHOOD: 'by buurt' },
    andMore: (named, more) => `${named} and ${more} more`,
    newSources: 'new sources',
    newVersions: 'new definition',
    goneSources: 'sources that are no longer there',
    gone: 'no longer published',
    retracted: 'retracted',
  },
  all: 'all connected municipalities',
  counted: (seen, unseen) => `${seen} comparisons; of another ${unseen} no number can be seen in either.`,
  section: (name, count) => `${name} (${count})`,
  columns: { indicator: 'indicator', municipality: 'municipality', before: 'was', now: 'is', verdict: 'verdict' },
  verdict: {
    up: {
      name: 'surely higher',
      why: 'The 95% intervals do not overlap, and the newest one is higher.',
    },
    down: {
      name: 'surely lower',
      why: 'The 95% intervals do not overlap, and the newest one is lower.',
    },
    break: {
      name: 'break',
      why: 'Between the two years borders or a definition changed: they cannot be compared.',
    },
    appeared: {
      name: 'now to be seen',
      why: 'There was no number to see before. That is no increase: suppressed or not collected is not zero.',
    },
    gone: {
      name: 'no longer to be seen',
      why: 'The newest year has no number that can be seen. That is no decrease: the sign says why it is missing.',
    },
    unknown: {
      name: 'cannot tell whether it is chance',
      why: 'Of counts, sums and means the gateway gives no interval, so nobody can say whether the difference may be chance.',
    },
    chance: { name: 'may be chance', why: 'The 95% intervals overlap: this difference may be chance.' },
    same: { name: 'equal', why: 'The number is the same.' },
    first: {
      name: 'published for the first time',
      why: 'Of this indicator nothing was collected in the previous release. That is no increase.',
    },
    version: {
      name: 'new definition',
      why: 'The previous release counted this by an earlier version of the definition: they cannot be compared.',
    },
    filled: {
      name: 'earlier year added',
      why: 'What came in is of a year before the newest that was already published: it says nothing of a change.',
    },
    unseen: { name: 'not to be seen', why: 'In neither can a number be seen.' },
  },
  none: 'Nowhere.',
  method:
    '‘Surely’ is stricter than a test of the difference, but among hundreds of comparisons a single one may still be chance. The intervals (Wilson for shares, Byar for numbers per 10,000) take the years apart; indicators that look back over years, such as pass-through dwellings, share part of their data with the year before and therefore change more slowly.',
};
