import { residences } from '../microdata/codes.ts';
import type { Text } from '../text.ts';
import type { Breakdown, Category } from './breakdown.ts';
import { NOT_KNOWN } from './breakdowns.ts';

/** From how many dwellings on an owner is a collector: three is where the national top 1 % of private owners began (domain, findings). */
export const collectorFrom = 3;

/** Lower bounds of the bands of dwellings owned by a collector, and by any owner; the last is open. */
export const collectorBands = [collectorFrom, 5, 10] as const;
export const dwellingBands = [1, 2, 3] as const;

export const notKnown: Category = { code: NOT_KNOWN, title: { nl: 'onbekend', en: 'unknown' } };

/** The code of each band by its lower bound: `3-4`, `2`, `10+`. */
export function bandCodes(bounds: readonly number[]): readonly string[] {
  return bounds.map((from, at) => {
    const next = bounds[at + 1];
    if (next === undefined) return `${from}+`;
    return next - 1 === from ? `${from}` : `${from}-${next - 1}`;
  });
}

function bands(bounds: readonly number[]): readonly Category[] {
  return bandCodes(bounds).map((code) => {
    const [from, to] = code.split(/[-+]/);
    if (code.endsWith('+')) return { code, title: { nl: `${from} of meer`, en: `${from} or more` } };
    return {
      code,
      title: to === undefined ? { nl: code, en: code } : { nl: `${from} tot en met ${to}`, en: `${from} to ${to}` },
    };
  });
}

function partition(id: string, title: Text, categories: readonly Category[]): Breakdown {
  return { id, title, kind: 'partition', sensitive: false, categories };
}

export const collectorSize = partition(
  'dwellings-collected',
  { nl: 'aantal woningen', en: 'number of dwellings' },
  bands(collectorBands),
);

export const dwellingsOwned = partition(
  'dwellings-owned',
  { nl: 'aantal woningen', en: 'number of dwellings' },
  bands(dwellingBands),
);

const residenceTitles: Readonly<Record<(typeof residences)[number], Text>> = {
  gemeente: { nl: 'deze gemeente', en: 'this municipality' },
  elders_nederland: { nl: 'elders in Nederland', en: 'elsewhere in the Netherlands' },
  buitenland: { nl: 'buitenland', en: 'abroad' },
  onbekend: notKnown.title,
};

/** Where an owner lives; not known where the registrations of one owner disagree. */
export const ownerResidence = partition(
  'residence',
  { nl: 'woonplaats van de eigenaar', en: 'residence of the owner' },
  residences.map((code) => ({ code, title: residenceTitles[code] })),
);

/** Whether all dwellings that somebody owns here are free of mortgage. */
export const mortgageFree = partition('mortgage-free', { nl: 'hypotheekvrij', en: 'free of mortgage' }, [
  { code: 'ja', title: { nl: 'alle woningen hypotheekvrij', en: 'all dwellings free of mortgage' } },
  { code: 'nee', title: { nl: 'een woning met hypotheek', en: 'a dwelling with a mortgage' } },
  notKnown,
]);
