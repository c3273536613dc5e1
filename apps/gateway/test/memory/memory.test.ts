import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCells, type RememberedCells } from '../../src/fleet/remembered-cells.ts';
import { testPurpose } from '../test-gateway.ts';
import { cellsOf, RELEASE } from '../test-node.ts';
import { openState, type RememberingNode, startRememberingNode } from './remembering-node.ts';
import { rememberingScatter } from './remembering-scatter.ts';

let node: RememberingNode;
let gateway: Awaited<ReturnType<typeof rememberingScatter>>;
const release = { id: RELEASE, hash: 'a'.repeat(64), date: '2024-01-01' };
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

describe('what a node gave is given again', () => {
  test('without asking the node, the same to the last key, and each time anew', async () => {
    const first = await gateway.ask();
    const second = await gateway.ask();
    expect(questions()).toBe(1);
    expect(second.row).toEqual(first.row);
    expect(second.row['answer']).toBe('ANSWERED');
    (openCells(second.entity['cells'] as RememberedCells).value as number[])[0] = 999;
    second.entity['answer'] = 'DECLINED';
    expect((await gateway.ask()).row).toEqual(first.row);
  });

  test('and is in the log of the gateway and in that of the node, as the node would have written it', async () => {
    expect((await gateway.ask()).record).not.toHaveProperty('remembered');
    const { record } = await gateway.ask();
    expect(record).toMatchObject({ remembered: ['GM0363'], areas: ['GM0363'], releases: [RELEASE] });
    await gateway.reports.flush();
    expect(node.served).toEqual([
      expect.objectContaining({
        traceId: record.traceId,
        parentSpanId: record.spanId,
        action: 'data',
        purpose: testPurpose.id,
        operation: expect.stringMatching(/^[0-9a-f]{64}$/),
        tables: ['context.woningen@MUNICIPALITY'],
        areas: ['GM0363'],
        releases: [RELEASE],
        outcome: 'ANSWERED',
        remembered: ['GM0363'],
      }),
    ]);
    expect(gateway.reports.waiting.size).toBe(0);
  });

  test('only to whom the node gave it: for another purpose, coverage or role the node is asked', async () => {
    await gateway.ask();
    await gateway.ask({ purpose: { ...testPurpose, id: 'anders' } });
    await gateway.ask({ purpose: { ...testPurpose, levels: ['MUNICIPALITY'] } });
    await gateway.ask({ role: 'coordinator' });
    await gateway.ask({ fields: 'cells release { id }' });
    await gateway.ask({ indicator: 'vastgoed.doorsluishuizen' });
    expect(questions()).toBe(6);
    await gateway.ask({ purpose: null });
    expect(questions()).toBe(7);
    await gateway.ask();
    expect(questions()).toBe(7);
  });

  test('and nothing to or from people of the municipality itself, who may see a release before others', async () => {
    for (let i = 0; i < 3; i++) await gateway.ask({ role: 'municipality-analyst', of: 'GM0363' });
    expect(questions()).toBe(3);
    const other = { role: 'municipality-analyst', of: 'GM0599' };
    await gateway.ask(other);
    expect(questions()).toBe(4);
    await gateway.ask(other);
    expect(questions()).toBe(4);
  });

  test('until the node states another policy, release or retraction', async () => {
    const changes = [
      openState('GM0363', { policy: [{ purpose: testPurpose.id, indicators: ['*'], levels: ['MUNICIPALITY'] }] }),
      openState('GM0363', {
        municipalities: [{ code: 'GM0363', release: { ...release, hash: 'b'.repeat(64) }, retracted: [] }],
      }),
      openState('GM0363', {
        municipalities: [{ code: 'GM0363', release, retracted: ['vastgoed.doorsluishuizen@1'] }],
      }),
    ];
    await gateway.ask();
    for (const [i, state] of changes.entries()) {
      node.state = state;
      await gateway.refresh();
      await gateway.ask();
      expect(questions()).toBe(2 + i);
      await gateway.ask();
      expect(questions()).toBe(2 + i);
    }
  });
});

test('a list is remembered too, because the cells that it is made of say of which release they are', async () => {
  const before = questions();
  const asked = () => gateway.ask({ fields: 'observations { value status }' });
  const first = await asked();
  expect(first.row['observations']).toEqual([{ value: 7, status: 'A' }]);
  expect((await asked()).row).toEqual(first.row);
  expect(questions()).toBe(before + 1);
});

