import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  areasQuery,
  type Breakdown,
  catalogue,
  type IndicatorDefinition,
  type NodeLevel,
  nodeLevels,
  quantityScopes,
  type TabulatedCell,
  timeOf,
  unitSets,
  unitSources,
} from '../src/index.ts';
import { clearance, means, member, moveIn, record, suspect } from './drug-rows.ts';
import { oracle } from './oracle.ts';
import type { PlainCell, PlainPeriod } from './oracle-unit.ts';
import { randomMicrodata } from './random-microdata.ts';
import { dwelling, MUNICIPALITY, person, transfer } from './rows.ts';
import { load, run } from './tabulate.ts';
import { openVault } from './vault.ts';

/** How many random towns a property tries: some each time, more with `RANDOM_MICRODATA=500`. A failure prints its seed and path. */
const numRuns = Number(process.env['RANDOM_MICRODATA'] ?? 40);

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

/** Everything but loads, which are measured and not counted, and percents, which are of two counts. */
const counted = catalogue.filter(({ formula }) => formula.kind !== 'load' && formula.kind !== 'percent');

const periods: readonly PlainPeriod[] = [
  {
    code: '2016JJ00',
    start: '2016-01-01',
    end: '2016-12-31',
    year: 2016,
    twentyYearsFrom: '1997-01-01',
  },
  {
    code: '2016KW01',
    start: '2016-01-01',
    end: '2016-03-31',
    year: 2016,
    twentyYearsFrom: '1996-04-01',
  },
  {
    code: '2012JJ00/2016JJ00',
    start: '2012-01-01',
    end: '2016-12-31',
    year: 2016,
    twentyYearsFrom: '1997-01-01',
  },
];

