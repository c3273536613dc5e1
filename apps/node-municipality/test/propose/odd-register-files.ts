import * as invented from './invented-rows.ts';
import type { OddFile } from './odd-file.ts';

const { bag, bsn, buurt, dutchDate, isoDate, kvk, nameOf, number, oneOf, postcode, year } = invented;

/** Those of registers of companies, police, water boards and permits. */
export const oddRegisterFiles: readonly OddFile[] = [
  {
    name: 'HR-uittreksel.csv',
    columns: {
      RSIN: bsn,
      'KvK-nr': kvk,
      Naam: nameOf,
      Jaar: year,
      Rechtsvorm: oneOf('Stichting', 'Vereniging', 'Besloten vennootschap'),
      'SBI sectie': oneOf('L', 'G'),
    },
    dataset: 'legal_entity',
    expected: {
      rsin: 'RSIN',
      kvk: 'KvK-nr',
      year: 'Jaar',
      legal_form: { from: 'Rechtsvorm', codes: 'kvk-rechtsvorm' },
      sbi_section: 'SBI sectie',
    },
    leftOut: ['Naam'],
  },
  {
    name: 'functionarissen.csv',
    columns: {
      BSN: bsn,
      KvKNummer: kvk,
      DatumInFunctie: isoDate,
      DatumUitFunctie: (row) => (row % 2 ? '' : '2022-01-01'),
    },
    dataset: 'directorship',
    expected: { bsn: 'BSN', kvk: 'KvKNummer', from: 'DatumInFunctie', to: 'DatumUitFunctie' },
  },
  {
    name: 'hennep 13b lijst.csv',
    columns: {
      'BVH-nummer': (row) => `PL0600-${row}`,
      postcode: (row) => postcode(row).replace(/(....)(..)/, '$1 $2'),
      'huisnr.': number,
      'soort pand': oneOf('woning', 'schuur'),
      'ontmanteld op': (row) => dutchDate(row).replaceAll('-', '.'),
      'aantal planten': number,
      Verdachte: nameOf,
    },
    dataset: 'cannabis_clearance',
    expected: {
      incident_id: 'BVH-nummer',
      postcode: 'postcode',
      house_number: 'huisnr.',
      object_kind: 'soort pand',
      clearance_date: { from: 'ontmanteld op', date: 'dd.mm.yyyy' },
      plants: 'aantal planten',
    },
    leftOut: ['Verdachte'],
  },
  {
    name: 'verdachten opiumwet.csv',
    columns: {
      'BSN verdachte': bsn,
      Registratienummer: (row) => `PL-${row}`,
      'Datum registratie': (row) => `${invented.day(row)}-okt-${year(row)}`,
      Delict: oneOf('Handel harddrugs', 'Vervaardigen softdrugs'),
      Buurt: buurt,
    },
    dataset: 'drug_suspect',
    expected: {
      bsn: 'BSN verdachte',
      incident_id: 'Registratienummer',
      registration_date: { from: 'Datum registratie', date: 'dd-mmm-yyyy' },
      offence: {
        from: 'Delict',
        codes: { 'Handel harddrugs': 'handel_harddrugs', 'Vervaardigen softdrugs': 'vervaardiging_softdrugs' },
      },
      neighbourhood_code: 'Buurt',
    },
  },
  {
    name: 'rioolwatermetingen.csv',
    columns: {
      RWZI: oneOf('Noord', 'Zuid'),
      Monsterdatum: (row) => isoDate(row).replaceAll('-', '/'),
      Stof: oneOf('cocaïne', 'MDMA', 'amfetamine'),
      'Vracht mg/1000 inwoners/dag': (row) => `${row},5`,
    },
    dataset: 'wastewater_load',
    expected: {
      site: 'RWZI',
      sample_date: { from: 'Monsterdatum', date: 'yyyy/mm/dd' },
      substance: { from: 'Stof', codes: { MDMA: 'mdma', amfetamine: 'amphetamine', cocaïne: 'cocaine' } },
      load_mg_per_1000_per_day: { from: 'Vracht mg/1000 inwoners/dag', decimal: ',' },
    },
  },
  {
    name: 'property owners.csv',
    columns: {
      'Object ID': bag,
      Year: year,
      Right: oneOf('eigendom', 'erfpacht'),
      'Holder BSN': bsn,
      'Mortgage free': oneOf('Y', 'N'),
    },
    delimiter: ',',
    dataset: 'ownership',
    expected: {
      bag_id: 'Object ID',
      holder_bsn: 'Holder BSN',
      year: 'Year',
      right: 'Right',
      mortgage_free: 'Mortgage free',
    },
  },
  {
    name: 'subsidies en vergunningen.csv',
    columns: {
      KVK: kvk,
      'Datum besluit': dutchDate,
      'Type vergunning': oneOf('Omgevingsvergunning', 'Subsidieverlening'),
      'Bedrag €': (row) => `${row}.250,50`,
    },
    dataset: 'permit_or_subsidy',
    expected: {
      kvk: 'KVK',
      granted_on: { from: 'Datum besluit', date: 'dd-mm-yyyy' },
      kind: {
        from: 'Type vergunning',
        codes: { Omgevingsvergunning: 'omgevingsvergunning', Subsidieverlening: 'subsidie' },
      },
      amount: { from: 'Bedrag €', decimal: ',' },
    },
  },
  {
    name: 'FIU verdachte transacties.csv',
    columns: { BSN: bsn, Transactiedatum: isoDate, Bedrag: number },
    dataset: 'suspicious_transaction',
    expected: { bsn: 'BSN', transaction_date: 'Transactiedatum', amount: 'Bedrag' },
  },
];
