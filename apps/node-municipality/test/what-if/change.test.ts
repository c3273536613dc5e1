import { defaultPolicy } from '@zichtlijn/disclosure';
import { catalogue } from '@zichtlijn/indicators';
import { describe, expect, it } from 'vitest';
import { namedBreakdown, policyWithThreshold, withoutBreakdowns } from '../../src/what-if/change.ts';
import { rungChanges } from '../../src/what-if/rung-changes.ts';
import { cell, releasedTable } from '../released-fixture.ts';

describe('a change to try', () => {
  it('raises the threshold and nothing else', () => {
    const { id, threshold, ...others } = policyWithThreshold(15);
    expect([id, threshold]).toEqual(['cbs-2010-raised', 15]);
    expect(defaultPolicy).toMatchObject(others);
  });

  it.each([9, 0, -1, 10.5, Number.NaN])('does not even try a threshold of %s', (threshold) => {
    expect(() => policyWithThreshold(threshold)).toThrow(expect.objectContaining({ code: 'POLICY_WEAKER' }));
  });

  it.each([
    'context.woningen',
    'context.woningen:colour',
    'nothing:dwelling-type',
    ':',
    'context.woningen:dwelling-type:x',
  ])('does not know the breakdown %s', (text) => {
    expect(() => namedBreakdown(text)).toThrow(expect.objectContaining({ code: 'BREAKDOWN_UNKNOWN' }));
  });

  it('leaves a breakdown out of one indicator, and every other definition as it is', () => {
    const changed = withoutBreakdowns(catalogue, [namedBreakdown('context.woningen:dwelling-type')]);
    changed.forEach((definition, i) => {
      if (definition.id !== 'context.woningen') expect(definition).toBe(catalogue[i]);
      else expect(definition.ladder.flatMap(({ breakdowns }) => breakdowns)).not.toContain('dwelling-type');
    });
  });
});

describe('what a change does to a rung', () => {
  const area = (area: string, value: number | null) => cell({ area, value, status: value === null ? 'Q' : 'A' });
  const table = (...cells: Parameters<typeof releasedTable>[2]) => [releasedTable('context.woningen', 1, cells)];

  it('tells cells that come into sight from cells that go, and from those that are no longer or not yet there', () => {
    const now = table(area('BU99010101', 5), area('BU99010102', 6), area('BU99010103', null), area('BU99010104', 7));
    const then = table(area('BU99010101', 5), area('BU99010102', null), area('BU99010103', 8), area('BU99010105', 9));
    expect(rungChanges(now, then)).toEqual([
      {
        ...{ indicator: 'context.woningen', version: 1, level: 'neighbourhood', period: 'year' },
        ...{ gained: 1, lost: 1, dropped: 1, added: 1, before: 3 / 4, after: 3 / 4 },
      },
    ]);
  });

  it('keeps a rung of which nothing is left', () => {
    const [rung] = rungChanges(table(area('BU99010101', 5)), []);
    expect(rung).toMatchObject({ dropped: 1, before: 1, after: null });
  });
});
