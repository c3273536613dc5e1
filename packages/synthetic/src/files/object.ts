import type { Premises } from '../place/premises.ts';
import { assessed } from '../property/house-prices.ts';
import { addressColumns, addressOf } from './address.ts';
import type { SourceForm, Values } from './source-form.ts';

/** The years, each as it stood on 1 January, that an invented object file holds. */
export const objectYears = [2019, 2020, 2021] as const;

export const objectForm: SourceForm = {
  dataset: 'object',
  columns: [
    ...addressColumns('Identificatie'),
    { header: 'Openbare ruimte', column: 'street' },
    { header: 'Buurtcode', column: 'neighbourhood_code' },
    { header: 'Peiljaar', column: 'year' },
    { header: 'Gebruiksdoel', column: 'use', split: ',' },
    { header: 'Woningtype', column: 'dwelling_type', codes: { eengezins: 'EGW', meergezins: 'MGW' } },
    { header: 'Bouwjaar pand', column: 'construction_year' },
    {
      header: 'Eigendomsvorm',
      column: 'tenure',
      codes: { koop: 'K', huur_corporatie: 'HC', huur_overig: 'HO', onbekend: 'O' },
    },
    { header: 'WOZ-waarde', column: 'assessed_value' },
    { header: 'Waardepeildatum', column: 'valuation_date', date: 'dd-mm-yyyy' },
  ],
};

/** The rows of one object, one a year from the year after it was built. */
export function* objectRows(premises: Premises): Generator<Values> {
  const { street, neighbourhood, use, dwellingType, constructionYear, tenure, value } = premises;
  for (const year of objectYears) {
    if (constructionYear >= year) continue;
    yield {
      ...addressOf(premises),
      street,
      neighbourhood_code: neighbourhood.code,
      year,
      use: use.join(','),
      dwelling_type: dwellingType || null,
      construction_year: constructionYear,
      tenure: tenure || null,
      assessed_value: assessed(value, year),
      valuation_date: `${year - 1}-01-01`,
    };
  }
}
