// Before @apollo/gateway is loaded: it reports to its maker unless this stands.
import './telemetry-off.ts';

import { readFileSync } from 'node:fs';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

/** Apollo Gateway as it comes, on the supergraph in a file. */
const quiet = { debug() {}, info() {}, warn() {}, error: console.error };
const gateway = new ApolloGateway({ supergraphSdl: readFileSync(process.argv[2] ?? '', 'utf8'), logger: quiet });
const { url } = await startStandaloneServer(new ApolloServer({ gateway, logger: quiet }), {
  listen: { host: '127.0.0.1', port: 0 },
});
process.stdout.write(`${url}graphql\n`);
