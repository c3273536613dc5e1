import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerText, copiedAnswer, keptAnswer, recalledAnswer } from '../src/fleet/remembered-cells.ts';

/** A value of JSON in which some objects are taken for tables; gives them too. */
const withTables = fc
  .letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.jsonValue({ maxDepth: 0 }),
      fc.record({ isTable: fc.constant(true), texts: fc.array(fc.string({ unit: 'grapheme' })) }),
      fc.array(tie('value')),
      fc.dictionary(
        fc.string().filter((key) => key !== '__proto__' && key !== 'toJSON'),
        tie('value'),
      ),
    ),
  }))
  .value.map((value) => ({ value, tables: tablesIn(value) }));

function tablesIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'isTable' in value ? [value] : Object.values(value).flatMap(tablesIn);
}

test('an answer that is kept is written as it was, however often, whole or copied', () => {
  fc.assert(
    fc.property(fc.record({ a: withTables, b: withTables }), ({ a, b }) => {
      const answer = { a: a.value, b: b.value };
      const text = JSON.stringify(answer);
      const kept = keptAnswer(answer, [...a.tables, ...b.tables]);
      const recalled = recalledAnswer(kept);
      expect(kept.cells).toHaveLength(a.tables.length + b.tables.length);
      expect(answerText(recalled)).toBe(text);
      expect(answerText({ rows: [recalled, copiedAnswer(recalled)] })).toBe(`{"rows":[${text},${text}]}`);
      // Who knows nothing of what is remembered writes the same.
      expect(JSON.stringify(recalled)).toBe(text);
      recalled['a'] = 'changed';
      expect(answerText(recalledAnswer(kept))).toBe(text);
    }),
  );
});
