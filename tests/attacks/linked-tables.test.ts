import { catalogue } from '@zichtlijn/indicators';
import { expect, test } from 'vitest';
import { type LinearFacts, sum } from './outside/linear-facts.ts';
import { outsiderFacts } from './outside/outsider-facts.ts';
import { linkedTables } from './programs/linked-tables.ts';
import { attackedTown, leaks } from './town/attacked-town.ts';

// Attack 10 (SDC Handbook, chapter 5): each table is protected, and the total that one hides the other shows.

const table = (known: Record<string, number>, parts: readonly string[]): LinearFacts => ({
  known: new Map(Object.entries(known)),
  facts: [sum('sold', parts)],
  notZero: new Set(),
});

test('finds the cell whose total another table shows', () => {
  const byKind = table({ 'to people': 40 }, ['to people', 'to firms']);
  const byPlace = table({ 'from here': 31, 'from elsewhere': 12 }, ['from here', 'from elsewhere']);
  expect(linkedTables([byKind])).toEqual(new Map());
  expect(linkedTables([byKind, byPlace])).toEqual(new Map([['to firms', 3]]));
});

test('finds no hidden cell by linking the indicators that are served', () => {
  const town = attackedTown();
  const background = {
    notZero: (name: string) => town.held.notZero.has(name),
    nothingMissing: (name: string) => town.trueValue(name) === 0,
  };
  const served = new Set(town.cells.filter(({ value }) => value !== null).map(({ indicator }) => indicator));
  expect(served.size).toBeGreaterThan(5);
  const tables = catalogue
    .filter(({ id }) => served.has(id))
    .map(({ id }) => {
      return outsiderFacts(
        town.cells.filter(({ indicator }) => indicator === id),
        background,
      );
    });
  expect(tables.every(({ known }) => known.size > 0)).toBe(true);
  expect(leaks(town, linkedTables(tables))).toEqual([]);
});
