import { dwellingTypes, partyKinds, residences, tenures, uses } from '../microdata/codes.ts';
import type { Breakdown, Category } from './breakdown.ts';

/** Lower bounds of the bands in which sales of one dwelling are shown; the last is open. */
export const salesBands = [5, 7, 10, 20] as const;

/** Category of a set that does not agree on one code: buyers of several kinds, an object with several uses. */
export const MIXED = 'gemengd';
/** Category of what has no address or stands in no file of objects, so that no use, tenure or year of construction is told of it. */
export const NOT_LISTED = 'buiten_bestand';
/** Category of a unit whose code is not known. */
export const NOT_KNOWN = 'onbekend';

const english: Readonly<Record<string, string>> = {
  woning: 'dwelling',
  winkel: 'shop',
  kantoor: 'office',
  industrie: 'industry',
  logies: 'lodging',
  bijeenkomst: 'assembly',
  horeca: 'hospitality',
  overig: 'other',
  eengezins: 'single-family',
  meergezins: 'multi-family',
  onbekend: 'unknown',
  persoon: 'person',
  stichting: 'foundation',
  vereniging: 'association',
  onderneming: 'company',
  woningcorporatie: 'housing association',
  overheid: 'government',
  gemeente: 'this municipality',
  elders_nederland: 'elsewhere in the Netherlands',
  buitenland: 'abroad',
  gemengd: 'more than one kind',
  [NOT_LISTED]: 'no address, or not in the file of objects',
  woning_overig: 'other dwelling',
  woning_eengezins: 'single-family dwelling',
  woning_meergezins: 'multi-family dwelling',
  koop: 'owner-occupied',
  huur_corporatie: 'rented from a housing association',
  huur_overig: 'otherwise rented',
};

const dutchWords: Readonly<Record<string, string>> = {
  [MIXED]: 'meer dan één soort',
  gemeente: 'deze gemeente',
  elders_nederland: 'elders in Nederland',
  [NOT_LISTED]: 'zonder adres, of niet in het objectenbestand',
  woning_overig: 'overige woning',
  woning_eengezins: 'eengezinswoning',
  woning_meergezins: 'meergezinswoning',
  huur_corporatie: 'huur van een corporatie',
  huur_overig: 'overige huur',
};

function categories(codes: readonly string[]): readonly Category[] {
  return codes.map((code) => ({ code, title: { nl: dutch(code), en: english[code] ?? code } }));
}

function dutch(code: string): string {
  const written = dutchWords[code];
  if (written !== undefined) return written;
  return code;
}

/** The category of a number of sales, e.g. `7-9` or `20+`. */
function salesCategories(): readonly Category[] {
  return salesBands.map((from, index) => {
    const next = salesBands[index + 1];
    const code = next === undefined ? `${from}+` : `${from}-${next - 1}`;
    const words = next === undefined ? { nl: `${from} of meer`, en: `${from} or more` } : undefined;
    return { code, title: words ?? { nl: `${from} tot en met ${next! - 1}`, en: `${from} to ${next! - 1}` } };
  });
}

function partition(id: string, nl: string, en: string, of: readonly Category[]): Breakdown {
  return { id, title: { nl, en }, kind: 'partition', sensitive: false, categories: of };
}

export const salesBreakdown = partition('sales', 'aantal verkopen', 'number of sales', salesCategories());
export const lastBuyerKind = partition(
  'last-buyer-kind',
  'soort laatste koper',
  'kind of the last buyer',
  categories([...partyKinds, MIXED]),
);
export const buyerKind = partition('buyer-kind', 'soort koper', 'kind of buyer', categories([...partyKinds, MIXED]));
export const buyerResidence = partition(
  'buyer-residence',
  'woonplaats van de koper',
  'residence of the buyer',
  categories([...residences, MIXED]),
);
export const dwellingType = partition('dwelling-type', 'woningtype', 'dwelling type', categories(dwellingTypes));
export const tenure = partition('tenure', 'eigendomsvorm', 'tenure', categories(tenures));
export const objectUse = partition('use', 'gebruik', 'use', categories([...uses, MIXED, NOT_KNOWN]));

/** First years of the periods of construction that are shown; before the first is a period too. */
export const constructionPeriods = [1945, 1970, 1990, 2010] as const;

/** The periods of construction, each named by its years. */
function constructionCategories(): readonly Category[] {
  const first = {
    code: `voor-${constructionPeriods[0]}`,
    title: { nl: `voor ${constructionPeriods[0]}`, en: `before ${constructionPeriods[0]}` },
  };
  const others = constructionPeriods.map((from, index) => {
    const next = constructionPeriods[index + 1];
    if (next === undefined) return { code: `${from}+`, title: { nl: `${from} of later`, en: `${from} or later` } };
    return {
      code: `${from}-${next - 1}`,
      title: { nl: `${from} tot en met ${next - 1}`, en: `${from} to ${next - 1}` },
    };
  });
  return [first, ...others];
}

const notListed = categories([NOT_LISTED]);

/** What kind of object something happened in: a dwelling by its type, anything else by its use. */
export const placeKind = partition('place', 'soort object', 'kind of object', [
  ...categories(['woning_eengezins', 'woning_meergezins', 'woning_overig']),
  ...categories([...uses.filter((use) => use !== 'woning'), MIXED]),
  ...notListed,
]);

/** Kinds of object that hold no dwelling; one of mixed use may. */
export const withoutDwelling = [...uses.filter((use) => use !== 'woning'), NOT_LISTED];

/** What is not listed is so in every breakdown alike: one number under several names. */
const alike = { shares: { category: NOT_LISTED, with: placeKind.id } } as const;
export const placeTenure: Breakdown = {
  ...partition('tenure', 'eigendomsvorm', 'tenure', [...categories(tenures), ...notListed]),
  ...alike,
};
export const placeConstruction: Breakdown = {
  ...partition('construction-period', 'bouwperiode', 'period of construction', [
    ...constructionCategories(),
    ...categories([NOT_KNOWN]),
    ...notListed,
  ]),
  ...alike,
};
