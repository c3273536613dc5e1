import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CountedPercent, countedPercent, definition, percentQuery } from '../src/index.ts';
import { moveIn } from './drug-rows.ts';
import { owns } from './property-rows.ts';
import { dwelling, type Microdata, MUNICIPALITY, person, transfer } from './rows.ts';
import { loadFor } from './tabulate.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
  await vault.exec(`create table vault.delivery (municipality_code text not null, id text not null, period_from date not null, period_to date not null,
    rows_read int not null, rows_repeated int not null, rows_out_of_scope int not null, rows_rejected int not null, judged_by_year jsonb)`);
});

const told = async (id: string, data: Partial<Microdata> = {}, version?: number): Promise<CountedPercent[]> => {
  const { text, params } = percentQuery(definition(id, version)!, { municipality: MUNICIPALITY, period: '2016JJ00' });
  await loadFor(vault, data, text);
  return (await vault.query<Record<string, unknown>>(text, [...params])).rows.map(countedPercent);
};

/** What a percent is by its definition, from plain lists of what stands on either side. */
function percentOf(category: string, has: readonly string[], not: readonly string[], roles: CountedPercent['roles']) {
  const percent = Math.round((has.length * 100) / (has.length + not.length));
  return { category, percent, units: Math.min(has.length, not.length), roles };
}
const distinct = (values: readonly string[]) => [...new Set(values)];

const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
const someObject = fc.constantFrom(...keys);
const someYear = fc.constantFrom(2015, 2016);

