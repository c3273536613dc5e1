import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { NodeRegister } from '../../src/register/node-register.ts';
import { ended, firstLine, run, start } from '../program.ts';
import { testPurpose } from '../test-gateway.ts';
import { startTestNode, type TestNode } from '../test-node.ts';

const home = mkdtempSync(join(tmpdir(), 'gateway-stop-'));
const held: ServerResponse[] = [];
let node: TestNode;

beforeAll(async () => {
  // Answers when it is told to, and not before.
  node = await startTestNode({ respond: (response) => void held.push(response) });
  writeFileSync(join(home, 'purposes.yaml'), stringify({ purposes: [testPurpose] }));
  const register = await NodeRegister.open({ directory: join(home, 'register') });
  await register.add({ url: node.url, municipalities: ['GM0363'] });
  await register.close();
});
afterAll(async () => {
  await node.kill();
  rmSync(home, { recursive: true, force: true });
});

async function slowQuestion() {
  const child = start('serve', '--dir', home, '--port', '0', '--json');
  const gone = ended(child);
  const { graphql } = JSON.parse(await firstLine(child)) as { graphql: string };
  const question = 'query { municipalities(in: { municipalities: ["GM0363"] }) { code release { id } } }';
  const asked = fetch(graphql, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: question }),
  });
  while (held.length === 0) await setTimeout(5);
  return { child, gone, asked, port: Number(new URL(graphql).port) };
}

/** Whether a connection to the port is refused; a gateway that stops closes its port at once. */
async function refused(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return false;
  } catch {
    return true;
  } finally {
    socket.destroy();
  }
}

test('on SIGTERM an answer under way is given whole, nobody else is let in, and the program ends with 0', async () => {
  const { child, gone, asked, port } = await slowQuestion();
  child.kill('SIGTERM');
  while (!(await refused(port))) await setTimeout(5);
  // Only now does the node let go of its answer.
  for (const response of held.splice(0)) response.writeHead(503).end();
  const answer = await asked;
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    data: { municipalities: [{ code: 'GM0363', release: null }] },
    errors: [{ extensions: { code: 'NODE_UNREACHABLE', reason: 'HTTP_STATUS' } }],
  });
  const { code, err } = await gone;
  expect(code).toBe(0);
  const events = err
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(events.map(({ event }) => event)).toEqual(['STARTED', 'STOPPING', 'STOPPED']);
  expect(events[1]).toMatchObject({ program: 'zicht-gateway', level: 'info', signal: 'SIGTERM' });
  const logged = await run('log', 'export', '--dir', home);
  expect(logged.out).toContain('GM0363');
});

test('a second SIGTERM does not wait', async () => {
  const { child, gone, asked, port } = await slowQuestion();
  const broken = asked.then(
    () => false,
    () => true,
  );
  child.kill('SIGTERM');
  while (!(await refused(port))) await setTimeout(5);
  child.kill('SIGTERM');
  expect((await gone).code).toBe(128 + 15);
  expect(await broken).toBe(true);
  held.length = 0;
});
