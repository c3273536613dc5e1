import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';

/** Hive Gateway as it comes, on the supergraph in a file. */
const gateway = createGatewayRuntime({ supergraph: readFileSync(process.argv[2] ?? '', 'utf8'), logging: false });
const server = createServer(gateway);
// Its runtime takes signals for itself, and would stay.
process.on('SIGTERM', () => process.exit(0));
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql\n`);
});
