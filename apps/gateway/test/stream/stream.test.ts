import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { comparisonQuery } from '../../src/stream/comparison-query.ts';
import { startGateway } from '../test-gateway.ts';
import { type Conduct, cellsOf, startTestNode, type TestNode } from '../test-node.ts';
import { askToFollow, eventsOf, type StreamedEvent } from './followed.ts';

const running: TestNode[] = [];
let gateway: Awaited<ReturnType<typeof startGateway>>;
afterEach(async () => {
  await gateway.close();
  await Promise.all(running.splice(0).map((node) => node.kill()));
});

async function start(conducts: Record<string, Conduct>, ...more: [options?: object, parts?: object]) {
  const nodes: Record<string, string> = {};
  for (const [code, conduct] of Object.entries(conducts)) {
    const node = await startTestNode(conduct);
    running.push(node);
    nodes[code] = node.url;
  }
  gateway = await startGateway(nodes, ...more);
}

async function follow(question: object, headers: Record<string, string> = {}): Promise<StreamedEvent[]> {
  const events: StreamedEvent[] = [];
  const response = await askToFollow(gateway.url, question, headers);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  for await (const event of eventsOf(response)) events.push(event);
  return events.filter(({ event }) => event !== 'comment');
}

const codes = ['GM0363', 'GM0599', 'GM0518', 'GM0344', 'GM0758', 'GM0772'];
const question = { indicator: 'context.woningen', period: '2021JJ00', in: { municipalities: codes } };
const held = () => new Promise<void>(() => undefined);
const wrong: Conduct = { entities: (all) => all.map((one) => ({ ...one, cells: cellsOf('GM9999', one) })) };
const fleet: Record<string, Conduct> = {
  GM0363: {},
  GM0599: { respond: (response) => response.writeHead(500).end() },
  GM0518: { respond: () => void held() },
  GM0344: wrong,
  GM0758: { without: ['Release.policy'] },
};

describe('a comparison that is followed', () => {
  test.each(['observations', 'cells'] as const)(
    'has, in %s, the very rows and errors of the whole query',
    async (form) => {
      await start(fleet, { deadlineMs: 3_000 });
      const events = await follow({ ...question, form });
      const variables = { ...question, node: true, list: form === 'observations', cells: form === 'cells' };
      const { data, errors } = await gateway.ask(comparisonQuery, variables);
      const [begin, ...rest] = events;
      const end = rest.pop()!;
      const { rows, ...of } = data.compare;
      expect(begin).toEqual({ event: 'begin', data: { ...of, rows: codes.length } });
      const told = rest.map((one) => one.data).sort((one, other) => one.index - other.index);
      expect(told.map(({ row }) => row)).toEqual(rows);
      const byPath = (all: { path?: unknown }[]) => all.map((one) => JSON.stringify(one)).sort();
      const plain = errors!.map(({ message, path, extensions }) => ({ message, path, extensions }));
      expect(byPath(told.flatMap((one) => one.errors))).toEqual(byPath(plain));
      const answers: Record<string, number> = {};
      for (const { answer } of rows) answers[answer] = (answers[answer] ?? 0) + 1;
      expect(Object.keys(answers).length).toBeGreaterThan(3);
      expect(end).toMatchObject({ event: 'end', data: { rows: codes.length, answers } });
    },
  );

  test('comes in as nodes answer: who is late comes last, and nobody waits for it', async () => {
    const { promise: free, resolve: release } = Promise.withResolvers<void>();
    await start({
      GM0363: {},
      GM0599: { respond: (response) => void free.then(() => response.writeHead(500).end()) },
    });
    const seen: string[] = [];
    const two = { ...question, in: { municipalities: ['GM0599', 'GM0363'] } };
    for await (const { event, data } of eventsOf(await askToFollow(gateway.url, two))) {
      if (event !== 'row') continue;
      seen.push(data.row.code);
      // The second is let go by the first: had the first waited, none would come.
      release();
    }
    expect(seen).toEqual(['GM0363', 'GM0599']);
  });

  test('is in the log before the first row, and once more as it ended, under one span', async () => {
    await start({ GM0363: {} });
    await follow({ ...question, in: { municipalities: ['GM0363'] } });
    const [first, last, ...none] = gateway.processings;
    expect(none).toEqual([]);
    expect(first).toMatchObject({
      action: 'data',
      purpose: 'toets',
      tables: ['context.woningen@MUNICIPALITY'],
      areas: ['GM0363'],
      releases: [],
      outcome: 'STARTED',
    });
    expect(last).toMatchObject({
      ...first,
      end: expect.any(String),
      releases: [expect.any(String)],
      outcome: 'ANSWERED',
    });
  });

  test('keeps its connection alive while nodes are silent', async () => {
    await start({ GM0363: { respond: () => void held() } }, { deadlineMs: 4_500 });
    const events: string[] = [];
    const one = { ...question, in: { municipalities: ['GM0363'] } };
    for await (const { event } of eventsOf(await askToFollow(gateway.url, one))) events.push(event);
    expect(events.filter((event) => event !== 'comment')).toEqual(['begin', 'row', 'end']);
    expect(events[1]).toBe('comment');
  });

  test('breaks off what nodes were asked when nobody follows it any more, and says so in the log', async () => {
    const { promise: asked, resolve: arrived } = Promise.withResolvers<ServerResponse>();
    await start({ GM0363: { respond: (response) => arrived(response) } }, { deadlineMs: 60_000 });
    const leaving = new AbortController();
    const response = await askToFollow(
      gateway.url,
      { ...question, in: { municipalities: ['GM0363'] } },
      {},
      leaving.signal,
    );
    const atNode = await asked;
    const closed = once(atNode, 'close');
    leaving.abort();
    await closed;
    expect(atNode.writableEnded).toBe(false);
    await response.text().catch(() => undefined);
    while (gateway.processings.length < 2) await setTimeout(20);
    expect(gateway.processings.map(({ outcome }) => outcome)).toEqual(['STARTED', 'BROKEN_OFF']);
  });

  test('a node is not held to be failing because clients left', async () => {
    const waiting: ServerResponse[] = [];
    let isHolding = true;
    const one = { ...question, in: { municipalities: ['GM0363'] } };
    await start({
      GM0363: {
        respond: (response) =>
          void (isHolding ? waiting.push(response) : response.writeHead(200).end('{"data":null,"errors":[{}]}')),
      },
    });
    for (let i = 1; i <= 6; i++) {
      const leaving = new AbortController();
      void askToFollow(gateway.url, one, {}, leaving.signal)
        .then((response) => response.text())
        .catch(() => undefined);
      while (waiting.length < i) await setTimeout(10);
      leaving.abort();
    }
    while (gateway.processings.length < 12) await setTimeout(10);
    isHolding = false;
    const events = await follow(one);
    // It is asked: a breaker that had opened would have it UNREACHABLE without asking.
    expect(events.find(({ event }) => event === 'row')?.data.row.answer).toBe('REFUSED');
  });
});

