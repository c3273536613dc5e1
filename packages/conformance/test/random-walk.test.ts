import { keyName } from '@zichtlijn/release';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { certificate, certificateFaults, certificateFindings } from '../src/index.ts';
import { certified, floor, keys, now } from './certified-node.ts';

// Somebody who changes several characters of a certificate, each for one of the same kind, so that it can still be read.

const right = certified();
const text = JSON.stringify(right);
const kinds = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const kindOf = (sign: string) => kinds.find((kind) => kind.includes(sign));
const places = [...text].flatMap((sign, at) => (kindOf(sign) === undefined ? [] : [at]));

/** Undefined where it is no JSON any more. */
function jsonOf(changed: string): unknown {
  try {
    return JSON.parse(changed);
  } catch {
    return undefined;
  }
}

test('a certificate that was walked through is none, and it is said why', () => {
  let read = 0;
  const step = fc.tuple(fc.constantFrom(...places), fc.nat(25));
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
      const signs = [...text];
      for (const [at, by] of steps) {
        const kind = kindOf(signs[at]!)!;
        signs[at] = kind[(kind.indexOf(signs[at]!) + by) % kind.length]!;
      }
      const changed = signs.join('');
      if (changed === text) return;
      const parsed = certificate.safeParse(jsonOf(changed));
      if (!parsed.success) return;
      read += 1;
      const findings = certificateFindings(parsed.data, { floor, gateway: keyName(keys.gateway), now });
      expect(findings.map(({ fault }) => fault)).toContain('SIGNATURE');
      for (const { fault } of findings) expect(certificateFaults).toContain(fault);
    }),
    { numRuns: 2_000 },
  );
  expect(read).toBeGreaterThan(200);
});
