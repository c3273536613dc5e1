import type { FederationFloor } from '@zichtlijn/conformance';
import { defaultPolicy, policyNumbers } from '@zichtlijn/disclosure';
import { NODE_CONTRACT } from '@zichtlijn/release';
import { goldenRelease } from './golden-release.ts';
import { protectionOfNow } from './protection-of-now.ts';

/** The oldest software with which a node may join. Raise it when an older one counts, protects or answers wrongly. */
const oldestSoftware = '0.1.0';

/** What this version of the software asks of every node: written to schema/federation.json, which gateways read. */
export function federationOfNow(): FederationFloor {
  const { id, version, zeros } = protectionOfNow(defaultPolicy);
  const numbers = Object.entries(policyNumbers).map(([name, { value, stronger }]) => [name, { value, stronger }]);
  return {
    format: 'zichtlijn-federation-1',
    contract: NODE_CONTRACT,
    software: oldestSoftware,
    golden: { id: goldenRelease.id, root: goldenRelease.root },
    policy: { id, version, numbers: Object.fromEntries(numbers), zeros },
  };
}
