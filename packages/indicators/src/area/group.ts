import type { Text } from '../text.ts';

/** A fixed set of municipalities that people compare within. */
export interface MunicipalityGroup {
  readonly slug: 'g4' | 'b5' | 'g40';
  readonly name: string;
  readonly title: Text;
}

export const groups: readonly MunicipalityGroup[] = [
  { slug: 'g4', name: 'G4', title: { nl: 'vier grote gemeenten', en: 'four largest municipalities' } },
  {
    slug: 'b5',
    name: 'B5',
    title: { nl: 'vijf grote Brabantse gemeenten', en: 'five large municipalities of Brabant' },
  },
  {
    slug: 'g40',
    name: 'G40',
    title: { nl: 'netwerk van middelgrote gemeenten', en: 'network of medium-sized municipalities' },
  },
];
