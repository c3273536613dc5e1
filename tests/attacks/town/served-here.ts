import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Gatekeeper } from '../../../apps/node-municipality/src/access/gatekeeper.ts';
import { readConfiguration } from '../../../apps/node-municipality/src/configuration/read-configuration.ts';
import { httpListener } from '../../../apps/node-municipality/src/graphql/http-listener.ts';
import { nodeServer } from '../../../apps/node-municipality/src/graphql/node-server.ts';
import { releaseLocation } from '../../../apps/node-municipality/src/release-location.ts';
import { openReleaseReader } from '../../../apps/node-municipality/src/releases/open-release-reader.ts';
import { nodeCells, type OpenCell } from '../outside/published-cells.ts';

/**
 * Everything that a node tells over HTTP, by the server of `zicht-node serve` in this process: for a node that is asked once, where
 * the process and what keeps it in are not what is attacked.
 */
export async function cellsServedHere(directory: string, code: string): Promise<readonly OpenCell[]> {
  const reader = await openReleaseReader(releaseLocation(readConfiguration(directory), code, 'serveUrl'), code);
  const server = nodeServer();
  await server.start();
  const gatekeeper = new Gatekeeper({ gatewayKeys: [], policy: null }, [code]);
  const releases = new Map([[code, reader]]);
  const http = createServer(httpListener({ server, releases, gatekeeper, append: async () => undefined }));
  try {
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    return await nodeCells(`http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`, code);
  } finally {
    http.closeAllConnections();
    http.close();
    await server.stop();
    await reader.close();
  }
}
