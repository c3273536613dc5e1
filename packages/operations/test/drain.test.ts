import { once } from 'node:events';
import { Agent, createServer, get, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { Drain } from '../src/drain.ts';

async function started() {
  const waiting: ServerResponse[] = [];
  const server = createServer((_request, response) => void waiting.push(response));
  const drain = new Drain(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const asked = new Promise<string>((done, fail) =>
    get({ host: '127.0.0.1', port, agent }, (response) => text(response).then(done, fail)).once('error', fail),
  );
  while (waiting.length === 0) await new Promise(setImmediate);
  return { drain, waiting, asked, agent };
}

test('an answer under way is finished, also on a connection that its client keeps', async () => {
  const { drain, waiting, asked, agent } = await started();
  const closed = drain.close(60_000);
  waiting[0]!.end('whole');
  expect(await asked).toBe('whole');
  await closed;
  agent.destroy();
});

test('an answer of which the head has gone already does not keep the server open after its end', async () => {
  const { drain, waiting, asked, agent } = await started();
  waiting[0]!.write('whole');
  const closed = drain.close(60_000);
  waiting[0]!.end();
  expect(await asked).toBe('whole');
  await closed;
  agent.destroy();
});

test('patience ends: what is not finished then is broken off', async () => {
  const { drain, asked, agent } = await started();
  const broken = expect(asked).rejects.toThrow();
  await drain.close(1);
  await broken;
  agent.destroy();
});
