import { catalogue } from '@zichtlijn/indicators';
import { describe, expect, it } from 'vitest';
import { coarsenings } from '../../src/what-if/coarsenings.ts';

const dwellings = catalogue.find(({ id }) => id === 'context.woningen')!;
const rungs = (of: typeof dwellings) => of.ladder.map(({ level, period }) => `${level}/${period}`);

describe('what can be published less finely', () => {
  const all = coarsenings(dwellings);

  it('leaves out each breakdown once, on every rung', () => {
    const without = all.filter(({ kind }) => kind === 'without-breakdown');
    const shown = new Set(dwellings.ladder.flatMap(({ breakdowns }) => breakdowns));
    expect(without).toHaveLength(shown.size);
    for (const { definition } of without) {
      expect(new Set(definition.ladder.flatMap(({ breakdowns }) => breakdowns)).size).toBe(shown.size - 1);
      expect(rungs(definition)).toEqual(rungs(dwellings));
    }
  });

  it('pools the years of a rung below the municipality, or stops at the district', () => {
    expect(rungs(dwellings)).toEqual(['municipality/year', 'district/three-years', 'neighbourhood/five-years']);
    expect(all.filter(({ kind }) => kind !== 'without-breakdown').map(({ definition }) => rungs(definition))).toEqual([
      ['municipality/year', 'district/five-years', 'neighbourhood/five-years'],
      ['municipality/year', 'district/three-years'],
    ]);
  });

  it('has no rung twice', () => {
    for (const definition of catalogue)
      for (const { definition: coarser } of coarsenings(definition))
        expect(new Set(rungs(coarser)).size).toBe(coarser.ladder.length);
  });
});
