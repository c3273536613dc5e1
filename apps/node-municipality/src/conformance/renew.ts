import { keyFingerprint, signOrder } from '@zichtlijn/conformance';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { policyKey } from '../memory/policy-key.ts';
import { conform, type GoldenRun } from './conform.ts';
import { meet, sendOrder } from './gateway-door.ts';
import { orderFor } from './join.ts';
import { notJoined } from './join-fault.ts';
import { readJoined, writeJoined } from './joined-file.ts';

/**
 * Conform again, and give the gateway the new certificate for the one it has: after an update, or before the old one expires.
 *
 * @throws Fault NOT_JOINED, of `meet` or `conform`, or what the gateway answered
 */
export async function renew(configuration: NodeConfiguration, run: GoldenRun = {}): Promise<void> {
  const { directory } = configuration;
  const joined = readJoined(directory);
  if (joined === null) throw notJoined();
  const { gateway } = joined;
  const told = await meet(gateway.address, keyFingerprint(gateway.key));
  const certificate = await conform(configuration, told, run);
  const order = { ...orderFor(configuration, told), order: 'renew' as const, certificate };
  await sendOrder(gateway.address, signOrder(order, policyKey(directory)));
  // Its key may be another by now, that the one of before named.
  const { key, operations } = told;
  writeJoined(directory, { gateway: { ...gateway, key }, state: 'joined', certificate, operations });
}