describe('the node is asked each time', () => {
  const stays = async () => {
    const before = questions();
    await gateway.ask();
    await gateway.ask();
    expect(questions()).toBe(before + 2);
    expect(gateway.kept.bytes).toBe(0);
  };
  const withOnly = (municipality: object) => openState('GM0363', { municipalities: [municipality as never] });

  test.each<[string, ReturnType<typeof openState>]>([
    ['when it lets nothing be remembered', openState('GM0363', { memory: 'off' })],
    ['when its policy does not give the purpose', openState('GM0363', { policy: [] })],
    [
      'when its policy does not give the level',
      openState('GM0363', { policy: [{ purpose: testPurpose.id, indicators: ['*'], levels: ['DISTRICT'] }] }),
    ],
    ['when the table was retracted', withOnly({ code: 'GM0363', release, retracted: ['context.woningen@1'] })],
    ['when the release was retracted', withOnly({ code: 'GM0363', release: null, retracted: [RELEASE] })],
    ['when it states something of another municipality alone', withOnly({ code: 'GM0599', release, retracted: [] })],
    [
      'when its cells are of another release than it states',
      withOnly({ code: 'GM0363', release: { ...release, id: `r-${'1'.repeat(26)}` }, retracted: [] }),
    ],
  ])('%s', async (_what, state) => {
    node.state = state;
    await gateway.refresh();
    await stays();
  });

  test('when it stated something else while its answer was on its way, which may be of before', async () => {
    let underWay = async (): Promise<unknown> => undefined;
    const late = await startRememberingNode(openState('GM0363'), { underWay: () => underWay() });
    const slow = await rememberingScatter(late);
    underWay = async () => {
      late.state = withOnly({ code: 'GM0363', release, retracted: [`r-${'1'.repeat(26)}`] });
      await slow.refresh();
    };
    await slow.ask();
    expect(slow.kept.bytes).toBe(0);
    // By what it states now, its next answer is kept.
    underWay = async () => undefined;
    await slow.ask();
    await slow.ask();
    expect(late.bodies.length).toBe(2);
    await slow.close();
    await late.kill();
  });

  test('when its answer does not say of which release it is', async () => {
    const before = questions();
    for (let i = 0; i < 2; i++) await gateway.ask({ fields: 'answer' });
    expect(questions()).toBe(before + 2);
  });

  test('when the statement is a minute old', async () => {
    await gateway.ask();
    gateway.pass(59_999);
    await gateway.ask();
    expect(questions()).toBe(1);
    gateway.pass(1);
    await gateway.ask();
    expect(questions()).toBe(2);
  });

  test('when the statement is signed by another key', async () => {
    await gateway.close();
    gateway = await rememberingScatter(node, generateKeyPairSync('ed25519').publicKey);
    await stays();
  });

  test('when its answer breaks the contract, or failed in part', async () => {
    await gateway.close();
    await node.kill();
    const breaking = (entities: Record<string, unknown>[]) =>
      entities.map((one) => ({ ...one, cells: { ...cellsOf('GM0599', one) } }));
    node = await startRememberingNode(openState('GM0363'), { entities: breaking });
    gateway = await rememberingScatter(node);
    await stays();
  });

  test('when there is no room to report that it was not', async () => {
    await gateway.ask();
    node.takesReports = 503;
    for (let i = 0; i < 5_000; i++) gateway.reports.add('gm0363', JSON.stringify(await lastRecord()));
    expect(gateway.reports.hasRoomFor('gm0363')).toBe(false);
    await gateway.ask();
    expect(questions()).toBe(2);
    node.takesReports = 204;
    await gateway.reports.flush();
    await gateway.reports.flush();
    await gateway.ask();
    expect(questions()).toBe(2);
  });

  test('when it does not take reports', async () => {
    node.takesReports = 400;
    await gateway.ask();
    await gateway.ask();
    expect(questions()).toBe(1);
    await gateway.reports.flush();
    await gateway.ask();
    expect(questions()).toBe(2);
  });

  let record: Awaited<ReturnType<typeof gateway.ask>>['record'] | undefined;
  const lastRecord = async () => (record ??= { ...(await gateway.ask()).record, remembered: ['GM0363'] });
});
