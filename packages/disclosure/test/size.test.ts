import { expect, it } from 'vitest';
import { auditPrimes } from '../src/audit-algebra.ts';

it('primes', () => {
  for (const p of auditPrimes) for (let d = 2; d * d <= p; d++) if (p % d === 0) throw new Error(String(p));
  expect(1).toBe(1);
});