function plain(cells: readonly TabulatedCell[]): PlainCell[] {
  return cells
    .map(({ quantity, area, breakdown, category, units, value, roles }) => ({
      key: [quantity, area, breakdown, category].join(' '),
      units,
      value,
      roles: [...roles],
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

describe('the SQL of every definition', () => {
  test('agrees with an independent count on random microdata, and gives categories that add up to the total, or cover it where they overlap, in every area', async () => {
    const seen = new Set<string>();
    const property = fc.asyncProperty(
      randomMicrodata,
      fc.constantFrom(...periods),
      fc.constantFrom<NodeLevel>(...nodeLevels),
      async (data, period, level) => {
        await load(vault, data);
        for (const definition of counted) {
          const cells = await run(vault, definition, { level, period: period.code });
          expect(plain(cells)).toEqual(oracle(definition.id, data, period, level));
          for (const breakdown of definition.breakdowns) cover(breakdown, cells);
          for (const cell of cells) seen.add(`${cell.quantity} ${cell.breakdown}`);
        }
      },
    );
    await fc.assert(property, { numRuns });
    // The rarest table has a cell in about one run of twenty-five.
    for (let again = 0; again < 30 && seen.size < everyTable().length; again++)
      await fc.assert(property, { numRuns: 20 });
    expect([...seen].sort()).toEqual(everyTable());
  });

  test('gives years of a flow that a block of them covers: whatever happened in the block happened in one of its years', async () => {
    const property = fc.asyncProperty(randomMicrodata, async (data) => {
      await load(vault, data);
      const pooled = counted.filter(({ ladder }) => ladder.some(({ period }) => period.endsWith('-years')));
      for (const definition of pooled) {
        const flows = unitSets(definition).filter((set) => timeOf(set) === 'flow');
        const totals = async (period: string) =>
          new Map(
            (await run(vault, definition, { period, breakdowns: [] })).map(({ quantity, units }) => [quantity, units]),
          );
        const years: ReadonlyMap<string, number>[] = [];
        for (const year of [2012, 2013, 2014, 2015, 2016]) years.push(await totals(`${year}JJ00`));
        const block = await totals('2012JJ00/2016JJ00');
        for (const { quantity, source } of flows) {
          const parts = years.map((year) => year.get(quantity) ?? 0);
          const sum = parts.reduce((all, part) => all + part, 0);
          const whole = block.get(quantity) ?? 0;
          expect(whole).toBeGreaterThanOrEqual(unitSources[source].additive ? sum : Math.max(...parts));
          expect(whole).toBeLessThanOrEqual(sum);
        }
      }
    });
    await fc.assert(property, { numRuns: 10 });
  });

  test('sees nothing of another municipality', async () => {
    const elsewhere = { municipality_code: 'GM9902' };
    await load(vault, {
      object: [dwelling('house', elsewhere)],
      property_transfer: [transfer(elsewhere)],
      person_year: [person('p', elsewhere)],
      person_year_household: [member('p', 'alleenstaand', elsewhere)],
      person_year_debt: [means('p', elsewhere)],
      criminal_record: [record('p', elsewhere)],
      drug_suspect: [suspect('p', elsewhere)],
      cannabis_clearance: [clearance(elsewhere)],
      residence_move: ['2016-01-01', '2016-02-01', '2016-03-01'].map((day) => moveIn('p', day, elsewhere)),
    });
    for (const definition of counted) expect(await run(vault, definition, {})).toEqual([]);
  });
});

/** The categories of a breakdown against the totals, what they lie within and what they are shares of, in every area. */
function cover(breakdown: Breakdown, cells: readonly TabulatedCell[]): void {
  const { id, within, shares } = breakdown;
  for (const total of cells.filter((cell) => cell.breakdown === '_T')) {
    const parts = cells.filter(
      (cell) => cell.breakdown === id && cell.area === total.area && cell.quantity === total.quantity,
    );
    if (parts.length > 0) addsUp(breakdown, total.value, parts);
    for (const [code, inside] of within === undefined ? [] : byFirst(parts)) {
      const whole = cells.find((cell) => isOf(cell, total, within!.breakdown, code));
      if (inside.length > 0) addsUp({ ...breakdown, kind: within!.kind }, whole!.value, inside);
    }
    if (shares === undefined || parts.length === 0) continue;
    const [here, there] = [id, shares.with].map((one) => cells.find((cell) => isOf(cell, total, one, shares.category)));
    expect([here?.value, here?.roles]).toEqual([there?.value, there?.roles]);
  }
}

/** Categories by what they lie within. */
const byFirst = (parts: readonly TabulatedCell[]) => Map.groupBy(parts, ({ category }) => category.split('.')[0]!);

function isOf(cell: TabulatedCell, total: TabulatedCell, breakdown: string, category: string): boolean {
  const { quantity, area } = total;
  return cell.quantity === quantity && cell.area === area && cell.breakdown === breakdown && cell.category === category;
}

/** A partition adds up; overlapping categories are each within the total, and together not less. */
function addsUp({ kind, categories }: Breakdown, total: number, parts: readonly TabulatedCell[]): void {
  const values = parts.map(({ value }) => value);
  const sum = values.reduce((all, value) => all + value, 0);
  if (kind === 'partition') expect(sum).toBe(total);
  else {
    expect(sum).toBeGreaterThanOrEqual(total);
    expect(Math.max(...values)).toBeLessThanOrEqual(total);
  }
  expect(categories.map(({ code }) => code)).toEqual(expect.arrayContaining(parts.map(({ category }) => category)));
}

/** Whatever needs amounts that are not known of the year that is asked for has no cell then; its own test asks for another. */
const known = (entry: IndicatorDefinition): boolean =>
  unitSets(entry).every(({ amounts }) => amounts === undefined || amounts.years.includes(2016));

function everyTable(): string[] {
  const tables = counted
    .filter(known)
    .flatMap((entry) =>
      quantityScopes(entry).flatMap(({ quantity, breakdowns }) =>
        ['_T', ...breakdowns].map((id) => `${quantity} ${id}`),
      ),
    );
  return [...new Set(tables)].sort();
}

describe('the neighbourhoods of a vault', () => {
  async function areas(): Promise<unknown[]> {
    const { text, params } = areasQuery(MUNICIPALITY);
    const { rows } = await vault.query<{ neighbourhood_code: string }>(text, [...params]);
    return rows.map(({ neighbourhood_code }) => neighbourhood_code);
  }

  test('are those of its objects, and of its transfers only when it has no objects', async () => {
    const property_transfer = [transfer({ neighbourhood_code: 'BU9901ZB01' })];
    await load(vault, { property_transfer, object: [dwelling('a'), dwelling('b', { neighbourhood_code: null })] });
    expect(await areas()).toEqual(['BU9901ZA01']);
    await load(vault, { property_transfer });
    expect(await areas()).toEqual(['BU9901ZB01']);
  });
});
