import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, startGateway } from '../../apps/gateway/test/test-gateway.ts';
import { type Conduct, cellsOf, honest, startTestNode, type TestNode } from '../../apps/gateway/test/test-node.ts';
import { type Random, seededRandom } from '../../packages/synthetic/src/random.ts';

// Nodes that are killed, stall, break off, lie and flap while many ask: whatever is answered is the truth, the rows of one node say nothing of another, and when it is over every
// node that lives answers again.

/** More with `CHAOS_QUESTIONS=2000`. */
const questions = Number(process.env['CHAOS_QUESTIONS'] ?? 80);
const askers = 8;
const codes = ['GM0363', 'GM0599', 'GM0518', 'GM0344', 'GM0758', 'GM0772', 'GM0794', 'GM0796', 'GM0855', 'GM9901'];
const names: Readonly<Record<string, string>> = { GM0363: 'Amsterdam', GM0599: 'Rotterdam', GM0518: "'s-Gravenhage" };

/** The one number of a municipality. */
const truth = (code: string): number => Number(code.slice(2)) + 100;

type Entity = Record<string, unknown>;
const truly = (representation: Entity): Entity => {
  const code = String(representation['code']);
  return { ...honest(representation), cells: cellsOf(code, representation, truth(code)) };
};

const each = (change: (entity: Entity) => unknown) => ({ entities: (all: Entity[]) => all.map(change) });
const other = 'GM0363';
const changedCells = (change: object) =>
  each((entity) => ({ ...entity, cells: { ...(entity['cells'] as Entity), ...change } }));

/** What can be wrong with a node, for one request. */
const ailments: readonly Conduct[] = [
  { respond: () => undefined },
  { respond: (response) => void response.socket?.destroy() },
  { respond: brokenOff },
  { respond: (response) => void response.writeHead(502).end('<html>bad gateway') },
  { respond: (response) => void response.end('{"data":{"_entities":[{"cells":') },
  { respond: (response) => void response.end('x'.repeat(100_000)) },
  { respond: (response) => void response.end('{"errors":[{"message":"geheim"}]}') },
  { entities: (all) => [...all, ...all] },
  { entities: () => [] },
  each(() => null),
  each((entity) => ({ ...entity, code: other, name: 'Namaak', release: null })),
  changedCells({ area: [other], value: [1] }),
  changedCells({ value: [1], status: 'Q' }),
  changedCells({ indicator: 'context.inwoners', value: [1] }),
  changedCells({ value: [1, 2, 3] }),
  changedCells({ release: 'r-geheim' }),
];

function brokenOff(response: ServerResponse): void {
  response.writeHead(200, { 'content-length': '5000' });
  response.write('{"data":{"_entities":[');
  setTimeout(() => response.socket?.destroy(), 5);
}

/** A node whose conduct is drawn anew for each request, until `heals`. */
class Ailing {
  isWell = false;
  readonly #random: Random;
  #now: Conduct = {};

  constructor(seed: string) {
    this.#random = seededRandom(seed);
  }

  get conduct(): Conduct {
    const drawn = () => this.#draw();
    const now = () => this.#now;
    return {
      resolve: truly,
      get respond() {
        return drawn().respond;
      },
      get entities() {
        return now().entities;
      },
    } as Conduct;
  }

  #draw(): Conduct {
    this.#now = this.isWell || this.#random.chance(0.4) ? {} : this.#random.pick(ailments);
    return this.#now;
  }
}

const nodes = new Map<string, TestNode>();
const ailing = codes.slice(4, 9).map((code) => ({ code, is: new Ailing(`chaos ${code}`) }));
const killed = 'GM0344';
let gateway: Awaited<ReturnType<typeof startGateway>>;

beforeAll(async () => {
  for (const code of codes) {
    const conduct = ailing.find((one) => one.code === code)?.is.conduct ?? { resolve: truly };
    nodes.set(code, await startTestNode(conduct));
  }
  const urls = Object.fromEntries([...nodes].map(([code, { url }]) => [code, url]));
  gateway = await startGateway(urls, { deadlineMs: 1_500, breaker: { failures: 5, openMs: 300 } });
});
afterAll(async () => {
  await gateway.close();
  for (const node of nodes.values()) await node.kill();
});

const query = `query ($in: Selection!, $node: Boolean!) {
  compare(indicator: "context.woningen", period: "2021JJ00", in: $in) {
    rows { code answer municipality { code name } cells observations @include(if: $node) { area value status } release { id } }
  }
}`;
const variables = { in: { municipalities: codes } };

