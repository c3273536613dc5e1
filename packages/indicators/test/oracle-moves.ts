import { dwellings } from './oracle-bases.ts';
import { rowsWith } from './oracle-rows.ts';
import { lastDayOf, type PlainPeriod, type Unit } from './oracle-unit.ts';
import type { Microdata } from './rows.ts';

/** The day on which so many months begin that end on the last day of a month. */
function firstDayOfMonths(lastDay: string, months: number): string {
  const [year = 0, month = 0] = lastDay.split('-').map(Number);
  return new Date(Date.UTC(year, month - months, 1)).toISOString().slice(0, 10);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** Who moved in to an object in the 24 months that end on a day, by the day. */
function movesTo(data: Microdata, object: string, lastDay: string): Map<string, string[]> {
  const from = firstDayOfMonths(lastDay, 24);
  const moves = rowsWith(data.residence_move, 'object_key', object).filter((row) => {
    const known = row.direction === 'in' && row.move_date_precision === 'day';
    return known && row.move_date >= from && row.move_date <= lastDay;
  });
  const days = Map.groupBy(moves, ({ move_date }) => move_date);
  return new Map([...days].map(([day, rows]) => [day, rows.map(({ person_key }) => person_key)]));
}

export function movedInOften(data: Microdata, period: PlainPeriod): Unit[] {
  return dwellings(data, period).flatMap((home): Unit[] => {
    const object = home.roles['object']![0]!;
    const days = movesTo(data, object, period.end);
    if (days.size < 3) return [];
    const roles = { object: [object], mover: [...days.values()].flat() };
    return [{ ...home, quantity: 'drugs.frequente-verhuizingen@1:count', categories: {}, roles }];
  });
}

/** Every dwelling by the moves before the period, and again those that were cleared for the first time in it. */
export function clearedByMoves(data: Microdata, period: PlainPeriod): Unit[] {
  const before = dayBefore(period.start);
  return dwellings(data, period).flatMap((home): Unit[] => {
    const object = home.roles['object']![0]!;
    const often = movesTo(data, object, before).size >= 3;
    const unit = { ...home, categories: { 'moves-before': often ? 'vaak' : 'niet_vaak' } };
    const clearances = rowsWith(data.cannabis_clearance, 'object_key', object).map(
      (row) => [row.clearance_date, lastDayOf(row.clearance_date, row.clearance_date_precision)] as const,
    );
    const now = clearances.some(([first, last]) => first >= period.start && last <= period.end);
    const earlier = clearances.some(([first, last]) => first <= before && last >= firstDayOfMonths(before, 24));
    const cleared = { ...unit, quantity: 'drugs.hennep-bij-frequente-verhuizingen@1:count' };
    return now && !earlier ? [unit, cleared] : [unit];
  });
}
