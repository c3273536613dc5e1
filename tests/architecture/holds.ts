import { expect, test } from 'vitest';
import type { Rule } from './import-rules.ts';
import { plant, type SourceTree } from './source-tree.ts';

/**
 * The rule holds for the repository, and sees each planted violation: so it is not green by blindness. `violations` names each, with the
 * files that make it.
 */
export function holds(
  rule: Rule,
  repository: SourceTree,
  violations: Readonly<Record<string, Readonly<Record<string, string>>>>,
): void {
  let kept: readonly string[] | null = null;
  const before = () => (kept ??= rule(repository));
  test('the repository keeps it', () => expect(before()).toEqual([]));
  for (const [name, files] of Object.entries(violations)) {
    test(`it sees ${name}`, () => {
      const told = rule(plant(repository, files)).filter((violation) => !before().includes(violation));
      expect(told).not.toEqual([]);
    });
  }
}
