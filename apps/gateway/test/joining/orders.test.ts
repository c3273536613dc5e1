import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyText } from '@zichtlijn/assertion';
import { invitationHash, invitationSecret, type SignedOrder } from '@zichtlijn/conformance';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NodeConnections } from '../../src/fleet/node-connections.ts';
import { federation } from '../../src/joining/federation.ts';
import { probeNode } from '../../src/joining/probe-node.ts';
import { takeOrder } from '../../src/joining/take-order.ts';
import { NodeRegister } from '../../src/register/node-register.ts';
import { gatewayIdentity, JoiningNode } from './joining-node.ts';
import { registerOfBefore, type UsedCodes } from './register-of-before.ts';

const home = mkdtempSync(join(tmpdir(), 'joining-'));
const nodes: JoiningNode[] = [];
let register: NodeRegister;
let ofBefore: UsedCodes;
let own: JoiningNode;
let other: JoiningNode;

beforeAll(async () => {
  own = await started('GM9901', 'GM9902');
  ofBefore = await registerOfBefore(join(home, 'register'), keyText(own.key));
  register = await NodeRegister.open({ directory: join(home, 'register') });
  other = await started('GM9903');
});
afterAll(async () => {
  for (const node of nodes) node.stop();
  await register?.close();
  rmSync(home, { recursive: true, force: true });
});

async function started(...municipalities: string[]): Promise<JoiningNode> {
  const node = await new JoiningNode(...municipalities).start();
  nodes.push(node);
  return node;
}

async function invited(municipalities: string[], until = Date.now() + 60_000): Promise<string> {
  const secret = invitationSecret();
  await register.joining.invite(invitationHash(secret), { municipalities }, new Date(until));
  return secret;
}

const connections = new NodeConnections();
const order = (signed: SignedOrder, now?: number) =>
  takeOrder(
    {
      register: register.joining,
      identity: gatewayIdentity,
      floor: federation(),
      probe: (candidate) => probeNode(candidate, { identity: gatewayIdentity, connections, deadlineMs: 60_000 }),
    },
    signed,
    now,
  );
const refused = async (signed: SignedOrder, now?: number) => {
  const before = JSON.stringify(await register.list());
  const fault = await order(signed, now).then(
    () => null,
    (error: { code: string; sentence: { nl: string; en: string } }) => error,
  );
  expect(JSON.stringify(await register.list())).toBe(before);
  expect(fault?.sentence.nl).not.toBe(fault?.sentence.en);
  return fault?.code;
};

