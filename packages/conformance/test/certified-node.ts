import { generateKeyPairSync } from 'node:crypto';
import { keyName } from '@zichtlijn/release';
import { type Certified, type FederationFloor, signCertificate } from '../src/index.ts';

export const floor: FederationFloor = {
  format: 'zichtlijn-federation-1',
  contract: '1',
  software: '0.2.0',
  golden: { id: 'golden-1', root: 'a'.repeat(64) },
  policy: {
    id: 'p',
    version: 3,
    numbers: { threshold: { value: 10, stronger: 'higher' }, groupPercent: { value: 90, stronger: 'lower' } },
    zeros: { object: 'shown', person: 'hidden' },
  },
};
export const policy = {
  id: 'p',
  version: 3,
  numbers: { threshold: 10, groupPercent: 90 },
  zeros: { object: 'shown', person: 'hidden' } as Certified['policy']['zeros'],
};

const key = () => generateKeyPairSync('ed25519').privateKey;
export const keys = { gateway: key(), node: key(), release: key(), stranger: key() };
export const now = Date.parse('2026-12-01T12:00:00Z');

/** A certificate of a node that conforms, except for what is said. */
export function certified(change: Partial<Certified> = {}, by = keys.node) {
  const about: Certified = {
    format: 'zichtlijn-conformance-1',
    municipalities: ['GM9901'],
    gateway: keyName(keys.gateway),
    nodeKey: keyName(keys.node),
    releaseKey: keyName(keys.release),
    software: '0.2.0',
    contract: '1',
    engine: 'pglite',
    golden: floor.golden,
    policy,
    issuedAt: '2026-12-01T12:00:00Z',
    until: '2027-12-01T12:00:00Z',
    ...change,
  };
  return signCertificate(about, by, about.releaseKey === null ? null : keys.release);
}
