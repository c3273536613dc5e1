import { nineCities } from '@zichtlijn/synthetic';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoPatience, demoServed } from '../browser/demo-served.ts';

let told = '';
let address = '';

beforeAll(async () => {
  ({ told, address } = await demoServed());
}, demoPatience);

/** The rows of one of the two tables, by the name of the city. */
function table(heading: string): ReadonlyMap<string, readonly string[]> {
  const lines = told.slice(told.indexOf(heading)).split('\n');
  const from = lines.findIndex((line) => line.startsWith('─')) + 1;
  const rows = lines.slice(from, from + nineCities.length).map((line) => line.trim().split(/ {2,}/));
  return new Map(rows.map(([name = '', ...cells]) => [name, cells]));
}

describe('the demonstration', () => {
  test('serves, compares the nine cities and says that everything in it is invented', async () => {
    expect((await fetch(`${address}/health`)).status).toBe(200);
    expect(told).toContain('verzonnen gegevens');
    expect([...table('vergelijking per gemeente').keys()]).toEqual(nineCities.map(({ name }) => name));
  });

  test('shows each kind of cell: a number, a hidden one and one that is not collected', () => {
    const cells = [...table('vergelijking per gemeente').values()].flat().join(' ');
    for (const kind of [/\d A\b/, /– Q/, /– L/]) expect(cells).toMatch(kind);
  });

  test('shows 30 to 70 percent of the finest rung of pass-through dwellings, and a zero in it', () => {
    const sum = [0, 0, 0, 0];
    for (const cells of table('Doorsluishuizen per buurt').values())
      for (const [at, cell] of cells.entries()) sum[at]! += Number(cell);
    const [shown = 0, zero = 0, hidden = 0, notCollected = 0] = sum;
    expect(zero).toBeGreaterThan(0);
    expect(notCollected).toBeGreaterThan(0);
    const share = (shown + zero) / (shown + zero + hidden);
    expect(share).toBeGreaterThanOrEqual(0.3);
    expect(share).toBeLessThanOrEqual(0.7);
  });
});
