import type { Premises } from './premises.ts';

/** The years, each as it stood on 1 January, that an invented object file holds. */
export const objectYears = [2019, 2020, 2021] as const;

export const objectHeaders = [
  'Identificatie',
  'Postcode',
  'Huisnummer',
  'Huisletter',
  'Openbare ruimte',
  'Buurtcode',
  'Peiljaar',
  'Gebruiksdoel',
  'Woningtype',
  'Bouwjaar pand',
  'Eigendomsvorm',
  'WOZ-waarde',
  'Waardepeildatum',
];

const types: Readonly<Record<string, string>> = { eengezins: 'EGW', meergezins: 'MGW' };
const tenures: Readonly<Record<string, string>> = {
  koop: 'K',
  huur_corporatie: 'HC',
  huur_overig: 'HO',
  onbekend: 'O',
};

/** The rows of one object, one a year from the year after it was built. */
export function* objectRows(premises: Premises): Generator<(string | number)[]> {
  for (const year of objectYears) {
    if (premises.constructionYear >= year) continue;
    const worth = Math.round((premises.value * (0.78 + (year - 2017) * 0.045)) / 1000) * 1000;
    yield [
      premises.bagId,
      premises.postcode,
      premises.houseNumber,
      premises.houseLetter,
      premises.street,
      premises.neighbourhood.code,
      year,
      premises.use,
      types[premises.dwellingType] ?? '',
      premises.constructionYear,
      tenures[premises.tenure] ?? '',
      worth,
      `01-01-${year - 1}`,
    ];
  }
}
