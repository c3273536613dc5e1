import { type Municipality, municipalities } from '@zichtlijn/indicators';

/** What is asked in every variant: one indicator at neighbourhood level for fifty municipalities, a hundred cells each. */
export const question = {
  indicator: 'context.woningen',
  version: 1,
  period: '2021JJ00',
  breakdown: '_T',
  level: 'NEIGHBOURHOOD',
} as const;

export const cellsPerMunicipality = 100;

/** The fifty municipalities of the bench: the first by code. */
export const members: readonly Municipality[] = municipalities
  .toSorted((a, b) => a.code.localeCompare(b.code))
  .slice(0, 50);

/** Invented neighbourhoods of a municipality, in the range that no real one has. */
export function neighbourhoods(code: string): string[] {
  return Array.from({ length: cellsPerMunicipality }, (_, index) => {
    const district = String.fromCharCode(65 + Math.floor(index / 50));
    return `BU${code.slice(2)}Z${district}${String(index % 50).padStart(2, '0')}`;
  });
}
