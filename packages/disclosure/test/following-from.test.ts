import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followingFrom } from '../src/following-from.ts';

/** A city of a district of two wijken, and a third: cells 0 to 4. */
const relations = [
  { kind: 'sum', total: 0, parts: [1, 4] },
  { kind: 'sum', total: 1, parts: [2, 3] },
] as const;
const following = (told: Readonly<Record<number, number>>) =>
  Object.fromEntries(
    followingFrom(new Map(Object.entries(told).map(([at, value]) => [Number(at), [value]])), relations),
  );

describe('what was told without a number of its own', () => {
  it('is a total of told parts, and a part that a told total has beside told ones', () => {
    expect(following({ 2: 50, 3: 40 })).toEqual({ 1: 90 });
    expect(following({ 1: 90, 3: 40 })).toEqual({ 2: 50 });
    expect(following({ 0: 140, 4: 50, 2: 60 })).toEqual({ 1: 90, 3: 30 });
    expect(following({ 1: 90, 3: 90 })).toEqual({ 2: 0 });
    expect(following({ 0: 140 })).toEqual({});
    expect(following({})).toEqual({});
  });

  it('is nothing where numbers that were told contradict each other', () => {
    // Both halves of a total, of which the one is so much more than the other.
    const halves = [
      { kind: 'sum', total: 0, parts: [1, 2] },
      { kind: 'sum', total: 1, parts: [2, 3] },
    ] as const;
    const of = (total: number) => [...followingFrom(new Map([[0, [total]] as const, [3, [4]] as const]), halves)];
    expect(of(10).sort()).toEqual([
      [1, 7],
      [2, 3],
    ]);
    expect(of(11)).toEqual([]);
  });

  it('is never more than all that was told together', () => {
    const twice = [
      { kind: 'sum', total: 2, parts: [0, 1] },
      { kind: 'sum', total: 3, parts: [2, 1] },
    ] as const;
    const of = (none: number, one: number) =>
      followingFrom(new Map([none, one].map((value, at) => [at, [value]] as const)), twice);
    expect(of(0, 1)).toEqual(new Map([[2, 1]]));
    expect(of(1, 0)).toEqual(
      new Map([
        [2, 1],
        [3, 1],
      ]),
    );
  });

  it('is as large as sums of money are, and less than zero where losses were told', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (a, b) => {
        // There is one zero.
        const [small, large] = [Math.trunc(a / 16) + 0, Math.trunc(b / 16) + 0];
        expect(following({ 2: small, 3: large })[1]).toBe(small + large);
      }),
    );
    expect(following({ 1: 30_000_000_000, 2: 90_000_000_000 })).toEqual({ 3: -60_000_000_000 });
  });

  it('is a value only where sums say so: overlapping parts add up to no total', () => {
    const told = new Map([1, 4].map((at) => [at, [50]] as const));
    expect(followingFrom(told, [{ kind: 'union', total: 0, parts: [1, 4], overlap: 5 }])).toEqual(new Map());
  });
});
