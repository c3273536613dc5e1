import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RememberedCells } from '../../src/fleet/remembered-cells.ts';
import { KeptAnswers } from '../../src/memory/kept-answers.ts';

const step = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    node: fc.integer({ min: 0, max: 3 }),
    key: fc.integer({ min: 0, max: 9 }),
    size: fc.integer({ min: 0, max: 400 }),
  }),
  fc.record({ kind: fc.constant('get' as const), key: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ kind: fc.constant('forget' as const), node: fc.integer({ min: 0, max: 3 }) }),
);

test('it keeps what was used last, within its bytes, and forgets all of a node', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const max = 2_000;
      const kept = new KeptAnswers(max);
      // The oracle: a plain list, the least recently used first. A key belongs to one node.
      let list: { key: string; node: string; text: string }[] = [];
      const size = () => list.reduce((sum, { key, text }) => sum + 2 * (key.length + text.length) + 200, 0);
      for (const one of steps) {
        if (one.kind === 'forget') {
          kept.forget(`n${one.node}`);
          list = list.filter(({ node }) => node !== `n${one.node}`);
        } else if (one.kind === 'get') {
          const found = list.find(({ key }) => key === `k${one.key}`);
          expect(kept.get(`k${one.key}`)?.text).toBe(found?.text);
          if (found) list = [...list.filter((other) => other !== found), found];
        } else {
          const entry = { key: `k${one.key}`, node: `n${one.node}`, text: 'x'.repeat(one.size) };
          kept.set(entry.node, entry.key, { text: entry.text, cells: [] });
          list = [...list.filter(({ key }) => key !== entry.key), entry];
          while (size() > max) list.shift();
        }
        expect(kept.bytes).toBe(size());
        expect(kept.bytes).toBeLessThanOrEqual(max);
      }
    }),
  );
});

test('what is larger than all room is not kept, and drives nothing out', () => {
  const kept = new KeptAnswers(1_000);
  kept.set('a', 'small', { text: 'x', cells: [] });
  kept.set('b', 'large', { text: 'x', cells: [new RememberedCells('x'.repeat(1_000))] });
  expect(kept.get('small')?.text).toBe('x');
  expect(kept.get('large')).toBeUndefined();
});