describe('a node that has no right to be listed', () => {
  test('has a code that was used under a key by which nobody is listed: in a register of before such a key was changed, or taken out', async () => {
    const { spent, its, former } = ofBefore;
    const found = await Promise.all(
      [spent, its, former].map((of) => register.joining.invitationOf(invitationHash(of))),
    );
    expect(found.map((one) => one !== null)).toEqual([false, true, true]);
    await register.remove('gm9906');
    expect(await refused(own.join(spent))).toBe('INVITATION_UNKNOWN');
  });

  test('has a code that nobody gave, that is over, or that is for another municipality', async () => {
    expect(await refused(own.join(invitationSecret()))).toBe('INVITATION_UNKNOWN');
    expect(await refused(own.join(await invited(['GM9901', 'GM9902'], Date.now() - 1)))).toBe('INVITATION_EXPIRED');
    expect(await refused(own.join(await invited(['GM9901'])))).toBe('INVITATION_OTHER');
    const secret = invitationSecret();
    await register.joining.invite(invitationHash(secret), { riec: 'rotterdam' }, new Date(Date.now() + 60_000));
    expect(await refused(own.join(secret))).toBe('INVITATION_OTHER');
  });

  test('shows a certificate that was changed, of another node, of older software or of another golden release', async () => {
    const secret = await invited(['GM9901', 'GM9902']);
    const changed = { ...own.certificate(), engine: 'postgresql' as const };
    expect(await refused(own.join(secret, { certificate: changed }))).toBe('CERTIFICATE_SIGNATURE');
    // A certificate is no secret. Whoever copies one cannot sign with its key.
    const theirs = await invited(['GM9901', 'GM9903']);
    expect(await refused(own.join(theirs, { certificate: other.certificate() }))).toBe('ORDER_REFUSED');
    expect(await refused(own.join(secret, { certificate: own.certificate({ software: '0.0.9' }) }))).toBe(
      'CERTIFICATE_SOFTWARE',
    );
    const golden = { id: 'golden-1', root: '0'.repeat(64) };
    expect(await refused(own.join(secret, { certificate: own.certificate({ golden }) }))).toBe('CERTIFICATE_GOLDEN');
    const { policy } = own.certificate();
    const weaker = { ...policy, numbers: { ...policy.numbers, threshold: 3 } };
    expect(await refused(own.join(secret, { certificate: own.certificate({ policy: weaker }) }))).toBe(
      'CERTIFICATE_POLICY',
    );
  });

  test('sends an order of yesterday, for another gateway, or as another node', async () => {
    const secret = await invited(['GM9901', 'GM9902']);
    expect(await refused(own.join(secret, { issuedAt: Date.now() - 86_400_000 }))).toBe('ORDER_REFUSED');
    expect(await refused(own.join(secret, { node: 'gm9902' }))).toBe('ORDER_REFUSED');
    const stranger = keyText(generateKeyPairSync('ed25519').privateKey);
    expect(await refused(own.join(secret, { gateway: stranger }))).toBe('ORDER_REFUSED');
    expect(await refused(own.join(secret, { address: 'http://198.51.100.1/graphql' }))).toBe('NODE_ADDRESS');
  });

  test.each([
    ['answers whoever comes', { isOpen: true }, 'PROBE_OPEN'],
    ['takes a session that another signed', { takesAnySession: true }, 'PROBE_FORGED'],
    ['answers for others', { ownsAll: true }, 'PROBE_OWNER'],
    ['takes requests of any size', { takesAll: true }, 'PROBE_SIZE'],
    ['has a field more', { sdl: 'type Municipality { bsn: [String!] }' }, 'PROBE_CONTRACT'],
    ['has another key than its certificate', { statesWith: gatewayIdentity }, 'PROBE_KEY'],
    ['has a clock that is a minute fast', { clockMs: 61_000 }, 'PROBE_CLOCK'],
  ] as const)('fails a probe: %s', async (_what, misconduct, code) => {
    own.misconduct = misconduct;
    expect(await refused(own.join(await invited(['GM9901', 'GM9902'])))).toBe(code);
    own.misconduct = {};
  });

  test('does not answer in time', async () => {
    // It never answers for itself, so it is late at any deadline.
    own.misconduct = { isSilent: true };
    const candidate = { id: own.id, url: own.url, municipalities: ['GM9901'], nodeKey: keyText(own.key) };
    const probing = { identity: gatewayIdentity, connections, deadlineMs: 100 };
    await expect(probeNode(candidate, probing)).rejects.toMatchObject({ code: 'PROBE_DEADLINE' });
    own.misconduct = {};
  });
});

