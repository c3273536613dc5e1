import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { EventStream } from '../../src/stream/event-stream.ts';

test('who does not read is let go before what waits for it fills the memory', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const asking = get(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  asking.on('response', (incoming: IncomingMessage) => incoming.pause().on('error', () => undefined));
  asking.on('error', () => undefined);
  const [, response] = (await once(server, 'request')) as [IncomingMessage, ServerResponse];
  const stream = new EventStream(response);
  let most = 0;
  for (let sent = 0; sent < 200 && !response.destroyed; sent++) {
    stream.send('row', ['x'.repeat(1024 * 1024)]);
    most = Math.max(most, response.writableLength);
  }
  expect(response.destroyed).toBe(true);
  expect(most).toBeLessThanOrEqual(32 * 1024 * 1024);
  server.closeAllConnections();
  server.close();
});