describe('what the whole query refuses is refused in the same words', () => {
  const asWhole = (of: object, headers: Record<string, string>) =>
    fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'zicht-purpose': 'toets', ...headers },
      body: JSON.stringify({ query: comparisonQuery, variables: { ...of, node: true, list: true, cells: false } }),
    });
  const narrow = [
    {
      id: 'smal',
      title: { nl: 'x', en: 'x' },
      legalBasis: 'x',
      controller: 'x',
      indicators: ['drugs.*'],
      levels: ['MUNICIPALITY'],
      until: '2999-12-31',
    },
  ];

  test.each<[string, object, Record<string, string>]>([
    ['no purpose', question, { 'zicht-purpose': '' }],
    ['an unknown purpose', question, { 'zicht-purpose': 'geen' }],
    ['a purpose that does not cover it', question, { 'zicht-purpose': 'smal' }],
    ['an unknown indicator', { ...question, indicator: 'drugs.x' }, { 'zicht-purpose': 'smal' }],
    [
      'an unknown municipality',
      { ...question, indicator: 'drugs.verdachten', in: { municipalities: ['GM0001'] } },
      { 'zicht-purpose': 'smal' },
    ],
    ['no selection', { ...question, indicator: 'drugs.verdachten', in: {} }, { 'zicht-purpose': 'smal' }],
    ['a selection with a field that there is not', { ...question, in: { street: 'x' } }, { 'zicht-purpose': 'smal' }],
    ['a level that there is not', { ...question, level: 'STREET' }, { 'zicht-purpose': 'smal' }],
  ])('%s', async (_what, of, headers) => {
    await start({ GM0363: {} }, {}, { purposes: narrow });
    const streamed = await askToFollow(gateway.url, of, headers);
    const whole = await asWhole(of, headers);
    const errors = (body: { errors: { message: string; extensions: object }[] }) =>
      body.errors.map(({ message, extensions }) => ({ message, extensions }));
    expect(streamed.headers.get('content-type')).toBe('application/json');
    expect(streamed.status).toBe(whole.status);
    const [one, other] = [errors((await streamed.json()) as never), errors((await whole.json()) as never)];
    expect(one).toEqual(other);
    expect(one.length).toBeGreaterThan(0);
    expect(gateway.processings.map(({ outcome }) => outcome)).toEqual([
      expect.any(String),
      gateway.processings[0]!.outcome,
    ]);
    expect(running[0]!.bodies).toEqual([]);
  });
});

describe('nothing is followed', () => {
  test.each<[string, string, Record<string, string>, number, string]>([
    [
      'that a page elsewhere could ask for',
      JSON.stringify(question),
      { 'content-type': 'text/plain' },
      415,
      'STREAM_NOT_JSON',
    ],
    ['that is no JSON', '{', {}, 400, 'STREAM_QUESTION'],
    ['that asks for something else', JSON.stringify({ ...question, query: '{ x }' }), {}, 400, 'STREAM_QUESTION'],
    ['in another form', JSON.stringify({ ...question, form: 'raw' }), {}, 400, 'STREAM_QUESTION'],
    ['that is too large', `${JSON.stringify(question)}${' '.repeat(300_000)}`, {}, 413, 'STREAM_QUESTION'],
  ])('%s', async (_what, body, headers, status, code) => {
    await start({ GM0363: {} });
    const response = await askToFollow(gateway.url, body, headers);
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as {
      errors: { extensions: { code: string; nl: string; en: string } }[];
    };
    expect(errors[0]!.extensions).toMatchObject({ code, nl: expect.any(String), en: expect.any(String) });
    expect(running[0]!.bodies).toEqual([]);
  });

  test('by GET', async () => {
    await start({ GM0363: {} });
    const response = await fetch(`${gateway.url}/stroom/vergelijken`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('that cannot be logged', async () => {
    await start({ GM0363: {} });
    gateway.breakLog();
    const response = await askToFollow(gateway.url, question);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('LOG_UNAVAILABLE');
    expect(running[0]!.bodies).toEqual([]);
  });
});
