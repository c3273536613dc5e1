import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PolicyState } from '@zichtlijn/assertion';
import { keyText } from '@zichtlijn/assertion';
import { type Certificate, invitationHash, invitationSecret, protectionHash } from '@zichtlijn/conformance';
import { municipality } from '@zichtlijn/indicators';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayKnowDrift } from '../../src/access/may-ask.ts';
import { federation } from '../../src/joining/federation.ts';
import { type DriftReason, driftOf } from '../../src/joining/node-drift.ts';
import { NodeStandings } from '../../src/joining/node-standings.ts';
import { NodeRegister } from '../../src/register/node-register.ts';
import { JoiningNode } from './joining-node.ts';

const floor = federation();
const node = new JoiningNode('GM9901', 'GM9902');
const nodeKey = keyText(node.key);
const now = Date.now();

/** What an honest node states of itself. */
const honest = ({ software, contract, policy }: Certificate) => ({
  software,
  contract,
  protection: protectionHash(policy),
});

describe('a node beside its certificate', () => {
  const certificate = node.certificate();
  const stated = honest(certificate);
  const drift = (change: Partial<Parameters<typeof driftOf>[0]>, at = now) =>
    driftOf({ certificate, nodeKey, stated, hasOtherKey: false, ...change }, floor, at);

  test('has drifted in nothing, also while it states nothing', () => {
    expect(drift({})).toEqual([]);
    expect(drift({ stated: null })).toEqual([]);
  });

  test.each<[string, Partial<Parameters<typeof driftOf>[0]>, DriftReason]>([
    ['no certificate', { certificate: null }, 'UNCERTIFIED'],
    ['other software', { stated: { ...stated, software: '9.9.9' } }, 'SOFTWARE'],
    ['software too old', { certificate: node.certificate({ software: '0.0.1' }), stated: null }, 'SOFTWARE'],
    ['another contract', { stated: { ...stated, contract: '2' } }, 'CONTRACT'],
    ['another policy', { stated: { ...stated, protection: '0'.repeat(64) } }, 'POLICY'],
    ['another key in what it states', { hasOtherKey: true }, 'KEY'],
    ['another key than the register', { nodeKey: keyText(node.releaseKey) }, 'KEY'],
    [
      'a golden build of before',
      { certificate: node.certificate({ golden: { id: 'golden-0', root: '0'.repeat(64) } }) },
      'GOLDEN',
    ],
  ])('has drifted: %s', (_what, change, reason) => {
    expect(drift(change)).toEqual([reason]);
  });

  test('has drifted when its certificate expired', () => {
    expect(drift({}, now + 400 * 86_400_000)).toEqual(['EXPIRED']);
  });
});

describe('how municipalities stand', () => {
  const home = mkdtempSync(join(tmpdir(), 'standings-'));
  let register: NodeRegister;
  const states = new Map<string, PolicyState>();
  const heard = {
    of: (id: string) => (states.has(id) ? { state: states.get(id)! } : null),
    hasOtherKey: () => false,
  };
  let one: NodeStandings;
  let other: NodeStandings;
  const both = async (code: string) => {
    await one.look();
    await other.look();
    expect(other.of(code)).toMatchObject({ step: one.of(code)?.step, drift: one.of(code)?.drift });
    return one.of(code);
  };

  beforeAll(async () => {
    register = await NodeRegister.open({ directory: join(home, 'register') });
    // Two copies of a gateway on one register.
    [one, other] = [
      new NodeStandings(register.standing, floor, heard),
      new NodeStandings(register.standing, floor, heard),
    ];
  });
  afterAll(async () => {
    await one.close();
    await other.close();
    await register.close();
    rmSync(home, { recursive: true, force: true });
  });

  test('follows the way from an invitation to a release', async () => {
    await one.look();
    expect(one.of('GM9901')).toBeNull();
    const hash = invitationHash(invitationSecret());
    await register.joining.invite(hash, { municipalities: ['GM9901', 'GM9902'] }, new Date(now + 60_000));
    expect(await both('GM9901')).toMatchObject({ step: 'INVITED', drift: [] });
    await register.standing.note('GM9901', 'LEGAL');
    expect(await both('GM9901')).toMatchObject({ step: 'LEGAL' });
    const certificate = node.certificate();
    const joining = {
      id: node.id,
      url: 'https://node.example.nl/graphql',
      municipalities: ['GM9901', 'GM9902'],
      nodeKey,
    };
    await register.joining.join(hash, { ...joining, certificate: JSON.stringify(certificate), issuedAt: now });
    expect(await both('GM9902')).toMatchObject({ step: 'INVITED', drift: [] });
    const release = { id: `r-${'0'.repeat(26)}`, hash: '0'.repeat(64), date: '2026-01-01' };
    const municipalities = [
      { code: 'GM9901', release, retracted: [] },
      { code: 'GM9902', release: null, retracted: [] },
    ];
    states.set(node.id, { memory: 'fresh', policy: null, about: honest(certificate), municipalities });
    expect(await both('GM9901')).toMatchObject({ step: 'PUBLISHED' });
    expect(await both('GM9902')).toMatchObject({ step: 'INVITED' });
  });

  test('flags a node that runs other software in the register, and takes the flag away again', async () => {
    const state = states.get(node.id)!;
    states.set(node.id, { ...state, about: { ...state.about!, software: '9.9.9' } });
    expect(await both('GM9901')).toMatchObject({ drift: ['SOFTWARE'] });
    expect(one.nodes).toMatchObject([{ id: 'gm9901', software: '9.9.9', drift: ['SOFTWARE'] }]);
    expect(await register.standing.nodes()).toMatchObject([{ drift: 'SOFTWARE' }]);
    states.set(node.id, state);
    expect(await both('GM9901')).toMatchObject({ drift: [] });
    expect(await register.standing.nodes()).toMatchObject([{ drift: '' }]);
  });

  test('says so of a node that was added without a certificate', async () => {
    await register.add({ url: 'https://other.example.nl/', municipalities: ['GM9903'] });
    expect(await both('GM9903')).toMatchObject({ step: 'INVITED', drift: ['UNCERTIFIED'] });
    await expect(register.standing.note('GM0001', 'LEGAL')).rejects.toMatchObject({ code: 'NODE_MUNICIPALITY' });
  });
});

test('in what a node drifted is for who coordinates or audits, and for its own people', () => {
  const as = (
    role: 'coordinator' | 'auditor' | 'municipality-analyst' | 'riec-analyst',
    of: { riecs?: string[]; municipalities?: string[] } = {},
  ) => mayKnowDrift({ actor: 'a', role, grant: { role, riecs: [], municipalities: [], ...of } }, 'GM0363');
  expect([as('coordinator'), as('auditor')]).toEqual([true, true]);
  expect([
    as('municipality-analyst', { municipalities: ['GM0363'] }),
    as('municipality-analyst', { municipalities: ['GM0599'] }),
  ]).toEqual([true, false]);
  const riecs = [municipality('GM0363')!.riec];
  expect([as('riec-analyst', { riecs }), as('riec-analyst', { riecs: ['rotterdam'] })]).toEqual([true, false]);
});