describe('address quality', () => {
  it('agrees with an independent count on random microdata', async () => {
    const homes = fc.array(fc.record({ at: fc.option(someObject), year: someYear }), { maxLength: 12 });
    const listed = fc.uniqueArray(fc.tuple(someObject, someYear), { selector: String, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(homes, listed, async (persons, objects) => {
        const rows = persons.map(({ at, year }, nth) => person(`p${nth}`, { object_key: at, year }));
        const file = objects.map(([object, year]) => dwelling(object, { year }));
        const known = new Set(objects.map(([object]) => object));
        const here = rows.filter(({ year }) => year === 2016);
        const sides = [true, false].map((side) =>
          here.filter(({ object_key }) => (object_key !== null && known.has(object_key)) === side),
        );
        const named = sides.map((side) => side.map(({ person_key }) => person_key));
        // Who has no address stands for one of their own.
        const places = sides.map((side) =>
          distinct(side.map(({ object_key, person_key }) => object_key ?? `of ${person_key}`)),
        );
        const smaller = (of: readonly (readonly string[])[]) => Math.min(...of.map(({ length }) => length));
        const roles = [
          { role: 'address', contributors: smaller(places) },
          { role: 'person', contributors: smaller(named) },
        ];
        expect(await told('kwaliteit.adreskwaliteit', { person_year: rows, object: file })).toEqual(
          here.length === 0 ? [] : [percentOf('_T', named[0]!, named[1]!, roles)],
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('linkage', () => {
  it('agrees with an independent count on random microdata', async () => {
    const pointing = fc.array(fc.tuple(someObject, someYear), { maxLength: 10 });
    const listed = fc.uniqueArray(fc.tuple(someObject, someYear), { selector: String, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(pointing, pointing, pointing, listed, async (sold, owned, moved, objects) => {
        const data = {
          property_transfer: sold.map(([object_key, year]) => transfer({ object_key, transfer_date: `${year}-03-02` })),
          ownership: owned.map(([object_key, year], nth) => owns(`h${nth}`, object_key, { year })),
          residence_move: moved.map(([object_key, year], nth) => moveIn(`p${nth}`, `${year}-12-31`, { object_key })),
          object: objects.map(([object, year]) => dwelling(object, { year })),
        };
        const known = new Set(objects.map(([object]) => object));
        const expected = Object.entries({ eigendom: owned, overdracht: sold, verhuizing: moved }).flatMap(
          ([link, of]) => {
            const here = distinct(of.filter(([, year]) => year === 2016).map(([object]) => object));
            const [has, not] = [here.filter((one) => known.has(one)), here.filter((one) => !known.has(one))];
            const roles = [{ role: 'object', contributors: Math.min(has.length, not.length) }];
            return here.length === 0 ? [] : [percentOf(link, has, not, roles)];
          },
        );
        expect(await told('kwaliteit.koppelgraad', data)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('is of pairs of which none is an indicator: no person is linked to a register of persons', () => {
    const codes = definition('kwaliteit.koppelgraad')!.breakdowns[0]!.categories.map(({ code }) => code);
    expect(codes).toEqual(['overdracht', 'eigendom', 'verhuizing']);
  });
});

describe('rejected rows', () => {
  it('of version 1 are a percent of the rows that were judged, of deliveries that are about a part of the year', async () => {
    const count = fc.nat({ max: 50 });
    const delivery = fc.record({
      from: fc.constantFrom(2014, 2016, 2017),
      years: fc.integer({ min: 1, max: 3 }),
      kept: count,
      rejected: count,
      repeated: count,
      outside: count,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(delivery, { maxLength: 5 }), async (deliveries) => {
        await vault.exec('delete from vault.delivery');
        for (const [nth, { from, years, kept, rejected, repeated, outside }] of deliveries.entries())
          await vault.query('insert into vault.delivery values ($1, $2, $3, $4, $5, $6, $7, $8)', [
            ...[MUNICIPALITY, `d${nth}`, `${from}-07-01`, `${from + years}-06-30`],
            kept + rejected + repeated + outside,
            ...[repeated, outside, rejected],
          ]);
        const here = deliveries.filter(({ from, years }) => from <= 2016 && from + years >= 2016);
        const rejected = here.reduce((sum, one) => sum + one.rejected, 0);
        const kept = here.reduce((sum, one) => sum + one.kept, 0);
        const roles = [{ role: 'row', contributors: Math.min(rejected, kept) }];
        const rows = (number: number) => Array.from({ length: number }, () => 'row');
        expect(await told('kwaliteit.afgewezen-rijen', {}, 1)).toEqual(
          rejected + kept === 0 ? [] : [percentOf('_T', rows(rejected), rows(kept), roles)],
        );
      }),
      { numRuns: 40 },
    );
  });

  it('of version 2 are a percent of the rows of the year itself, and of deliveries that were not counted by year all', async () => {
    const row = fc.record({ year: fc.constantFrom('2015', '2016', '2017'), rejected: fc.boolean() });
    const delivery = fc.record({
      from: fc.constantFrom(2014, 2016, 2017),
      rows: fc.array(row, { maxLength: 40 }),
      byYear: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(delivery, { maxLength: 4 }), async (deliveries) => {
        await vault.exec('delete from vault.delivery');
        for (const [nth, { from, rows, byYear }] of deliveries.entries()) {
          const count = (side: boolean, year?: string) =>
            rows.filter((one) => one.rejected === side && (year === undefined || one.year === year)).length;
          const years = distinct(rows.map(({ year }) => year));
          const judged = years.map((year) => [year, { kept: count(false, year), rejected: count(true, year) }]);
          await vault.query('insert into vault.delivery values ($1, $2, $3, $4, $5, 0, 0, $6, $7)', [
            ...[MUNICIPALITY, `d${nth}`, `${from}-01-01`, `${from + 2}-12-31`, rows.length, count(true)],
            byYear ? JSON.stringify(Object.fromEntries(judged)) : null,
          ]);
        }
        const here = deliveries
          .filter(({ from }) => from <= 2016 && from + 2 >= 2016)
          .flatMap(({ rows, byYear }) => rows.filter(({ year }) => !byYear || year === '2016'));
        const [rejected, kept] = [true, false].map((side) =>
          here.filter((one) => one.rejected === side).map(() => 'row'),
        ) as [string[], string[]];
        const roles = [{ role: 'row', contributors: Math.min(rejected.length, kept.length) }];
        expect(await told('kwaliteit.afgewezen-rijen', {}, 2)).toEqual(
          here.length === 0 ? [] : [percentOf('_T', rejected, kept, roles)],
        );
      }),
      { numRuns: 40 },
    );
  });
});
