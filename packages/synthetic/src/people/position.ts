import type { Household } from './household.ts';
import type { Person } from './person.ts';

export type Position =
  | 'thuiswonend_kind'
  | 'alleenstaand'
  | 'partner_zonder_kinderen'
  | 'partner_met_kinderen'
  | 'ouder_eenouderhuishouden';

/** The day on which a child leaves home; null for who keeps the house. */
export const leavesOn = ({ leaves }: Person): number | null => (leaves === null ? null : Date.UTC(leaves, 8, 1));

/** Who of a household live together on a day. */
export function membersOn({ adults, children }: Household, time: number): readonly Person[] {
  const there = (child: Person): boolean => Date.UTC(child.birthYear, 11, 31) < time && time < leavesOn(child)!;
  return [...adults, ...children.filter(there)];
}

/** Whether a child lives at home on 1 January of a year. */
export const atHome = ({ birthYear, leaves }: Person, year: number): boolean =>
  birthYear < year && (leaves === null || year <= leaves);

/** Who live together on 1 January of a year. */
export function membersIn({ adults, children }: Household, year: number): readonly Person[] {
  return [...adults, ...children.filter((child) => atHome(child, year))];
}

/** The place of a person in their household on 1 January of a year. */
export function positionIn(person: Person, { adults, children }: Household, year: number): Position {
  if (person.leaves !== null) return 'thuiswonend_kind';
  const parents = children.some((child) => atHome(child, year));
  if (adults.length === 1) return parents ? 'ouder_eenouderhuishouden' : 'alleenstaand';
  return parents ? 'partner_met_kinderen' : 'partner_zonder_kinderen';
}
