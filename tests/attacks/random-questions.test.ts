import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { seededRandom } from '../../packages/synthetic/src/random.ts';
import { marker, nearlyValid } from '../outside-suites/nearly-valid.ts';
import { randomOperation } from '../outside-suites/random-operation.ts';
import { numRuns } from '../outside-suites/runs.ts';
import type { OpenCell } from './outside/published-cells.ts';
import { type RawAnswer, rawRequest } from './outside/raw-request.ts';
import { addressOf, wrongIn } from './programs/what-is-told.ts';
import { town } from './town/write-hard-town.ts';

// Whatever is asked, within the schema or just outside it: no answer with a status of 500, a stack, a word of the inside, a word of the client where it was not
// asked for, or a number that was not published.

const schemaFile = (name: string) => readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8');

/** The contract of a node with the root fields that federation adds. */
const contract = () =>
  buildSchema(
    `${schemaFile('node.graphql')} scalar _Any union _Entity = ComparisonRow | Municipality type _Service { sdl: String! }
    type Query { _entities(representations: [_Any!]!): [_Entity]! _service: _Service! }`,
    { assumeValidSDL: true },
  );

const schemas: Readonly<Record<'gateway' | 'node', () => GraphQLSchema>> = {
  gateway: () => buildSchema(schemaFile('api.graphql')),
  node: contract,
};

let published: ReadonlyMap<string, OpenCell>;
let sensible: Readonly<Record<string, readonly unknown[]>>;

beforeAll(() => {
  const cells = JSON.parse(readFileSync(inject('towns').cells, 'utf8')) as readonly OpenCell[];
  published = new Map(cells.map((cell) => [addressOf(cell), cell]));
  const { municipality } = town;
  const all = (of: (cell: OpenCell) => unknown) => [...new Set(cells.map(of))];
  const rows = cells.slice(0, 200).map(({ indicator, version, period, breakdown, level }) => {
    return { __typename: 'ComparisonRow', code: municipality, indicator, version, level, period, breakdown };
  });
  sensible = {
    ...{
      indicator: all((cell) => cell.indicator),
      period: all((cell) => cell.period),
      periods: all((cell) => cell.period),
    },
    ...{
      breakdown: all((cell) => cell.breakdown),
      category: all((cell) => cell.category),
      area: all((cell) => cell.area),
    },
    ...{
      version: [1],
      code: [municipality, 'GM0363'],
      municipality: [municipality],
      municipalities: [municipality, 'GM0599'],
    },
    ...{ id: ['rotterdam', 'g4', 'context.woningen', 'PV28'], riec: ['rotterdam'], group: ['g4'], province: ['PV28'] },
    representations: [...rows, { __typename: 'Municipality', code: municipality }],
  };
});

test('finds what must not be told', () => {
  const answer = (json: object, status = 200): RawAnswer => ({ status, type: '', text: JSON.stringify(json), json });
  const told = (json: object, status?: number, mayRepeat = true) => wrongIn(answer(json, status), new Map(), mayRepeat);
  const cell = { v: 1, indicator: 'x', version: 1, area: ['a'], period: ['p'], breakdown: '_T', category: ['_T'] };
  expect([
    ...told({}, 500),
    ...told({ errors: [{ message: 'x', extensions: { code: 'A', stack: 'at f (file.ts:1)' } }] }),
    ...told({ errors: [{ message: marker, extensions: { code: 'QUERY_TOO_LARGE' } }] }),
    ...told({ errors: [{ message: marker, extensions: { code: 'BAD_REQUEST' } }] }, 400, false),
    ...told({ data: { Row_value_7: 3, status: 'Q' } }),
    ...told({ data: { rows: [{ state: 'HIDDEN', value: 3 }] } }),
    ...told({ data: { cells: { ...cell, measure: ['count'], value: [3], status: 'A', flags: {} } } }),
  ]).toHaveLength(7);
});

describe.each(['gateway', 'node'] as const)('the %s', (which) => {
  test('tells what it may, whatever is asked', async () => {
    const schema = schemas[which]();
    let answered = 0;
    for (let run = 0; run < numRuns * 3; run++) {
      const random = seededRandom(`question ${run}`);
      const operation = randomOperation({
        schema,
        random,
        known: (name) => sensible[name],
        maxDepth: 6,
        mutations: 0.1,
      });
      const body = run % 3 === 0 ? JSON.stringify(operation) : nearlyValid(random, operation);
      const answer = await rawRequest(inject('towns')[which], {
        headers: { 'content-type': 'application/json' },
        body,
      });
      expect(wrongIn(answer, published, which === 'gateway'), `question ${run}: ${body.slice(0, 4_000)}`).toEqual([]);
      if (answer.json.data) answered++;
    }
    // Many are valid: else nothing would be looked at.
    expect(answered).toBeGreaterThan(numRuns / 3);
  });
});
