import type { ChangesWords } from '../nl/changes.ts';

/** What changed since the previous period. */
export const changes: ChangesWords = {
  title: 'What changed',
  lead: 'By municipality and indicator the last year beside the year before it. What is larger than chance can explain stands apart, at the top.',
  noReleases:
    'The comparison is with the previous period, not with the previous release: the gateway gives only the current release of each municipality. What was published once does not change in a later release; such a number stays as it stood.',
  all: 'all connected municipalities',
  counted: (seen, unseen) => `${seen} comparisons; of another ${unseen} no number can be seen in either year.`,
  section: (name, count) => `${name} (${count})`,
  columns: { indicator: 'indicator', municipality: 'municipality', before: 'was', now: 'is', verdict: 'verdict' },
  verdict: {
    up: {
      name: 'surely higher',
      why: 'The 95% intervals of the two years do not overlap, and the last one is higher.',
    },
    down: {
      name: 'surely lower',
      why: 'The 95% intervals of the two years do not overlap, and the last one is lower.',
    },
    break: {
      name: 'break',
      why: 'Between the two years borders or a definition changed: they cannot be compared.',
    },
    appeared: {
      name: 'now to be seen',
      why: 'In the year before there was no number to see. That is no increase: suppressed or not collected is not zero.',
    },
    gone: {
      name: 'no longer to be seen',
      why: 'The last year has no number that can be seen. That is no decrease: the sign says why it is missing.',
    },
    unknown: {
      name: 'cannot tell whether it is chance',
      why: 'Of counts, sums and means the gateway gives no interval, so nobody can say whether the difference may be chance.',
    },
    chance: { name: 'may be chance', why: 'The 95% intervals overlap: this difference may be chance.' },
    same: { name: 'equal', why: 'The number is the same.' },
    unseen: { name: 'not to be seen', why: 'In neither year can a number be seen.' },
  },
  none: 'Nowhere.',
  method:
    '‘Surely’ is stricter than a test of the difference, but among hundreds of comparisons a single one may still be chance. The intervals (Wilson for shares, Byar for numbers per 10,000) take the years apart; indicators that look back over years, such as pass-through dwellings, share part of their data with the year before and therefore change more slowly.',
};
