import { describe, expect, test } from 'vitest';
import {
  catalogue,
  definition,
  foldOf,
  municipalities,
  provinces,
  riecs,
  safetyRegions,
  sizeClasses,
  sizeClassOf,
  unitSources,
} from '../src/index.ts';

describe('what adds up over municipalities', () => {
  test('is everything but persons who own, direct or are suspects: they may do so in several', () => {
    const several = Object.entries(unitSources).filter(([, source]) => !source.ofOneMunicipality);
    expect(several.map(([name]) => name).sort()).toEqual(['director', 'owner', 'suspect']);
  });

  test.each([
    ['context.woningen', { kind: 'count', adds: true }],
    ['context.woningeigenaren', { kind: 'count', adds: false }],
    ['context.bestuurders', { kind: 'count', adds: false }],
    ['vastgoed.doorsluishuizen', { kind: 'share', numeratorAdds: true, denominatorAdds: true, per: 1 }],
    ['vastgoed.windhappers', { kind: 'share', numeratorAdds: false, denominatorAdds: false, per: 1 }],
    ['vastgoed.handelende-stichtingen', { kind: 'share', numeratorAdds: true, denominatorAdds: true, per: 1 }],
    ['drugs.hennepruimingen', { kind: 'rate', numeratorAdds: true, denominatorAdds: true, per: 10_000 }],
    ['drugs.verdachten', { kind: 'rate', numeratorAdds: false, denominatorAdds: true, per: 10_000 }],
    ['vastgoed.transactiewaarde', { kind: 'sum', adds: true }],
    ['drugs.rioolwater', null],
    ['kwaliteit.adreskwaliteit', null],
  ])('%s', (id, shape) => {
    expect(foldOf(definition(id)!)).toEqual(shape);
  });

  test('every definition says how it is folded, or that it is not', () => {
    const unfolded = catalogue.filter((one) => foldOf(one) === null).map(({ theme }) => theme);
    expect(new Set(unfolded)).toEqual(new Set(['drugs', 'kwaliteit']));
  });
});

describe('areas above the municipality', () => {
  test('every municipality lies in one province, safety region and RIEC, and each of those has some', () => {
    const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).sort();
    const held = (of: (m: (typeof municipalities)[number]) => string) => [...new Set(municipalities.map(of))].sort();
    expect(held(({ province }) => province)).toEqual(names(provinces));
    expect(held(({ safetyRegion }) => safetyRegion)).toEqual(names(safetyRegions));
    expect(held(({ riec }) => riec)).toEqual(riecs.map(({ slug }) => slug).sort());
    expect([provinces.length, safetyRegions.length]).toEqual([12, 25]);
  });

  test('a safety region lies in one RIEC', () => {
    const pairs = new Set(municipalities.map(({ safetyRegion, riec }) => `${safetyRegion}|${riec}`));
    expect(pairs.size).toBe(safetyRegions.length);
  });

  test.each([
    [0, 1],
    [4_999, 1],
    [5_000, 2],
    [19_999, 3],
    [20_000, 4],
    [99_999, 5],
    [100_000, 6],
    [249_999, 7],
    [250_000, 8],
    [930_000, 8],
  ])('%d inhabitants are of size class %d', (inhabitants, code) => {
    expect(sizeClassOf(inhabitants).code).toBe(code);
  });

  test('the words of a size class name its bounds', () => {
    expect(sizeClasses[4]?.title).toEqual({
      nl: '50.000 tot 100.000 inwoners',
      en: '50,000 to 100,000 inhabitants',
    });
  });
});
