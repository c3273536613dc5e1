import * as invented from './invented-rows.ts';
import type { OddFile } from './odd-file.ts';
import { oddRegisterFiles } from './odd-register-files.ts';

const { bag, bsn, buurt, compactDate, dutchDate, isoDate, nameOf, number, oneOf, postcode, year } = invented;

const utf16le = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
const utf16be = (text: string): Buffer => utf16le(text).swap16();
const latin1 = (text: string): Buffer => Buffer.from(text.replaceAll('€', '\x80'), 'latin1');
const marked = (text: string): Buffer => Buffer.from(`\uFEFF${text}`);
const euros = (row: number): string => `€ ${200 + row}.000,-`;

/** Deliveries with names that no two systems share. */
export const oddFiles: readonly OddFile[] = [
  {
    name: 'Extract BAG+WOZ (def) v2.csv',
    columns: {
      VBO_ID: bag,
      PND_ID: invented.pand,
      PC6: postcode,
      HUISNR: number,
      'CBS-buurt': (row) => buurt(row).slice(2),
      PEILDATUM: (row) => `01-01-${year(row)}`,
      GEBRUIKSDOELEN: oneOf('woonfunctie', 'woonfunctie|winkelfunctie'),
      'Vastgestelde waarde': euros,
    },
    encode: latin1,
    dataset: 'object',
    expected: {
      bag_id: 'VBO_ID',
      postcode: 'PC6',
      house_number: 'HUISNR',
      neighbourhood_code: { from: 'CBS-buurt', digits: 8, prefix: 'BU' },
      year: { from: 'PEILDATUM', date: 'dd-mm-yyyy' },
      use: { from: 'GEBRUIKSDOELEN', split: '|', codes: 'bag-gebruiksdoel' },
      assessed_value: { from: 'Vastgestelde waarde', decimal: ',' },
    },
    leftOut: ['PND_ID'],
  },
  {
    name: 'kadaster_levering.csv',
    columns: {
      StukIdentificatie: (row) => `HYP4 ${70_000 + row}/1`,
      AanduidingAKR: oneOf('x'),
      'Verblijfsobject-ID': bag,
      'Datum passeren': isoDate,
      'Soort recht': oneOf('Eigendom (recht van)', 'Erfpacht (recht van)', 'Appartementsrecht'),
      Teller: oneOf('1', '1'),
      Noemer: oneOf('1', '2'),
      Hoedanigheid: oneOf('Verkrijger', 'Vervreemder'),
      'BSN gerechtigde': bsn,
      'Koopsom (EUR)': (row) => `${250_000 + row}.00`,
    },
    delimiter: ',',
    encode: marked,
    dataset: 'property_transfer',
    expected: {
      deed_id: 'StukIdentificatie',
      bag_id: 'Verblijfsobject-ID',
      party_bsn: 'BSN gerechtigde',
      transfer_date: 'Datum passeren',
      right: {
        from: 'Soort recht',
        codes: {
          Appartementsrecht: 'appartementsrecht',
          'Eigendom (recht van)': 'eigendom',
          'Erfpacht (recht van)': 'erfpacht',
        },
      },
      share: { from: ['Teller', 'Noemer'], separator: '/' },
      role: { from: 'Hoedanigheid', codes: { Verkrijger: 'koper', Vervreemder: 'verkoper' } },
      price: 'Koopsom (EUR)',
    },
  },
  {
    name: 'kopers.csv',
    columns: {
      akte: (row) => `A${row}`,
      'bag id': bag,
      transportdatum: dutchDate,
      'BSN koper': bsn,
      'BSN verkoper': (row) => bsn(row + 500),
    },
    dataset: 'property_transfer',
    expected: {
      deed_id: 'akte',
      bag_id: 'bag id',
      party_bsn: 'BSN koper',
      transfer_date: { from: 'transportdatum', date: 'dd-mm-yyyy' },
      role: { constant: 'koper' },
    },
    leftOut: ['BSN verkoper'],
  },
  {
    name: 'BRP_stand_2021.txt',
    columns: {
      Burgerservicenummer: bsn,
      Geslachtsnaam: nameOf,
      Geboortedatum: compactDate,
      Geslachtsaanduiding: oneOf('M', 'V'),
      Adres: (row) => `Lindelaan ${row + 1} A, ${postcode(row)}`,
      Buurtcode: buurt,
    },
    delimiter: '\t',
    encode: utf16le,
    dataset: 'person_year',
    expected: {
      bsn: 'Burgerservicenummer',
      postcode: { from: 'Adres', address: 'postcode' },
      house_number: { from: 'Adres', address: 'house_number' },
      house_letter: { from: 'Adres', address: 'house_letter' },
      house_addition: { from: 'Adres', address: 'house_addition' },
      year: { constant: '2021' },
      birth_year: { from: 'Geboortedatum', date: 'yyyymmdd' },
      sex: { from: 'Geslachtsaanduiding', codes: 'brp-geslacht' },
      neighbourhood_code: 'Buurtcode',
    },
    leftOut: ['Geslachtsnaam'],
  },
  {
    name: 'adreshistorie brp.csv',
    columns: {
      BSN: bsn,
      Verblijfsobject: bag,
      'Datum aanvang adreshouding': compactDate,
      'Datum einde adreshouding': (row) => (row % 2 === 0 ? '99991231' : compactDate(row + 1)),
    },
    delimiter: '|',
    encode: utf16be,
    dataset: 'residence_move',
    expected: { bsn: 'BSN', bag_id: 'Verblijfsobject' },
  },
  ...oddRegisterFiles,
];
