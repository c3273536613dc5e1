import { type Municipality, municipalities } from '@zichtlijn/indicators';

/** What is asked in every variant: one indicator at neighbourhood level, a hundred cells of each municipality. */
export const question = {
  indicator: 'context.woningen',
  version: 1,
  period: '2021JJ00',
  breakdown: '_T',
  level: 'NEIGHBOURHOOD',
} as const;

export const cellsPerMunicipality = 100;

/** All municipalities of 2024, by code: the nodes of the bench. */
export const everyMember: readonly Municipality[] = municipalities.toSorted((a, b) => a.code.localeCompare(b.code));

/** How many nodes are asked, and how many of those take a request and never answer. */
export interface Scenario {
  /** Nodes asked: the first so many by code. */
  readonly n: number;
  /** Percentage of them that hangs. */
  readonly down: number;
}

/** The municipalities that a scenario asks. */
export const membersOf = ({ n }: Scenario): readonly Municipality[] => everyMember.slice(0, n);

/** Of those, the ones whose node hangs: spread over them, the same ones for every n. */
export function hangingOf(scenario: Scenario): readonly string[] {
  const hangs = (index: number): boolean => (index * 7) % 10 < scenario.down / 10;
  return membersOf(scenario)
    .filter((_, index) => hangs(index))
    .map(({ code }) => code);
}

/** Invented neighbourhoods of a municipality, in the range that no real one has. */
export function neighbourhoods(code: string): string[] {
  return Array.from({ length: cellsPerMunicipality }, (_, index) => {
    const district = String.fromCharCode(65 + Math.floor(index / 50));
    return `BU${code.slice(2)}Z${district}${String(index % 50).padStart(2, '0')}`;
  });
}
