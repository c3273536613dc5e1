import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { ASSERTION_HEADER, keyText, NodeSessions } from '@zichtlijn/assertion';
import { contractAnswer, singleAnswer } from './contract-answers.ts';
import { statement, stateOf } from './contract-statement.ts';
import { everyMember } from './workload.ts';

/**
 * A node of every municipality in one process, each on a port of its own, that remember their answers: they must not be what is measured. At
 * `/graphql` one takes its own gateway alone, as a node with a key does; at `/bare` and `/single` whoever comes, for the floors and for
 * gateways with a subgraph per municipality. Which of them hang, the parent says.
 */
const gatewayKey = process.argv[2] ?? '';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const ports: Record<string, number> = {};
let hanging = new Set<string>();
process.on('message', (message) => {
  hanging = new Set((message as { hanging: string[] }).hanging);
  process.send?.({ hanging: hanging.size });
});

for (const { code } of everyMember) {
  const sessions = new NodeSessions([gatewayKey], [code]);
  const answers = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const body = await text(request);
    if (hanging.has(code)) return;
    const { url = '' } = request;
    if (url === '/session')
      return void response.writeHead(sessions.accept(JSON.parse(body), Date.now()) ? 204 : 401).end();
    const isOpen = url === '/bare' || url === '/single';
    if (!isOpen && !isAdmitted(sessions, request, body)) {
      return void response.writeHead(401).end(JSON.stringify({ session: { key: sessions.key } }));
    }
    if (url === '/policy') return void response.end(statement(JSON.parse(body), stateOf(code), privateKey));
    if (url === '/served') return void response.writeHead(204).end();
    const key = `${url} ${body}`;
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = Buffer.from(url === '/single' ? singleAnswer(code, body) : contractAnswer(body));
      answers.set(key, answer);
    }
    send(response, answer);
  });
  server.keepAliveTimeout = 600_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ports[code] = (server.address() as AddressInfo).port;
}
process.on('disconnect', () => process.exit(0));
process.send?.({ ports, policyKey: keyText(publicKey) });

function isAdmitted(sessions: NodeSessions, { headers }: IncomingMessage, body: string): boolean {
  const [assertion, trace] = [headers[ASSERTION_HEADER], headers['traceparent']];
  return typeof sessions.verify(assertion as string | undefined, String(trace ?? ''), body, Date.now()) === 'object';
}

function send(response: ServerResponse, answer: Buffer): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length }).end(answer);
}
