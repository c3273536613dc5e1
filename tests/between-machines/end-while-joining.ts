import { readConfiguration } from '../../apps/node-municipality/src/configuration/read-configuration.ts';
import { goldenRelease } from '../../apps/node-municipality/src/conformance/golden-release.ts';
import { join } from '../../apps/node-municipality/src/conformance/join.ts';
import { leave } from '../../apps/node-municipality/src/conformance/leave.ts';
import { renew } from '../../apps/node-municipality/src/conformance/renew.ts';
import { rotateNodeKey } from '../../apps/node-municipality/src/conformance/rotate-node-key.ts';

/**
 * A program that joins, changes its key, renews its certificate or leaves, as `zicht-node` does, and is killed by SIGKILL as soon as a step of it is done; `answered` is when the gateway did what it was
 * ordered, and the node did not write so yet. The golden build, which writes nothing in the node, is known already.
 */
const [directory, address, what, step] = process.argv.slice(2) as [string, string, string, string];
const configuration = readConfiguration(directory);
const onStep = (done: string): void => {
  if (done === step) process.kill(process.pid, 'SIGKILL');
};
const reached = globalThis.fetch;
globalThis.fetch = async (to, how) => {
  const response = await reached(to, how);
  if (how?.method === 'POST') onStep('answered');
  return response;
};
if (what === 'rotate') await rotateNodeKey(configuration, onStep);
else if (what === 'renew') await renew(configuration, { build: async () => goldenRelease });
else if (what === 'leave') await leave(configuration);
else await join(configuration, what, { address: async () => address, build: async () => goldenRelease, onStep });
