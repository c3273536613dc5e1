import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { keyText } from '@zichtlijn/assertion';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DialIn } from '../../apps/gateway/src/dial-in/dial-in.ts';
import { exchange } from '../../apps/gateway/src/fleet/exchange.ts';
import { dial } from '../../apps/node-municipality/src/dial/dial.ts';
import { DialOut } from '../../apps/node-municipality/src/dial/dial-out.ts';

// Both ends in this process, and between them a line that can go dead: nothing passes any more, and no end of it is told.

const pingMs = 200;

interface Line {
  readonly port: number;
  /** From now on nothing passes over the connections that are there. */
  goDead(): void;
  close(): void;
}

async function lineTo(port: number): Promise<Line> {
  const ends = new Set<Socket>();
  const server = createServer((from) => {
    const to = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      ends.add(one);
      one.on('error', () => undefined).once('close', () => other.destroy());
      one.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    goDead() {
      for (const one of ends) {
        one.unpipe();
        one.pause();
        // A real line would tell neither end that the other let go.
        one.removeAllListeners('close');
      }
    },
    close() {
      for (const one of ends) one.destroy();
      server.close();
    },
  };
}

const { privateKey: gatewayKey } = generateKeyPairSync('ed25519');
const { privateKey: nodeKey } = generateKeyPairSync('ed25519');
const events = { gateway: [] as string[], node: [] as string[] };
const logOf = (who: keyof typeof events) => ({
  info: (event: string) => void events[who].push(event),
  warn: (event: string) => void events[who].push(event),
});
const times = (who: keyof typeof events, event: string) => events[who].filter((one) => one === event).length;
const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await setTimeout(20);
};

let dialIn: DialIn;
let line: Line;
let node: DialOut;

beforeEach(async () => {
  events.gateway = [];
  events.node = [];
  dialIn = new DialIn(gatewayKey, () => keyText(nodeKey), logOf('gateway'), [], pingMs);
  line = await lineTo(await dialIn.listen({ host: '127.0.0.1', port: 0 }, null));
  const to = { host: '127.0.0.1', port: line.port, ca: null, keyFile: '', proxy: null };
  node = new DialOut(
    (_request, response) => void response.end('here'),
    () => dial(to, 'gm9901', [keyText(gatewayKey)], nodeKey),
    logOf('node'),
    pingMs,
  );
  node.start();
  await until(isThere);
});
afterEach(async () => {
  line.close();
  await node.close();
  await dialIn.close();
});

/** Whether the gateway is answered over the connection that it has. */
async function isThere(): Promise<boolean> {
  const asked = exchange(dialIn.dispatcher('gm9901'), '/graphql', '{}', performance.now() + 60_000, 1_000);
  return (await asked.catch(() => null))?.text === 'here';
}

test('a line that went dead without a word is noticed by both ends, and the node dials again', async () => {
  line.goDead();
  await until(() => times('gateway', 'DIAL_LOST') > 0 && times('node', 'DIAL_LOST') > 0);
  await until(isThere);
  expect(times('node', 'DIALLED')).toBeGreaterThan(1);
});

test('what was asked over a dead line is told to be broken off, not waited for', async () => {
  line.goDead();
  const asked = exchange(dialIn.dispatcher('gm9901'), '/graphql', '{}', performance.now() + 3_600_000, 1_000);
  await expect(asked).rejects.toMatchObject({ reason: expect.stringMatching(/^(BROKEN_OFF|CONNECT)$/) });
});

test('a node that is stopped while the line is dead ends all the same', async () => {
  line.goDead();
  await node.close();
  expect(times('node', 'DIALLED')).toBeGreaterThan(0);
});
