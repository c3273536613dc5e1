import { day, lastDay, newYear } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { Entities } from './entities.ts';
import type { Entity } from './entity.ts';

/** A place on the board of an entity, from a day until another; null while it lasts. */
export interface Seat {
  readonly entity: Entity;
  readonly from: number;
  readonly to: number | null;
}

/** The seats of one adult: none for most; of those who sit on boards, one in fifty sits on five or more. */
export function inventSeats(birthYear: number, entities: Entities, random: Random): readonly Seat[] {
  if (birthYear > 1999 || birthYear < 1940) return [];
  const taken = new Map<string, Seat>();
  const sit = (entity: Entity, lasting: number): void => {
    const first = newYear(Math.max(2001, entity.founded, birthYear + 20));
    const from = first + Math.floor(random.next() * ((lastDay - first) / day)) * day;
    const ended = !random.chance(lasting);
    const to = ended ? from + random.int(0, Math.floor((lastDay - from) / day)) * day : null;
    taken.set(entity.rsin, { entity, from, to });
  };
  if (random.chance(0.034)) {
    const boards = [1, random.int(2, 4), random.int(6, 12)][random.weighted([83, 14, 3])]!;
    for (let i = 0; i < boards; i++) sit(entities.drawBoard(random), boards >= 6 ? 0.9 : 0.65);
  }
  if (random.chance(0.02)) sit(entities.drawCompany(random), 0.75);
  return [...taken.values()];
}
