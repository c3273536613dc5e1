import { expect, test } from 'vitest';
import { memorySecondsOf } from '../../src/command/memory-seconds.ts';
import { HOLDS_MS } from '../../src/memory/held-policies.ts';

test('a statement of a node holds for a minute, which a gateway may make less and never more', () => {
  expect(HOLDS_MS).toBe(60_000);
  expect(memorySecondsOf(undefined)).toBeUndefined();
  expect(['1', '12', '60'].map(memorySecondsOf)).toEqual([1, 12, 60]);
  for (const text of ['0', '61', '600', '-1', '1.5', 'lang'])
    expect(() => memorySecondsOf(text), text).toThrow(expect.objectContaining({ code: 'MEMORY_SECONDS' }));
});
