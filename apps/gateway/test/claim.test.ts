import fc from 'fast-check';
import { expect, test } from 'vitest';
import { liesIn } from '../src/fleet/claim.ts';

/** By the form of the codes as CBS writes it, read as a pattern. */
const within = (area: unknown, digits: string): boolean =>
  typeof area === 'string' && new RegExp(`^(GM${digits}|(WK|BU)${digits}[0-9A-Z]{2,4})$`).test(area);

test('an area lies in a municipality when its code says so, and no other text does', () => {
  const digits = fc.stringMatching(/^[0-9]{4}$/);
  const part = fc.oneof(fc.stringMatching(/^[0-9A-Z]{0,6}$/), fc.string({ maxLength: 5 }));
  const kind = fc.constantFrom('GM', 'WK', 'BU', 'wk', 'B', '');
  fc.assert(
    fc.property(digits, digits, kind, part, fc.boolean(), fc.anything(), (own, other, letters, rest, same, any) => {
      const area = `${letters}${same ? own : other}${rest}`;
      expect(liesIn(area, `GM${own}`), area).toBe(within(area, own));
      expect(liesIn(any, `GM${own}`)).toBe(within(any, own));
    }),
    { numRuns: 1_000 },
  );
});
