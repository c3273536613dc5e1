import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { definition, movements, movementsQuery, type NodeLevel, nodeLevels } from '../src/index.ts';
import { randomMicrodata } from './random-microdata.ts';
import { dwelling, type Microdata, MUNICIPALITY, person } from './rows.ts';
import { load } from './tabulate.ts';
import { openVault } from './vault.ts';

vi.setConfig({ testTimeout: 120_000 });

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

/** Area of every unit on 1 January of a year: written without a look at the SQL. */
type Places = (data: Microdata, year: number) => readonly (readonly [unit: string, neighbourhood: string | null])[];

const homes: Places = ({ object }, year) =>
  object
    .filter((row) => row.year === year && row.use.includes('woning'))
    .map((row) => [row.object_key, row.neighbourhood_code]);
const inhabitants: Places = ({ object, person_year }, year) =>
  person_year
    .filter((row) => row.year === year)
    .map((row) => {
      const home = object.find((one) => one.year === year && one.object_key === row.object_key);
      return [row.person_key, row.neighbourhood_code ?? home?.neighbourhood_code ?? null];
    });

function expected(places: Places, data: Microdata, level: NodeLevel) {
  const at = (year: number) =>
    new Set(
      places(data, year).map(([unit, neighbourhood]) => {
        const below = neighbourhood === null ? '_U' : neighbourhood;
        const district = below === '_U' ? '_U' : `WK${below.substring(2, 8)}`;
        return `${{ municipality: MUNICIPALITY, district, neighbourhood: below }[level]} ${unit}`;
      }),
    );
  const [before, after] = [at(2015), at(2016)];
  const areas = [...new Set([...before, ...after].map((one) => one.split(' ')[0]!))].sort();
  const only = (area: string, set: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...set].filter((one) => one.startsWith(`${area} `) && !other.has(one)).length;
  return areas.map((area) => [area, only(area, before, after), only(area, after, before)]);
}

async function counted(indicator: string, level: NodeLevel) {
  const { text, params } = movementsQuery(definition(indicator)!, {
    ...{ municipality: MUNICIPALITY, level, earlier: '2015JJ00', later: '2012JJ00/2016JJ00', breakdowns: [] },
  });
  const { rows } = await vault.query<Record<string, unknown>>(text, [...params]);
  return rows
    .map(movements)
    .map(({ area, exits, entries }) => [area, exits, entries] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('entries and exits between two dates of a stock', () => {
  test('agree with an independent count on random microdata, on every level', async () => {
    const stocks = fc.constantFrom(['context.woningen', homes] as const, ['context.inwoners', inhabitants] as const);
    const property = fc.asyncProperty(
      randomMicrodata,
      stocks,
      fc.constantFrom<NodeLevel>(...nodeLevels),
      async (data, [indicator, places], level) => {
        await load(vault, data);
        expect(await counted(indicator, level)).toEqual(expected(places, data, level));
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });

  test('tell of one who moves within the municipality in both neighbourhoods, and not in the municipality', async () => {
    const moved = (year: number, neighbourhood_code: string) => person('p', { year, neighbourhood_code });
    await load(vault, { person_year: [moved(2015, 'BU9901ZA01'), moved(2016, 'BU9901ZA02')] });
    expect(await counted('context.inwoners', 'neighbourhood')).toEqual([
      ['BU9901ZA01', 1, 0],
      ['BU9901ZA02', 0, 1],
    ]);
    expect(await counted('context.inwoners', 'municipality')).toEqual([[MUNICIPALITY, 0, 0]]);
  });

  test('are counted by category where a breakdown is asked for', async () => {
    const rebuilt = (year: number, dwelling_type: string) => dwelling('house', { year, dwelling_type });
    await load(vault, { object: [rebuilt(2015, 'eengezins'), rebuilt(2016, 'meergezins')] });
    const { text, params } = movementsQuery(definition('context.woningen')!, {
      ...{ municipality: MUNICIPALITY, level: 'municipality', earlier: '2015JJ00', later: '2016JJ00' },
      breakdowns: ['dwelling-type'],
    });
    const { rows } = await vault.query<Record<string, unknown>>(text, [...params]);
    const told = rows.map(movements).map(({ category, exits, entries }) => `${category} ${exits} ${entries}`);
    expect(told.sort()).toEqual(['_T 0 0', 'eengezins 1 0', 'meergezins 0 1']);
  });
});
