import { readConfiguration } from '../../apps/node-municipality/src/configuration/read-configuration.ts';
import { goldenRelease } from '../../apps/node-municipality/src/conformance/golden-release.ts';
import { join } from '../../apps/node-municipality/src/conformance/join.ts';
import { rotateNodeKey } from '../../apps/node-municipality/src/conformance/rotate-node-key.ts';

/**
 * A program that joins, or changes its key, as `zicht-node` does, and is killed by SIGKILL as soon as a step of it is done. The golden build, which writes nothing in the node, is known already.
 */
const [directory, address, what, step] = process.argv.slice(2) as [string, string, string, string];
const configuration = readConfiguration(directory);
const onStep = (done: string): void => {
  if (done === step) process.kill(process.pid, 'SIGKILL');
};
if (what === 'rotate') await rotateNodeKey(configuration, onStep);
else await join(configuration, what, { address: async () => address, build: async () => goldenRelease, onStep });
