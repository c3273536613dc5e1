import type { ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, startGateway } from './test-gateway.ts';
import { type Conduct, cellsOf, honest, startTestNode, type TestNode } from './test-node.ts';

const sound = ['GM0363', 'GM0599'] as const;
const other = 'GM0344';
const query = `query ($in: Selection!) {
  compare(indicator: "vastgoed.doorsluishuizen", period: "2012JJ00/2016JJ00", in: $in) {
    rows { code answer cells observations { area value status } release { id synthetic } municipality { code name } }
  }
}`;
const secret = 'Hoofdstraat 12';
const json = (response: ServerResponse, body: unknown) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const each = (change: (entity: Record<string, unknown>) => unknown) => (entities: Record<string, unknown>[]) =>
  entities.map(change);

const misconduct: [string, Conduct, string, string][] = [
  ['answers too late', { respond: () => undefined }, 'LATE', 'NODE_LATE'],
  ['answers garbage', { respond: (r) => r.end(`<html>${secret}`) }, 'INVALID', 'NODE_INVALID'],
  ['breaks off halfway', { respond: truncate }, 'UNREACHABLE', 'NODE_UNREACHABLE'],
  ['answers too much', { respond: (r) => r.end('x'.repeat(100_000)) }, 'INVALID', 'NODE_INVALID'],
  ['fails with a page', { respond: (r) => r.writeHead(500).end(secret) }, 'UNREACHABLE', 'NODE_UNREACHABLE'],
  ['redirects', { respond: (r) => r.writeHead(302, { location: '/x' }).end() }, 'INVALID', 'NODE_INVALID'],
  ['answers null', { respond: (r) => json(r, null) }, 'INVALID', 'NODE_INVALID'],
  ['answers no entities', { respond: (r) => json(r, { data: { _entities: [] } }) }, 'INVALID', 'NODE_INVALID'],
  ['answers nulls', { respond: (r) => json(r, { data: { _entities: [null] } }) }, 'REFUSED', 'NODE_REFUSED'],
  ['refuses', { respond: (r) => json(r, { errors: [{ message: secret }] }) }, 'REFUSED', 'NODE_REFUSED'],
  ['sends a text for an entity', { entities: each(() => secret) }, 'INVALID', 'NODE_INVALID'],
  ['sends another object for a table', wrong({ cells: { a: 1 } }), 'INVALID', 'NODE_INVALID'],
  ['sends a list for a number', wrongCells({ value: [[1]] }), 'INVALID', 'NODE_INVALID'],
  ['leaves a field out', { entities: each(({ cells: _, ...rest }) => rest) }, 'INVALID', 'NODE_INVALID'],
  ['sends cells of another city', wrongCells({ area: ['GM0363'] }), 'INVALID', 'NODE_INVALID'],
  ['sends cells of a neighbourhood elsewhere', wrongCells({ area: ['BU0363ZA01'] }), 'INVALID', 'NODE_INVALID'],
  ['sends cells of another indicator', wrongCells({ indicator: 'context.woningen' }), 'INVALID', 'NODE_INVALID'],
  ['sends cells of another period', wrongCells({ period: ['2017JJ00/2021JJ00'] }), 'INVALID', 'NODE_INVALID'],
  ['sends cells of another release', wrongCells({ release: `r-${'1'.repeat(26)}` }), 'INVALID', 'NODE_INVALID'],
  ['sends a number that is hidden', wrongCells({ status: 'Q' }), 'INVALID', 'NODE_INVALID'],
  ['puts a text in a release id', wrong({ release: { id: secret, synthetic: true } }), 'INVALID', 'NODE_INVALID'],
];

function wrong(fields: Record<string, unknown>): Conduct {
  return { entities: each((entity) => ({ ...entity, ...fields })) };
}

function wrongCells(fields: Record<string, unknown>): Conduct {
  const row = { indicator: 'vastgoed.doorsluishuizen', version: 1, period: '2012JJ00/2016JJ00', breakdown: '_T' };
  return wrong({ cells: { ...cellsOf(other, row), ...fields } });
}

function truncate(response: ServerResponse): void {
  response.writeHead(200, { 'content-length': '500' });
  response.write('{"data":');
  setTimeout(() => response.socket?.destroy(), 20);
}

let nodes: TestNode[];
beforeAll(async () => {
  nodes = await Promise.all(sound.map(() => startTestNode()));
});
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.kill()));
});

async function compareWith(url: string | undefined): Promise<Answer> {
  const urls = { GM0363: nodes[0]!.url, GM0599: nodes[1]!.url, ...(url && { [other]: url }) };
  const gateway = await startGateway(urls, { deadlineMs: 5_000 });
  try {
    return await gateway.ask(query, { in: { municipalities: ['GM0363', other, 'GM0599'] } });
  } finally {
    await gateway.close();
  }
}

function expectOthersRight({ data }: Answer): void {
  for (const [at, code, name] of [
    [0, 'GM0363', 'Amsterdam'],
    [2, 'GM0599', 'Rotterdam'],
  ] as const) {
    const row = data.compare.rows[at];
    expect(row).toMatchObject({ code, answer: 'ANSWERED', municipality: { code, name } });
    expect(row.cells).toMatchObject({ area: [code], value: [7], status: 'A' });
    expect(row.observations).toEqual([{ area: code, value: 7, status: 'A' }]);
  }
}

