import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testPurpose } from '../test-gateway.ts';
import { openState, type RememberingNode, startRememberingNode } from './remembering-node.ts';
import { rememberingScatter } from './remembering-scatter.ts';

let node: RememberingNode;
let gateway: Awaited<ReturnType<typeof rememberingScatter>>;
/** Questions for cells that reached the node. */
const questions = () => node.bodies.length;

beforeEach(async () => {
  node = await startRememberingNode(openState('GM0363'));
  gateway = await rememberingScatter(node);
});
afterEach(async () => {
  await gateway.close();
  await node.kill();
});

describe('of a node that is away', () => {
  const allowStale = async () => {
    node.state = openState('GM0363', { memory: 'stale' });
    await gateway.refresh();
    return gateway.ask();
  };

  test('nothing is given when it did not allow that', async () => {
    await gateway.ask();
    await node.kill();
    await gateway.refresh();
    expect(await gateway.ask()).toMatchObject({
      row: { answer: 'UNREACHABLE', cells: null },
      codes: ['NODE_UNREACHABLE'],
    });
  });

  test('what it gave is given where it allowed that, marked, with the day of its release', async () => {
    const { row } = await allowStale();
    await node.kill();
    await gateway.refresh();
    expect(await gateway.ask()).toMatchObject({
      row: { ...row, answer: 'STALE', staleFrom: '2024-01-01' },
      codes: ['NODE_STALE'],
      record: { remembered: ['GM0363'] },
    });
  });

  test('a fold, which cannot say so of its parts, gets nothing', async () => {
    await allowStale();
    await node.kill();
    await gateway.refresh();
    expect((await gateway.ask({ mayBeStale: false })).row).toMatchObject({ answer: 'UNREACHABLE', cells: null });
  });

  test('nothing is given once its last statement is a minute old: retraction goes before answers of then', async () => {
    await allowStale();
    await node.kill();
    await gateway.refresh();
    gateway.pass(59_999);
    expect((await gateway.ask()).row['answer']).toBe('STALE');
    gateway.pass(1);
    expect(await gateway.ask()).toMatchObject({
      row: { answer: 'UNREACHABLE', cells: null },
      codes: ['NODE_UNREACHABLE'],
    });
  });

  test('nothing is given to another than it gave it to', async () => {
    await allowStale();
    await node.kill();
    await gateway.refresh();
    for (const asking of [{ role: 'coordinator' }, { purpose: { ...testPurpose, id: 'anders' } }, { purpose: null }])
      expect((await gateway.ask(asking)).row).toMatchObject({ answer: 'UNREACHABLE', cells: null });
  });

  test('what it gave is given as before when the node is back', async () => {
    const { row } = await allowStale();
    gateway.move('http://127.0.0.1:1/graphql');
    await gateway.refresh();
    expect((await gateway.ask()).row['answer']).toBe('STALE');
    gateway.move(node.url);
    await gateway.refresh();
    expect(await gateway.ask()).toMatchObject({ row, codes: [] });
    expect(questions()).toBe(1);
  });
});

describe('a statement of before', () => {
  test('does not pass for one of now: who repeats it lets the memory run out', async () => {
    await gateway.ask();
    const [old] = node.statements;
    node.state = openState('GM0363', { memory: 'off' });
    node.statement = () => old!;
    gateway.pass(30_000);
    await gateway.refresh();
    await gateway.ask();
    expect(questions()).toBe(1);
    gateway.pass(30_000);
    await gateway.refresh();
    await gateway.ask();
    expect(questions()).toBe(2);
  });
});
