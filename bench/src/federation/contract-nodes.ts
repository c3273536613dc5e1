import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { keyText } from '@zichtlijn/assertion';
import { contractAnswer } from './contract-answers.ts';
import { statement, stateOf } from './contract-statement.ts';
import { members } from './workload.ts';

/** Fifty nodes in one process, each on a port of its own, that remember their answers: they must not be what is measured. */
const ports: Record<string, number> = {};
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
for (const { code } of members) {
  const answers = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const body = await text(request);
    if (request.url === '/policy') return void response.end(statement(JSON.parse(body), stateOf(code), privateKey));
    if (request.url === '/served') return void response.writeHead(204).end();
    let answer = answers.get(body);
    if (answer === undefined) {
      const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
      answer = Buffer.from(contractAnswer(query, variables ?? {}));
      answers.set(body, answer);
    }
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length }).end(answer);
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ports[code] = (server.address() as AddressInfo).port;
}
process.on('disconnect', () => process.exit(0));
process.send?.({ ports, policyKey: keyText(publicKey) });
