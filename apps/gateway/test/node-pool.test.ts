import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { CircuitBreaker } from '../src/fleet/circuit-breaker.ts';
import { NodeFailure } from '../src/fleet/node-failure.ts';
import { NodePool, type PoolOptions } from '../src/fleet/node-pool.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function serve(handler: Parameters<typeof createServer>[1]): Promise<{ url: string; server: Server }> {
  const server = createServer(handler as never);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  open.push({
    close() {
      server.close();
      server.closeAllConnections();
    },
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

function poolOf(url: string, options: Partial<PoolOptions> = {}): NodePool {
  const pool = new NodePool({ deadlineMs: 60_000, ...options });
  pool.keep(new Map([['n', url]]));
  open.push(pool);
  return pool;
}

const ask = (pool: NodePool, sound = true) => pool.post('n', '{}', (text) => ({ value: text, sound }));
const reasonOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'ANSWERED',
    (error: unknown) => (error instanceof NodeFailure ? error.reason : String(error)),
  );

describe('a breaker', () => {
  test('opens after failures in a row, lets one request try, and closes when that is sound', () => {
    let now = 1;
    const breaker = new CircuitBreaker({ failures: 2, openMs: 100 }, () => now);
    for (const sound of [false, true, false, false]) {
      expect(breaker.admit()).toBe(true);
      breaker.settle(sound);
    }
    expect(breaker.admit()).toBe(false);
    now += 100;
    expect([breaker.admit(), breaker.admit()]).toEqual([true, false]);
    breaker.settle(false);
    expect(breaker.admit()).toBe(false);
    now += 100;
    expect(breaker.admit()).toBe(true);
    breaker.settle(true);
    expect([breaker.admit(), breaker.admit()]).toEqual([true, true]);
  });

  test('counts answers that break the contract', async () => {
    let asked = 0;
    const { url } = await serve((_, response) => {
      asked++;
      response.end('{}');
    });
    const pool = poolOf(url, { breaker: { failures: 2, openMs: 60_000 } });
    for (let i = 0; i < 5; i++) await reasonOf(ask(pool, false));
    expect(asked).toBe(2);
    expect(await reasonOf(ask(pool))).toBe('PAUSED');
  });
});

test('a node that is full makes others wait a bounded time, then says so', async () => {
  const { url } = await serve(() => undefined);
  const pool = poolOf(url, { placesPerNode: 1, waitMs: 50, deadlineMs: 400 });
  const outcomes = await Promise.all([ask(pool), ask(pool), ask(pool)].map(reasonOf));
  expect(outcomes.toSorted()).toEqual(['BUSY', 'BUSY', 'DEADLINE']);
});

test('the places in total hold over all nodes, and are handed on', async () => {
  let now = 0;
  let most = 0;
  const { url } = await serve((_, response) => {
    most = Math.max(most, ++now);
    setTimeout(() => {
      now--;
      response.end('{}');
    }, 10);
  });
  const pool = new NodePool({ placesInTotal: 3, waitMs: 60_000, deadlineMs: 60_000 });
  open.push(pool);
  pool.keep(new Map(Array.from({ length: 12 }, (_, i) => [`n${i}`, `${url}${i}`])));
  const asked = Array.from({ length: 12 }, (_, i) => pool.post(`n${i}`, '{}', (value) => ({ value, sound: true })));
  expect(await Promise.all(asked)).toHaveLength(12);
  expect(most).toBe(3);
});

test('a connection that was reset before the first byte is tried once more, not twice', async () => {
  let asked = 0;
  const { url } = await serve((request, response) => {
    asked++;
    if (asked === 1) request.socket.destroy();
    else response.end('{}');
  });
  expect(await ask(poolOf(url))).toBe('{}');
  expect(asked).toBe(2);

  let always = 0;
  const resetting = await serve((request) => {
    always++;
    request.socket.destroy();
  });
  expect(await reasonOf(ask(poolOf(resetting.url)))).toBe('BROKEN_OFF');
  expect(always).toBe(2);
});

test('an answer that drips is cut at the deadline, and the node is not held on to', async () => {
  let closed = false;
  const { url } = await serve((_, response) => {
    response.write('{');
    const drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => {
      closed = true;
      clearInterval(drip);
    });
  });
  expect(await reasonOf(ask(poolOf(url, { deadlineMs: 200 })))).toBe('DEADLINE');
  await expect.poll(() => closed, { timeout: 60_000 }).toBe(true);
});

test('a failure carries no address', async () => {
  const { url, server } = await serve(() => undefined);
  server.close();
  const error = await ask(poolOf(url)).catch((e: unknown) => e);
  expect(error).toMatchObject({ reason: 'CONNECT', message: 'CONNECT' });
  expect(JSON.stringify({ ...(error as Error), cause: (error as Error).cause })).not.toContain('127.0.0.1');
});
