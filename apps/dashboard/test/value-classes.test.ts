import { describe, expect, test } from 'vitest';
import { classesOf, colourOf } from '../src/figures/value-classes.ts';

describe('values get a colour by class', () => {
  test('never more than five classes, none of them empty, every value in exactly one', () => {
    for (const values of [
      [],
      [3],
      [1, 1, 1],
      [5, 4, 3, 2, 1, 0],
      Array.from({ length: 342 }, (_, i) => (i * 37) % 101),
    ]) {
      const classes = classesOf(values, String);
      expect(classes.length).toBeLessThanOrEqual(5);
      expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
      for (const value of values)
        expect(classes.filter(({ low, high }) => low <= value && value <= high)).toHaveLength(1);
      for (const { low, high, count } of classes)
        expect(values.filter((value) => low <= value && value <= high)).toHaveLength(count);
    }
  });

  test('no number stands in the legend of two classes, however close the values are', () => {
    const write = (value: number) => value.toFixed(1);
    const classes = classesOf([1.74, 1.76, 1.78, 1.81, 1.82, 1.84, 1.86, 2.3], write);
    const ends = classes.map(({ low, high }) => [...new Set([write(low), write(high)])]);
    expect(ends.length).toBeGreaterThan(1);
    expect(new Set(ends.flat()).size).toBe(ends.flat().length);
  });

  test('a higher value never gets a lower colour, and low and high lie at the ends of the scale', () => {
    const values = [0, 0, 0, 1, 2, 2, 5, 8, 13];
    const classes = classesOf(values, String);
    const colours = values.map((value) => colourOf(classes, value));
    expect([...colours].sort((a, b) => a - b)).toEqual(colours);
    expect([colours[0], colours.at(-1)]).toEqual([1, 5]);
  });
});
