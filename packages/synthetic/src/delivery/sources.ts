import type { InventedDataset } from '../files/invented-dataset.ts';

/** Whose an invented file pretends to be, and what its manifest says of it. */
export interface Source {
  readonly holder: string;
  readonly basis: string;
  readonly article: string;
  readonly absentMeans: string;
  /** Police and judicial data come with the written consent of their holder. */
  readonly consent?: string;
  /** How rows that no register holds were derived. */
  readonly method?: string;
}

const population = {
  holder: 'Gemeente, Basisregistratie Personen (verzonnen)',
  basis: 'Wet basisregistratie personen',
  article: 'artikel 3.2',
};
const registry = { holder: 'Kadaster (verzonnen)', basis: 'Kadasterwet', article: 'artikel 99' };
const statistics = {
  holder: 'Centraal Bureau voor de Statistiek (verzonnen)',
  basis: 'Wet op het Centraal bureau voor de statistiek',
  article: 'artikel 41',
  absentMeans: 'van de persoon is in dat jaar niets bekend',
};
const chamber = { holder: 'Kamer van Koophandel (verzonnen)', basis: 'Handelsregisterwet 2007', article: 'artikel 28' };
const police = {
  holder: 'Politie (verzonnen)',
  basis: 'Wet politiegegevens',
  article: 'artikel 22',
  consent: 'Politie',
};
const municipality = { basis: 'Gemeentewet', article: 'artikel 160' };

export const sources: Readonly<Record<InventedDataset, Source>> = {
  object: {
    holder: 'Gemeente, Basisregistratie Adressen en Gebouwen en WOZ (verzonnen)',
    basis: 'Wet basisregistratie adressen en gebouwen',
    article: 'artikel 32',
    absentMeans: 'het object bestond op 1 januari niet',
  },
  property_transfer: { ...registry, absentMeans: 'het object is in de periode niet overgedragen' },
  ownership: { ...registry, absentMeans: 'het object had op 1 januari geen bekende eigenaar' },
  person_year: { ...population, absentMeans: 'de persoon stond op 1 januari niet ingeschreven' },
  person_year_household: {
    ...population,
    absentMeans: 'de persoon stond op 1 januari niet ingeschreven',
    method: 'huishoudens zijn verzonnen en vooraf bekend',
  },
  person_year_income: statistics,
  person_year_wealth: {
    ...statistics,
    method: 'besteedbaar inkomen gestandaardiseerd; vermogen zonder eigen woning (verzonnen)',
  },
  person_year_debt: statistics,
  person_year_education: statistics,
  residence_move: { ...population, absentMeans: 'de persoon is in de periode niet verhuisd' },
  legal_entity: { ...chamber, absentMeans: 'de rechtspersoon stond op 1 januari niet ingeschreven' },
  directorship: { ...chamber, absentMeans: 'de persoon zat in de periode in geen bestuur' },
  criminal_record: { ...police, absentMeans: 'van de persoon is in de periode niets geregistreerd' },
  drug_suspect: { ...police, absentMeans: 'de persoon is in de periode niet van een Opiumwetdelict verdacht' },
  cannabis_clearance: {
    holder: 'Gemeente, dossiers artikel 13b Opiumwet (verzonnen)',
    basis: 'Opiumwet',
    article: 'artikel 13b',
    absentMeans: 'er is in de periode geen kwekerij ontmanteld',
    consent: 'De burgemeester',
  },
  wastewater_load: {
    holder: 'Waterschap (verzonnen)',
    basis: 'Waterwet',
    article: 'artikel 3.4',
    absentMeans: 'er is die dag niet gemeten',
  },
  suspicious_transaction: {
    holder: 'FIU-Nederland (verzonnen)',
    basis: 'Wet ter voorkoming van witwassen en financieren van terrorisme',
    article: 'artikel 13',
    absentMeans: 'er is in de periode geen transactie verdacht verklaard',
    consent: 'FIU-Nederland',
  },
  permit_or_subsidy: {
    holder: 'Gemeente, vergunningen en subsidies (verzonnen)',
    ...municipality,
    absentMeans: 'er is in de periode niets verleend',
  },
};
