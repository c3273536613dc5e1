/** A Regional Information and Expertise Centre (RIEC); each covers one police unit. */
export interface Riec {
  readonly slug: string;
  readonly name: string;
  readonly policeUnit: string;
}

/** The ten RIECs. A municipality belongs to one through its safety region and police unit. */
export const riecs: readonly Riec[] = [
  { slug: 'noord-nederland', name: 'RIEC Noord-Nederland', policeUnit: 'Noord-Nederland' },
  { slug: 'oost-nederland', name: 'RIEC Oost-Nederland', policeUnit: 'Oost-Nederland' },
  { slug: 'midden-nederland', name: 'RIEC Midden-Nederland', policeUnit: 'Midden-Nederland' },
  { slug: 'noord-holland', name: 'RIEC Noord-Holland', policeUnit: 'Noord-Holland' },
  { slug: 'amsterdam-amstelland', name: 'RIEC Amsterdam-Amstelland', policeUnit: 'Amsterdam' },
  { slug: 'den-haag', name: 'RIEC Den Haag', policeUnit: 'Den Haag' },
  { slug: 'rotterdam', name: 'RIEC Rotterdam', policeUnit: 'Rotterdam' },
  { slug: 'zeeland-west-brabant', name: 'RIEC Zeeland-West-Brabant', policeUnit: 'Zeeland-West-Brabant' },
  { slug: 'oost-brabant', name: 'RIEC Oost-Brabant', policeUnit: 'Oost-Brabant' },
  { slug: 'limburg', name: 'RIEC Limburg', policeUnit: 'Limburg' },
];
