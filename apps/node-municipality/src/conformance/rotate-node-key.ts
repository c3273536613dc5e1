import { renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Certificate, keyFingerprint, signOrder } from '@zichtlijn/conformance';
import software from '../../package.json' with { type: 'json' };
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { policyKey, policyKeyFile } from '../memory/policy-key.ts';
import { syncDirectory } from '../synced-file.ts';
import { certify } from './certify.ts';
import { meet, sendOrder } from './gateway-door.ts';
import { goldenBuild } from './golden-build.ts';
import { orderFor } from './join.ts';
import { type Joined, readJoined, writeJoined } from './joined-file.ts';

const waiting = 'policy-key.next.pem';

/** What a rotation does one after another. */
export type RotateStep = 'made' | 'told' | 'taken' | 'confirmed';

/** The gateway that the node joined, with the key that it has by now. */
async function joinedNow(directory: string): Promise<Joined | null> {
  const joined = readJoined(directory);
  if (joined === null) return null;
  const { address, key } = joined.gateway;
  const told = await meet(address, keyFingerprint(key));
  return { ...joined, gateway: { address, key: told.key }, operations: told.operations };
}

/**
 * Replace the key of the node, and at the gateway that it joined. The gateway takes the new key beside the old one, then the node takes it into use, then the gateway lets the old one go. A program that is
 * ended in between leaves a node whose key is taken; the same command goes on with the key that waits.
 *
 * @throws Fault POLICY_KEY, GATEWAY_AWAY, or what the gateway answered
 */
export async function rotateNodeKey(
  configuration: NodeConfiguration,
  onStep: (step: RotateStep) => void = () => {},
): Promise<void> {
  const { directory } = configuration;
  const joined = await joinedNow(directory);
  const next = policyKey(directory, waiting);
  onStep('made');
  const certificate = joined && (await certifiedAnew(configuration, joined));
  const tell = async () => {
    if (joined === null || certificate === null) return;
    const order = { ...orderFor(configuration, joined.gateway), order: 'renew' as const, certificate };
    await sendOrder(joined.gateway.address, signOrder(order, policyKey(directory)));
  };
  await tell();
  onStep('told');
  const file = join(directory, policyKeyFile);
  renameSync(join(directory, waiting), file);
  syncDirectory(dirname(file));
  onStep('taken');
  if (joined === null || certificate === null) return;
  writeJoined(directory, { gateway: joined.gateway, state: joined.state, certificate, operations: joined.operations });
  await tell();
  onStep('confirmed');

  async function certifiedAnew(own: NodeConfiguration, { gateway, certificate: before }: Joined): Promise<Certificate> {
    // What this very software made of the golden microdata it would make again.
    const isSame = before.software === software.version;
    const golden = isSame ? before.golden : await goldenBuild();
    const engine = isSame ? before.engine : 'pglite';
    return certify(own, { gateway: gateway.key, golden, engine, now: Date.now(), key: next });
  }
}
