import { keyText } from '@zichtlijn/assertion';
import { fetchThroughProxy, proxyFor } from '@zichtlijn/operations';
import { exchange } from '../../apps/gateway/src/fleet/exchange.ts';
import { NodeConnections } from '../../apps/gateway/src/fleet/node-connections.ts';
import { dial } from '../../apps/node-municipality/src/dial/dial.ts';
import { nodeKeyAt } from '../../apps/node-municipality/src/dial/node-key.ts';

// What a program of ours in an office does: its gateway asks a node, it asks a provider by `fetch`, and its node dials a gateway. Tells how each went, as JSON.

const { origin, dialPort, ca, keyFile, gatewayKeyFile } = JSON.parse(process.argv[2]!) as Record<string, string>;
const how = async (going: Promise<unknown>) =>
  await going.catch((error: Error & { reason?: string }) => error.reason ?? error.name);

fetchThroughProxy();
const connections = new NodeConnections().of('gm0363', origin!, { connections: 1, timeoutMs: 60_000 });
const asked = how(exchange(connections, '/graphql', '{}', performance.now() + 60_000, 1_000).then(({ text }) => text));
const fetched = how(fetch(origin!).then((response) => response.text()));
const port = Number(dialPort);
const to = { host: '127.0.0.1', port, ca: ca!, keyFile: keyFile!, proxy: proxyFor('127.0.0.1', port)?.href ?? null };
const gatewayKey = keyText(nodeKeyAt(gatewayKeyFile!));
const dialled = how(dial(to, 'gm9901', [gatewayKey], nodeKeyAt(keyFile!)).then(() => 'proven'));
const told = { asked: await asked, fetched: await fetched, dialled: await dialled };
process.stdout.write(JSON.stringify(told), () => process.exit());
