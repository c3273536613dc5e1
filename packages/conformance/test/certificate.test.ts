import { keyName } from '@zichtlijn/release';
import { describe, expect, it } from 'vitest';
import {
  type Certificate,
  certificate,
  certificateFaults,
  certificateFindings,
  certificateSentence,
  isOlder,
  weakerRules,
} from '../src/index.ts';
import { certified, floor, keys, now, policy } from './certified-node.ts';

const check = (one: Certificate, at = now) =>
  certificateFindings(one, { floor, gateway: keyName(keys.gateway), now: at });
const faults = (one: Certificate, at = now) => check(one, at).map(({ fault }) => fault);

describe('a certificate of conformance', () => {
  it('is taken when its node conforms: also one with a stronger policy, newer software, and of a host', () => {
    expect(check(certified())).toEqual([]);
    expect(
      check(certified({ policy: { ...policy, version: 4, numbers: { threshold: 15, groupPercent: 80, other: 1 } } })),
    ).toEqual([]);
    expect(check(certified({ software: '0.10.1', releaseKey: null }))).toEqual([]);
  });

  it('says nothing any more when one character of it is another, wherever that is', () => {
    const text = JSON.stringify(certified());
    let tried = 0;
    for (let at = 0; at < text.length; at++) {
      const digit = /[0-9]/.test(text[at]!) ? String((Number(text[at]) + 1) % 10) : text[at] === 'a' ? 'b' : 'a';
      if (digit === text[at] || /[":,{}[\]]/.test(text[at]!)) continue;
      let read: ReturnType<typeof certificate.safeParse>;
      try {
        read = certificate.safeParse(JSON.parse(`${text.slice(0, at)}${digit}${text.slice(at + 1)}`));
      } catch {
        continue;
      }
      tried += 1;
      if (read.success) expect(faults(read.data)).toEqual(['SIGNATURE']);
    }
    expect(tried).toBeGreaterThan(500);
  });

  it.each([
    ['another gateway', { gateway: keyName(keys.stranger) }, 'OTHER_GATEWAY'],
    ['another contract', { contract: '2' }, 'CONTRACT'],
    ['older software', { software: '0.1.9' }, 'SOFTWARE'],
    ['another golden release', { golden: { id: 'golden-1', root: 'b'.repeat(64) } }, 'GOLDEN'],
    ['a longer life than is given', { until: '2030-01-01T00:00:00Z' }, 'EXPIRED'],
    ['a moment to come', { issuedAt: '2026-12-02T12:00:00Z' }, 'EXPIRED'],
  ] as const)('is refused for %s', (_what, change, fault) => {
    expect(faults(certified(change))).toEqual([fault]);
  });

  it('is refused when its last day is over, and when another than its own key signed it', () => {
    expect(faults(certified(), Date.parse('2027-12-02T00:00:00Z'))).toEqual(['EXPIRED']);
    expect(faults(certified({}, keys.stranger))).toEqual(['SIGNATURE']);
    expect(faults({ ...certified(), releaseSignature: null })).toEqual(['SIGNATURE']);
  });

  it('names each rule in which the policy is weaker, and has a sentence in both languages for every fault', () => {
    const weak = certified({
      policy: { ...policy, numbers: { threshold: 9, groupPercent: 95 }, zeros: { object: 'shown', person: 'shown' } },
    });
    expect(check(weak)).toEqual([{ fault: 'POLICY', rules: ['threshold', 'groupPercent', 'zeros.person'] }]);
    expect(certificateSentence(check(weak)[0]!).nl).toContain('threshold, groupPercent, zeros.person');
    for (const fault of certificateFaults) {
      const { nl, en } = certificateSentence({ fault, rules: [] });
      expect(nl).not.toBe(en);
    }
  });
});

describe('a policy', () => {
  it('is weaker without a rule, with another name, or in an earlier version', () => {
    expect(weakerRules(policy, floor.policy)).toEqual([]);
    expect(weakerRules({ ...policy, numbers: { threshold: 10 } }, floor.policy)).toEqual(['groupPercent']);
    expect(weakerRules({ ...policy, zeros: {} }, floor.policy)).toEqual(['zeros.person']);
    expect(weakerRules({ ...policy, version: 2 }, floor.policy)).toEqual(['version']);
    expect(weakerRules({ ...policy, id: 'own' }, floor.policy)).toEqual(['version']);
  });
});

describe('a version', () => {
  it.each([
    ['0.1.9', '0.2.0', true],
    ['0.9.0', '0.10.0', true],
    ['1.0.0', '0.9.9', false],
    ['0.2.0', '0.2.0', false],
  ])('%s before %s: %s', (one, other, is) => {
    expect(isOlder(one, other)).toBe(is);
  });
});
