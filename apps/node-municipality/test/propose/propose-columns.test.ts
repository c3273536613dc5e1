import { datasets } from '@zichtlijn/indicators';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Profiler } from '../../src/propose/column-profile.ts';
import { proposeDataset } from '../../src/propose/recognise.ts';
import { type Cells, rows } from './invented-rows.ts';
import { oddFiles } from './odd-files.ts';

const context = { municipality: 'GM9901', today: '2026-01-01', synthetic: false };
const pool: readonly (readonly [string, Cells])[] = oddFiles.flatMap(({ columns }) => Object.entries(columns));
const byName = [...new Map(pool)];

function proposalOf(columns: readonly (readonly [string, Cells])[], at: number) {
  const profiler = new Profiler(columns.map(([header]) => header));
  for (let row = 0; row < rows; row++) profiler.add(columns.map(([, cell]) => cell(row)));
  return proposeDataset(datasets[at]!, 'bestand.csv', profiler.profiles(), context);
}

const some = fc.shuffledSubarray(byName, { minLength: 1, maxLength: 14 });
const anyDataset = fc.nat({ max: datasets.length - 1 });

describe('whatever columns a file has', () => {
  it('no column of the contract comes from two places, and no source column goes to two fields but in parts', () => {
    fc.assert(
      fc.property(some, anyDataset, (columns, at) => {
        const { columns: proposed } = proposalOf(columns, at);
        expect(new Set(proposed.map(({ target }) => target)).size).toBe(proposed.length);
        const whole = proposed.filter(({ rule, target }) => rule.address === undefined && target !== 'birth_year');
        const sources = whole.flatMap(({ rule }) => rule.from ?? []);
        expect(new Set(sources).size).toBe(sources.length);
      }),
      { numRuns: 60 },
    );
  });

  it('their order says nothing', () => {
    fc.assert(
      fc.property(some, anyDataset, fc.gen(), (columns, at, gen) => {
        const shuffled = gen(fc.shuffledSubarray, columns as (readonly [string, Cells])[], {
          minLength: columns.length,
        });
        const content = (given: readonly (readonly [string, Cells])[]) => {
          const { columns: proposed, history, score } = proposalOf(given, at);
          return { columns: Object.fromEntries(proposed.map(({ target, rule }) => [target, rule])), history, score };
        };
        const [one, other] = [content(columns), content(shuffled)];
        expect(other.columns).toEqual(one.columns);
        expect(other.history).toEqual(one.history);
        expect(other.score).toBeCloseTo(one.score, 9);
      }),
      { numRuns: 60 },
    );
  });
});