interface Row {
  readonly code: string;
  readonly answer: string;
  readonly municipality: { readonly code: string; readonly name: string };
  readonly cells: { readonly area: string[]; readonly value: unknown[]; readonly status: string } | null;
  readonly observations?: { readonly area: string; readonly value: unknown; readonly status: string }[] | null;
}

/** What of an answer is not the truth: nothing, or a sentence for each. */
function untruths({ data, errors = [] }: Answer): string[] {
  const rows = data.compare.rows as Row[];
  const asked = rows.map(({ code }) => code).sort();
  if (asked.join() !== codes.toSorted().join()) return ['not one row for each'];
  const wrong = rows.flatMap(({ code, answer, municipality, cells, observations }) => {
    const said: string[] = [];
    if (municipality.code !== code || (names[code] ?? municipality.name) !== municipality.name)
      said.push(`${code} by another name`);
    if (
      cells !== null &&
      (cells.value.join() !== `${truth(code)}` || cells.area.join() !== code || cells.status !== 'A')
    )
      said.push(`cells of ${code}`);
    for (const { area, value, status } of observations ?? [])
      if (area !== code || value !== truth(code) || status !== 'A') said.push(`observations of ${code}`);
    if (answer === 'ANSWERED' && (cells === null || observations === null)) said.push(`${code} answered with nothing`);
    if (answer !== 'ANSWERED' && !errors.some(({ extensions }) => extensions['node'] === code))
      said.push(`${code} fails without an error`);
    return said;
  });
  const leaks = /geheim|Namaak|bad gateway|127\.0\.0\.1|\bat .*:\d+:\d+/.test(JSON.stringify([data, errors]));
  return leaks ? [...wrong, 'a text of a node'] : wrong;
}

test('an untruth is seen', () => {
  const sound = codes.map((code) => {
    const cells = { area: [code], value: [truth(code)], status: 'A' };
    return { code, answer: 'ANSWERED', municipality: { code, name: names[code] ?? 'x' }, cells };
  });
  const judged = (change: object, errors: Answer['errors'] = []) =>
    untruths({ data: { compare: { rows: [{ ...sound[0], ...change }, ...sound.slice(1)] } }, errors });
  expect(judged({})).toEqual([]);
  for (const change of [
    { code: other.slice(0, 5) },
    { municipality: { code: other, name: 'Namaak' } },
    { cells: { area: [other], value: [7], status: 'A' } },
    { observations: [{ area: other, value: truth(other), status: 'Q' }] },
    { cells: null },
    { cells: null, answer: 'LATE' },
  ])
    expect(judged(change)).not.toEqual([]);
  expect(judged({}, [{ message: 'at f (/x.ts:1:2) geheim', extensions: {} }])).not.toEqual([]);
});

describe('under load, with nodes that are killed, stall, break off, lie and flap', () => {
  test('every answer is the truth, and sound nodes are not blamed for others', async () => {
    let asked = 0;
    const answers = new Map<string, Set<string>>(codes.map((code) => [code, new Set()]));
    const asker = async () => {
      while (asked < questions) {
        const number = asked++;
        if (number === questions / 4) await nodes.get(killed)!.kill();
        const answer = await gateway.ask(query, { ...variables, node: number % 2 === 0 });
        expect(untruths(answer), `question ${number}`).toEqual([]);
        for (const row of answer.data.compare.rows as Row[]) answers.get(row.code)!.add(row.answer);
      }
    };
    await Promise.all(Array.from({ length: askers }, asker));
    for (const code of ['GM0363', 'GM0599', 'GM0518', 'GM9901']) {
      // A machine that is busy may make anybody late, and who is late a few times is left alone for a while.
      if (answers.get(code)!.delete('LATE')) answers.get(code)!.delete('UNREACHABLE');
      expect([code, ...answers.get(code)!]).toEqual([code, 'ANSWERED']);
    }
    expect(answers.get(killed)).toContain('UNREACHABLE');
    expect(new Set(ailing.flatMap(({ code }) => [...answers.get(code)!])).size).toBeGreaterThan(2);
  });

  test('when it is over, every node that lives answers again', async () => {
    for (const { is } of ailing) is.isWell = true;
    for (;;) {
      const answer = await gateway.ask(query, { ...variables, node: true });
      expect(untruths(answer)).toEqual([]);
      const rows = answer.data.compare.rows as Row[];
      if (rows.every(({ code, answer: how }) => how === (code === killed ? 'UNREACHABLE' : 'ANSWERED'))) return;
      await pause(100);
    }
  });
});