describe('a node that conforms', () => {
  test('is listed with all its municipalities; its code counts for no other node, and again for itself', async () => {
    const secret = await invited(['GM9901', 'GM9902', 'GM9903']);
    expect(await order(own.join(secret))).toEqual(['GM9901', 'GM9902']);
    const listed = [{ id: 'gm9901', url: own.url, municipalities: ['GM9901', 'GM9902'], policyKey: keyText(own.key) }];
    expect(await register.list()).toEqual(listed);
    expect(await refused(other.join(secret))).toBe('INVITATION_UNKNOWN');
    // It was ended before it heard that it was listed.
    expect(await order(own.join(secret))).toEqual(['GM9901', 'GM9902']);
    expect(await register.list()).toEqual(listed);
  });

  test('does not take a municipality that another has, and its code stays good', async () => {
    const both = await started('GM9904', 'GM9902');
    const secret = await invited(['GM9904', 'GM9902']);
    expect(await refused(both.join(secret))).toBe('NODE_EXISTS');
    expect((await register.joining.invitationOf(invitationHash(secret)))?.usedBy).toBeNull();
  });

  test('renews its certificate; an order counts once, and none but its own key gives one', async () => {
    const renewal = own.renew();
    await order(renewal);
    expect(await refused(renewal)).toBe('ORDER_REFUSED');
    expect(await refused(own.renew(own.certificate(), other.key))).toBe('ORDER_REFUSED');
    expect(await refused(own.renew(own.certificate({ municipalities: ['GM9901'] })))).toBe('ORDER_REFUSED');
    expect(await refused(own.leave(other.key))).toBe('ORDER_REFUSED');
  });

  test('changes its key: the one of before counts until it was heard with the new one', async () => {
    const next = generateKeyPairSync('ed25519').privateKey;
    const before = keyText(own.key);
    await order(own.renew(own.certificate({}, next)));
    expect(await register.list()).toMatchObject([{ policyKey: keyText(next), formerKey: before }]);
    // Ended before it took the new key into use, it says the same again.
    await order(own.renew(own.certificate({}, next)));
    expect(await register.list()).toMatchObject([{ policyKey: keyText(next), formerKey: before }]);
    await order(own.renew(own.certificate({}, next), next));
    expect((await register.list())[0]).not.toHaveProperty('formerKey');
    expect(await refused(own.renew())).toBe('ORDER_REFUSED');
    await order(own.renew(own.certificate({}, next), next));
  });

  test('gives a municipality to another node from a day on', async () => {
    await order(other.join(await invited(['GM9903'])));
    await register.joining.move('GM9902', 'gm9903', '2031-01-01');
    const of = async (day: string) => (await register.list(day)).map(({ municipalities }) => municipalities.join());
    expect(await of('2030-12-31')).toEqual(['GM9901,GM9902', 'GM9903']);
    expect(await of('2031-01-01')).toEqual(['GM9901', 'GM9902,GM9903']);
    await expect(register.joining.move('GM9902', 'gm9901', '2030-01-01')).rejects.toMatchObject({ code: 'NODE_MOVE' });
    await expect(register.joining.move('GM0363', 'gm9901', '2030-01-01')).rejects.toMatchObject({ code: 'NODE_MOVE' });
    expect((await register.joining.spans()).filter(({ code }) => code === 'GM9902')).toEqual([
      { code: 'GM9902', node: 'gm9901', since: null, until: '2031-01-01' },
      { code: 'GM9902', node: 'gm9903', since: '2031-01-01', until: null },
    ]);
  });

  test('comes by an invitation of its RIEC', async () => {
    const town = await started('GM0599');
    const secret = invitationSecret();
    await register.joining.invite(invitationHash(secret), { riec: 'rotterdam' }, new Date(Date.now() + 60_000));
    expect(await order(town.join(secret))).toEqual(['GM0599']);
    // Another of the RIEC, with a code like it, does not take its place.
    const impostor = await started('GM0599');
    const like = invitationSecret();
    await register.joining.invite(invitationHash(like), { riec: 'rotterdam' }, new Date(Date.now() + 60_000));
    expect(await refused(impostor.join(like))).toBe('NODE_EXISTS');
    expect((await register.joining.invitationOf(invitationHash(like)))?.usedBy).toBeNull();
    await order(town.leave());
    expect(await order(impostor.join(like))).toEqual(['GM0599']);
    await order(impostor.leave());
  });

  test('does not come back by the code by which it came, whoever took it out and whichever key it has', async () => {
    const town = await started('GM9905');
    const left = await invited(['GM9905']);
    await order(town.join(left));
    await order(town.leave());
    expect(await refused(town.join(left))).toBe('INVITATION_UNKNOWN');
    const removed = await invited(['GM9905']);
    await order(town.join(removed));
    const next = generateKeyPairSync('ed25519').privateKey;
    await order(town.renew(town.certificate({}, next)));
    await order(town.renew(town.certificate({}, next), next));
    await register.remove('gm9905');
    expect(await refused(town.join(removed))).toBe('INVITATION_UNKNOWN');
    await expect(register.remove('gm9905')).rejects.toMatchObject({ code: 'NODE_UNKNOWN' });
    // A new code names it, and by that it comes with whatever key it has.
    const mine = await invited(['GM9905']);
    expect(await order(town.join(mine))).toEqual(['GM9905']);
    // From when another came by a code of its own, the key of before and its code do not take the place back.
    const successor = await started('GM9905');
    expect(await order(successor.join(await invited(['GM9905'])))).toEqual(['GM9905']);
    expect(await refused(town.join(mine))).toBe('INVITATION_UNKNOWN');
    await order(successor.leave());
  });

  test('leaves, and is known no more', async () => {
    await order(other.leave());
    expect((await register.list()).map(({ id }) => id)).toEqual(['gm9901']);
    // It did not hear so, and says it again: nothing is left to be done.
    expect(await order(other.leave())).toBeNull();
    expect((await register.list()).map(({ id }) => id)).toEqual(['gm9901']);
  });
});
