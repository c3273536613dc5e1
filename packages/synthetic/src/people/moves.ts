import { lastDay } from '../calendar.ts';
import type { Person } from './person.ts';
import { leavesOn, membersOn } from './position.ts';
import { followedFrom, type Stay } from './stays.ts';

/** A person who came to an address or left it. */
export interface Move {
  readonly person: Person;
  readonly time: number;
  readonly direction: 'in' | 'uit';
}

/** Who of a household moved in and out, together or a child by itself; a child that is born at an address did not move. */
export function movesOf({ household, from, to }: Stay): readonly Move[] {
  const followed = (time: number): boolean => time >= followedFrom && time <= lastDay;
  const came = followed(from) ? membersOn(household, from).map((person) => move(person, from, 'in')) : [];
  const left = to !== null && followed(to) ? membersOn(household, to).map((person) => move(person, to, 'uit')) : [];
  const grown = household.children.flatMap((person) => {
    const time = leavesOn(person)!;
    return followed(time) && time > from && time < (to ?? lastDay) ? [move(person, time, 'uit')] : [];
  });
  return [...came, ...grown, ...left];
}

const move = (person: Person, time: number, direction: Move['direction']): Move => ({ person, time, direction });
