import { readFileSync } from 'node:fs';
import type { Cells } from '@zichtlijn/release';
import { buildSchema, type GraphQLSchema, graphqlSync } from 'graphql';
import { neighbourhoods, question } from './workload.ts';

const contract = readFileSync(new URL('../../../schema/node.graphql', import.meta.url), 'utf8');
const schema = buildSchema(
  `${contract}
  scalar _Any
  union _Entity = Municipality | ComparisonRow
  type _Service { sdl: String! }
  type Query { _service: _Service!  _entities(representations: [_Any!]!): [_Entity]! }`,
  { assumeValidSDL: true },
);

interface Representation {
  readonly __typename: string;
  readonly code: string;
}

/**
 * The answer of a node of invented numbers to an operation of the contract: executed for real, with a row for every representation.
 */
export function contractAnswer(body: string): string {
  const rootValue = {
    _service: { sdl: contract },
    _entities: ({ representations }: { representations: readonly Representation[] }) => representations.map(entity),
  };
  return run(schema, body, rootValue);
}

/** The answer of a municipality that is a subgraph of its own, with one root field. */
export function singleAnswer(code: string, body: string): string {
  return run(buildSchema(singleSdl(code)), body, { [code]: entity({ __typename: 'Row', code }) });
}

/** The schema of such a subgraph, without its federation directives: the list form of one table. */
export const singleSdl = (code: string): string => `
type Query { ${code}: Row }
type Row { code: ID! observations: [Observation!]! }
type Observation { area: ID! category: String! flags: [String!]! measure: String! period: String! status: String! value: Float }
`;

function run(on: GraphQLSchema, body: string, rootValue: unknown): string {
  const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
  return JSON.stringify(graphqlSync({ schema: on, source: query, rootValue, variableValues: variables ?? {} }));
}

function entity(representation: Representation): object {
  const cells = cellsOf(representation.code);
  const observations = cells.area.map((area, index) => ({
    area,
    category: '_T',
    flags: [],
    measure: 'COUNT',
    period: question.period,
    status: cells.status.charAt(index),
    value: cells.value[index],
  }));
  const release = {
    id: cells.release,
    contract: '1',
    createdAt: '2026-11-01T00:00:00.000Z',
    policy: 'cbs-2010',
    synthetic: true,
  };
  return { ...representation, cells, observations, release };
}

/** The one release of a node. */
export const releaseOf = (code: string): string => `r-0000000000000000000000${code.slice(2)}`;

/** Invented cells: two in five hidden, as at the finest level of a real release. */
export function cellsOf(code: string): Cells {
  const area = neighbourhoods(code);
  const hidden = (index: number): boolean => index % 5 < 2;
  return {
    v: 1,
    indicator: question.indicator,
    version: question.version,
    release: releaseOf(code),
    area,
    period: [question.period],
    breakdown: question.breakdown,
    category: ['_T'],
    measure: ['count'],
    value: area.map((_, index) => (hidden(index) ? null : 100 + ((index * 37) % 900))),
    status: area.map((_, index) => (hidden(index) ? 'Q' : 'A')).join(''),
    flags: {},
  };
}
