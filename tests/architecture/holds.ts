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
  test('the repository keeps it', () => expect(rule(repository)).toEqual([]));
  for (const [name, files] of Object.entries(violations)) {
    test(`it sees ${name}`, () => {
      const before = rule(repository);
      expect(rule(plant(repository, files)).filter((violation) => !before.includes(violation))).not.toEqual([]);
    });
  }
}
