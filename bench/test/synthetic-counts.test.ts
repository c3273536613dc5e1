import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { syntheticCounts } from '../src/disclosure/synthetic-counts.ts';

/** The generator behind the figures of the design document; it lies beside the repository, where that has the design at all. */
const original =
  process.env['DISCLOSURE_GENERATOR'] ?? join(import.meta.dirname, '../../../shared/spikes/disclosure/gen.mjs');

it.skipIf(!existsSync(original))(
  'gives the numbers of the generator behind the figures of the design (skipped where DISCLOSURE_GENERATOR does not say where it is)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'zicht-bench-'));
    try {
      const file = join(folder, 'counts.csv');
      for (const [wijken, buurten, seed] of [
        [15, 100, 42],
        [40, 480, 43],
        [3, 17, 7],
      ] as const) {
        execFileSync(process.execPath, [original, String(wijken), String(buurten), String(seed), '1', file]);
        const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
        const numbers = [...syntheticCounts({ wijken, buurten, seed })];
        expect(numbers.map(({ n }) => n)).toEqual(rows.map((row) => Number(row.split(',').at(-1))));
        expect(numbers.map(({ wijk }) => wijk)).toEqual(rows.map((row) => Number(/WK(\d+)/.exec(row)![1]) - 1));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
