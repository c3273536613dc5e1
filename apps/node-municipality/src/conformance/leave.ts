import { signOrder } from '@zichtlijn/conformance';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { policyKey } from '../memory/policy-key.ts';
import { sendOrder } from './gateway-door.ts';
import { orderFor } from './join.ts';
import { notJoined } from './join-fault.ts';
import { forgetJoined, readJoined } from './joined-file.ts';

/**
 * Leave the gateway: it takes the node out of its register, and then the node knows it no more. Ended in between, the same command goes on.
 *
 * @param alone forget the gateway without telling it: for one that is gone
 * @throws Fault NOT_JOINED, GATEWAY_AWAY, or what the gateway answered
 */
export async function leave(configuration: NodeConfiguration, alone = false): Promise<void> {
  const { directory } = configuration;
  const joined = readJoined(directory);
  if (joined === null) throw notJoined();
  const { address, key } = joined.gateway;
  if (!alone) {
    const order = { ...orderFor(configuration, { key }), order: 'leave' as const };
    await sendOrder(address, signOrder(order, policyKey(directory)));
  }
  forgetJoined(directory);
}
