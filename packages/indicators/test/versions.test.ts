import { describe, expect, it } from 'vitest';
import { catalogue, type IndicatorDefinition, type Rung } from '../src/index.ts';

/**
 * What an indicator of several versions tells below the municipality or by a breakdown, in more than one of them. Whoever knows that one version counts a part of what the other
 * counts can sometimes compute there what a single cell lost, and definitions are public (decision 49).
 */
function toldInSeveralVersions(definitions: readonly IndicatorDefinition[]): string[] {
  const finer = ({ level, breakdowns }: Rung): string[] => [
    ...(level === 'municipality' ? [] : [level]),
    ...breakdowns.map((breakdown) => `by ${breakdown}`),
  ];
  return [...Map.groupBy(definitions, ({ id }) => id)].flatMap(([id, versions]) => {
    const told = versions.map(({ ladder }) => new Set(ladder.flatMap(finer)));
    const twice = [...new Set(told.flatMap((one) => [...one]))].filter(
      (what) => told.filter((one) => one.has(what)).length > 1,
    );
    return twice.map((what) => `${id} ${what}`);
  });
}

describe('versions of a definition', () => {
  it('tell nothing below the municipality, and by no breakdown, that another version of the same indicator tells', () => {
    expect(toldInSeveralVersions(catalogue)).toEqual([]);
    expect(catalogue.some(({ version }) => version > 1)).toBe(true);
  });

  it('are seen to, were there two by buurt or by category', () => {
    const [first] = catalogue.filter(({ ladder }) => ladder.some(({ level }) => level === 'neighbourhood'));
    const found = toldInSeveralVersions([...catalogue, { ...first!, version: first!.version + 1 }]);
    expect(found).toContain(`${first!.id} neighbourhood`);
  });
});
