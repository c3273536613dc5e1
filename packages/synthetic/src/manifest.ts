import type { InventedDataset } from './nine-cities.ts';
import type { PlannedDelivery } from './planned-delivery.ts';

interface Source {
  readonly holder: string;
  readonly basis: string;
  readonly article: string;
  readonly absentMeans: string;
}

const sources: Readonly<Record<InventedDataset, Source>> = {
  object: {
    holder: 'Gemeente, Basisregistratie Adressen en Gebouwen en WOZ (verzonnen)',
    basis: 'Wet basisregistratie adressen en gebouwen',
    article: 'artikel 32',
    absentMeans: 'het object bestond op 1 januari niet',
  },
  property_transfer: {
    holder: 'Kadaster (verzonnen)',
    basis: 'Kadasterwet',
    article: 'artikel 99',
    absentMeans: 'het object is in de periode niet overgedragen',
  },
  person_year: {
    holder: 'Gemeente, Basisregistratie Personen (verzonnen)',
    basis: 'Wet basisregistratie personen',
    article: 'artikel 3.2',
    absentMeans: 'de persoon stond op 1 januari niet ingeschreven',
  },
};

/** The manifest of an invented delivery. It always says `synthetic: true`: every output made from it is marked as invented. */
export function manifestYaml(municipality: string, { dataset, from, to }: PlannedDelivery): string {
  const source = sources[dataset];
  return `# Verzonnen gegevens: niets hierin gaat over een bestaand persoon, adres of bedrijf.
dataset: ${dataset}
municipality: ${municipality}
sourceHolder: ${source.holder}
legalBasis:
  basis: ${source.basis}
  article: ${source.article}
purpose: demonstratie met verzonnen gegevens
period:
  from: ${from}
  to: ${to}
absentMeans: ${source.absentMeans}
indelingsjaar: 2022
deliveredOn: 2022-02-01
contact: gegevensbeheer, verzonnen gemeente
retainUntil: 2042-02-01
synthetic: true
`;
}
