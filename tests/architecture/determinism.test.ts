import { expect, test } from 'vitest';
import { plant, readSourceTree, type SourceTree } from './source-tree.ts';

/** What gives another answer on another day or machine. */
const elsewhere =
  /\bDate\b|\bperformance\b|\bMath\.random\b|\brandom(?:Bytes|UUID|Int)\b|\bset(?:Timeout|Interval|Immediate)\b|\bhrtime\b/;

const readers = (tree: SourceTree): string[] =>
  [...tree].flatMap(([path, text]) =>
    path.startsWith('packages/disclosure/src/') && elsewhere.test(text) ? [path] : [],
  );

// A pattern that depended on a clock could differ between two builds of one release, and the difference tells (design: disclosure, 1a.12).
test('disclosure control reads no clock and draws no lots', () => {
  const tree = readSourceTree();
  expect(readers(tree)).toEqual([]);
  const timed = { 'packages/disclosure/src/engine/timed.ts': 'export const late = () => performance.now() > 1000;' };
  expect(readers(plant(tree, timed))).toEqual(Object.keys(timed));
});