describe('one node misbehaves: the other rows stay right and its own row says how it failed', () => {
  test.each(misconduct)('%s', async (_, conduct, label, code) => {
    const node = await startTestNode(conduct);
    try {
      const answer = await compareWith(node.url);
      expectOthersRight(answer);
      expect(answer.data.compare.rows[1]).toMatchObject({
        code: other,
        answer: label,
        municipality: { code: other, name: 'Utrecht' },
      });
      expect(answer.errors?.length).toBeGreaterThan(0);
      for (const error of answer.errors ?? []) {
        expect(error.extensions).toMatchObject({ code, node: other });
        expect(error.path?.slice(0, 3)).toEqual(['compare', 'rows', 1]);
      }
      const text = JSON.stringify(answer);
      expect(text).not.toContain(secret);
      expect(text).not.toContain(new URL(node.url).port);
    } finally {
      await node.kill();
    }
  });

  test('is killed', async () => {
    const node = await startTestNode();
    await node.kill();
    const answer = await compareWith(node.url);
    expectOthersRight(answer);
    expect(answer.data.compare.rows[1]).toMatchObject({ answer: 'UNREACHABLE', cells: null, release: null });
  });

  test('was never connected', async () => {
    const answer = await compareWith(undefined);
    expectOthersRight(answer);
    expect(answer.data.compare.rows[1]).toMatchObject({ answer: 'NOT_CONNECTED', cells: null });
  });

  test('claims to be another city: its name and code stay its own', async () => {
    const node = await startTestNode(
      wrong({ code: 'GM0363', name: 'Amsterdam', municipality: { code: 'GM0363', name: 'Amsterdam' }, answer: 'LATE' }),
    );
    const answer = await compareWith(node.url);
    await node.kill();
    expectOthersRight(answer);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.compare.rows[1]).toMatchObject({
      code: other,
      answer: 'ANSWERED',
      municipality: { code: other, name: 'Utrecht' },
    });
  });

  test('breaks the contract in one field: only that field is left out', async () => {
    const node = await startTestNode(wrong({ release: { id: secret, synthetic: true } }));
    const answer = await compareWith(node.url);
    await node.kill();
    expect(answer.data.compare.rows[1]).toMatchObject({ answer: 'INVALID', release: null, cells: { area: [other] } });
    expect(answer.errors?.map((e) => e.path)).toEqual([['compare', 'rows', 1, 'release', 'id']]);
  });

  test('fails one field: the rest of its row stands', async () => {
    const node = await startTestNode({
      resolve: (r) => ({
        ...honest(r),
        cells: () => {
          throw new Error(secret);
        },
      }),
    });
    const answer = await compareWith(node.url);
    await node.kill();
    expectOthersRight(answer);
    // The list is made of the cells, so neither is there.
    expect(answer.data.compare.rows[1]).toMatchObject({
      answer: 'PARTIAL',
      cells: null,
      observations: null,
      release: { synthetic: true },
    });
    expect(answer.errors?.map((e) => [e.extensions['code'], e.path])).toEqual([
      ['NODE_FIELD_FAILED', ['compare', 'rows', 1, 'cells']],
      ['NODE_FIELD_FAILED', ['compare', 'rows', 1, 'observations']],
    ]);
    expect(JSON.stringify(answer)).not.toContain(secret);
  });

  test('has no release yet: it may say so, by a code of the closed list', async () => {
    const node = await startTestNode({
      resolve: (r) => ({
        ...honest(r),
        release: null,
        cells: () => {
          throw new GraphQLError(secret, { extensions: { code: 'NO_RELEASE', detail: secret } });
        },
      }),
    });
    const answer = await compareWith(node.url);
    await node.kill();
    expect(answer.errors?.map((e) => e.extensions)).toEqual([
      expect.objectContaining({ code: 'NODE_FIELD_FAILED', reason: 'NO_RELEASE' }),
      expect.objectContaining({ code: 'NODE_FIELD_FAILED', reason: 'NO_RELEASE' }),
    ]);
    expect(JSON.stringify(answer)).not.toContain(secret);
  });

  test('is of an older contract: it is asked what it knows, the rest is labelled', async () => {
    const node = await startTestNode({ without: ['ComparisonRow.release'] });
    const answer = await compareWith(node.url);
    await node.kill();
    expectOthersRight(answer);
    expect(answer.data.compare.rows[1]).toMatchObject({
      answer: 'PARTIAL',
      release: null,
      observations: [{ value: 7 }],
    });
    expect(answer.errors?.map((e) => [e.extensions['code'], e.path])).toContainEqual([
      'NODE_FIELD_UNSUPPORTED',
      ['compare', 'rows', 1, 'release'],
    ]);
  });

  test('is of a contract without cells: a list cannot be made of them', async () => {
    const node = await startTestNode({ without: ['ComparisonRow.cells'] });
    const answer = await compareWith(node.url);
    await node.kill();
    expectOthersRight(answer);
    expect(answer.data.compare.rows[1]).toMatchObject({ answer: 'PARTIAL', cells: null, observations: null });
    expect(answer.errors?.map((e) => e.path)).toEqual([
      ['compare', 'rows', 1, 'cells'],
      ['compare', 'rows', 1, 'observations'],
    ]);
  });
});

test('a label can be asked for alone, and is no error', async () => {
  const node = await startTestNode({ respond: (r) => r.end('garbage') });
  const gateway = await startGateway({ GM0363: nodes[0]!.url, [other]: node.url });
  const answer = await gateway.ask(
    '{ a: municipality(code: "GM0363") { answer } b: municipality(code: "GM0344") { answer } c: municipality(code: "GM0014") { answer name } }',
  );
  await gateway.close();
  await node.kill();
  expect(answer).toEqual({
    data: { a: { answer: 'ANSWERED' }, b: { answer: 'INVALID' }, c: { answer: 'NOT_CONNECTED', name: 'Groningen' } },
  });
});
