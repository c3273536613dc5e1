import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Carried, carryPricePaid, municipality } from '../../examples/price-paid/carry-price-paid.ts';
import { shownOutside } from '../../examples/price-paid/page.ts';
import { Children } from '../../scripts/demo/children.ts';

const csv = process.env['PRICE_PAID_CSV'] ?? '';
const recount = join(import.meta.dirname, '../../examples/price-paid/recount.py');

interface Recount {
  readonly rows: number;
  readonly properties: number;
  readonly cells: readonly {
    readonly area: string;
    readonly period: string;
    readonly transactionValue: number;
    readonly transfers: number;
    readonly sold: number;
    readonly sameDay: number;
    readonly halfYear: number;
    readonly jumps: number;
    readonly jumpSum: number;
  }[];
}

/** What is released: a municipality per year, a district per three years, a neighbourhood per five. */
function onLadder(area: string, period: string): boolean {
  if (area.startsWith('GM')) return /^201\dJJ00$/.test(period);
  if (area.startsWith('WK')) return ['2011JJ00/2013JJ00', '2014JJ00/2016JJ00', '2017JJ00/2019JJ00'].includes(period);
  return period === '2012JJ00/2016JJ00';
}

const python = ['python3', 'python'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});
const reason = !existsSync(csv) ? 'PRICE_PAID_CSV names no file' : python === undefined ? 'there is no Python 3' : null;

describe.skipIf(reason !== null)(
  `a real land-registry file through a real node${reason ? ` (skipped: ${reason})` : ''}`,
  () => {
    const children = new Children(() => undefined);
    let directory = '';
    let carried: Carried;
    let counted: Recount;
    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'zichtlijn-price-paid-'));
      counted = JSON.parse(execFileSync(python!, [recount, csv], { encoding: 'utf8', maxBuffer: 1 << 24 })) as Recount;
      carried = await carryPricePaid(children, csv, join(directory, 'node'));
    }, 600_000);
    afterAll(async () => {
      await children.stop();
      await rm(directory, { recursive: true, force: true });
    });

    test('every row is read and kept, and none is rejected', () => {
      expect(carried.ingest).toMatchObject({ rowsRead: counted.rows, rowsKept: counted.rows, rowsRejected: 0 });
    });

    test('the vault holds as many properties as the recount, under keys alone', () => {
      expect(carried.inside.properties).toBe(counted.properties);
    });

    test.each([
      ['vastgoed.transactiewaarde@1:sum', 'transactionValue'],
      ['vastgoed.transactiewaarde@1:count', 'transfers'],
      ['vastgoed.verkochte-objecten@1:count', 'sold'],
      ['vastgoed.zelfde-dag-doorverkopen@1:count', 'sameDay'],
      ['vastgoed.halfjaar-doorverkopen@1:count', 'halfYear'],
      ['vastgoed.waardesprong@1:count', 'jumps'],
      ['vastgoed.waardesprong@1:sum', 'jumpSum'],
    ] as const)('inside, %s is what the recount in Python says, in every area and period', (quantity, field) => {
      const own = carried.inside.cells
        .filter((cell) => cell.quantity === quantity && !cell.period.includes('KW'))
        .map(({ area, period, value }) => `${area} ${period} ${value}`);
      const theirs = counted.cells
        .filter((cell) => cell[field] > 0 && onLadder(cell.area, cell.period))
        .map((cell) => `${cell.area} ${cell.period} ${cell[field]}`);
      expect(theirs.length).toBeGreaterThan(10);
      // Two indicators are a share of the same objects sold.
      expect([...new Set(own)].sort()).toEqual(theirs.toSorted());
    });

    test('a number that leaves is the number that was counted', () => {
      for (const cells of carried.published.filter(({ indicator }) => indicator === 'vastgoed.transactiewaarde')) {
        for (const area of cells.area) {
          for (const period of cells.period) {
            const shown = shownOutside(carried.published, cells.indicator, area, period, 'sum');
            if (!shown.endsWith(' A')) continue;
            const theirs = counted.cells.find((cell) => cell.area === area && cell.period === period);
            expect(shown, `${area} ${period}`).toBe(`${theirs?.transactionValue.toLocaleString('en-GB')} A`);
          }
        }
      }
      expect(shownOutside(carried.published, 'vastgoed.transactiewaarde', municipality, '2015JJ00', 'sum')).toMatch(
        / A$/,
      );
    });

    test.each([
      ['vastgoed.zelfde-dag-doorverkopen', 'numerator', 'sameDay'],
      ['vastgoed.halfjaar-doorverkopen', 'numerator', 'halfYear'],
      ['vastgoed.waardesprong', 'count', 'jumps'],
    ] as const)('fewer than ten of %s are never shown', (indicator, measure, field) => {
      const few = counted.cells.filter((cell) => cell[field] >= 1 && cell[field] < 10);
      expect(few.length).toBeGreaterThan(1);
      for (const { area, period } of few) {
        const shown = shownOutside(carried.published, indicator, area, period, measure);
        expect(shown, `${area} ${period}`).toMatch(/^[QL]$/);
      }
    });

    test('what the file lacks is not collected: no dwelling stock, and no twenty years of sales', () => {
      for (const [indicator, measure] of [
        ['vastgoed.doorsluishuizen', 'numerator'],
        ['vastgoed.doorsluishuizen', 'share'],
        ['context.woningen', 'count'],
      ] as const) {
        expect(shownOutside(carried.published, indicator, municipality, '2019JJ00', measure)).toBe('L');
      }
    });
  },
);
