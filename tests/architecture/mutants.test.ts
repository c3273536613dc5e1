import { expect, it } from 'vitest';
import { mutantsOf } from '../../scripts/mutate/mutants.ts';

/** What becomes of a line of code, once for each thing in it that is turned around. */
const turned = (source: string) => mutantsOf('a.ts', source).map(({ text }) => text);

it('turns around whatever decides, one thing at a time', () => {
  expect(turned('a < b;')).toEqual(['a <= b;']);
  expect(turned('a >= b;')).toEqual(['a > b;']);
  expect(turned('a === b && c;')).toEqual(['a !== b && c;', 'a === b || c;']);
  expect(turned('a - b * 7;')).toEqual(['a + b * 7;', 'a - b / 7;', 'a - b * 8;']);
  expect(turned('Math.max(0, a);')).toEqual(['Math.min(0, a);', 'Math.max(1, a);']);
  expect(turned('if (!has(true)) all.every(is);')).toEqual([
    'if (has(true)) all.every(is);',
    'if (!has(false)) all.every(is);',
    'if (!has(true)) all.some(is);',
  ]);
  expect(turned('f(1, -1);')).toEqual(['f(-1, -1);', 'f(1, 1);']);
});

it('leaves a filter out whole, whatever stands in it', () => {
  expect(turned("all.filter((one) => is(one, ')')).map(of);")).toEqual(['all.map(of);']);
});

it('turns nothing around in types, comments, texts and names', () => {
  expect(turned('const x: Map<1 | true, a> = y; // a < b')).toEqual([]);
  expect(turned("/* a < 1 */ say('a < b is 1', x1, 1e-6, 0x10, 2n);")).toEqual([]);
});

it('turns no cap on work around, and every other constant', () => {
  expect(turned('const mostPairs = 200;')).toEqual([]);
  expect(turned('const leastPairs = 200;')).toEqual(['const leastPairs = 201;']);
});

it('says on which line', () => {
  expect(mutantsOf('a.ts', 'x;\na < b;')).toEqual([
    { path: 'a.ts', line: 2, from: '<', to: '<=', text: 'x;\na <= b;' },
  ]);
});
