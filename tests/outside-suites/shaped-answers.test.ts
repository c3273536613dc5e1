import '../../apps/gateway/src/server/telemetry-off.ts';

import {
  type CompositeType,
  type NamedType,
  type Operation as Parsed,
  type SelectionSet,
  Supergraph,
  type Type,
} from '@apollo/federation-internals';
import operations from '@apollo/federation-internals/dist/operations.js';
import shaping from '@apollo/gateway/dist/resultShaping.js';
import { buildSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { noteMade, selectedAs } from '../../apps/gateway/src/fleet/made-list.ts';
import { schemaText } from '../../apps/gateway/src/schema/schema-file.ts';
import { compiledShape, unusual } from '../../apps/gateway/src/shaping/compiled-shape.ts';
import {
  computeResponse,
  operationFromDocument,
  shapeCompiled,
  stock,
} from '../../apps/gateway/src/shaping/shape-answers.ts';
import { type Random, seededRandom } from '../../packages/synthetic/src/random.ts';
import { randomOperation } from './random-operation.ts';
import { numRuns } from './runs.ts';

// What stands in the place of two functions of @apollo/gateway, against those functions: the same operation and the same data, sound and spoiled at random.

const apiSchema = Supergraph.build(schemaText('supergraph.graphql')).apiSchema();
const schema = buildSchema(schemaText('api.graphql'));

function operation(text: string): Parsed {
  return operations.operationFromDocument(apiSchema, parse(text), { validate: false });
}

const leaves: Readonly<Record<string, readonly unknown[]>> = {
  Int: [0, -7, 2_147_483_647],
  Float: [0, -0.5, 1e300],
  Boolean: [true, false],
  String: ['', 'tekst', '1'],
  ID: ['GM0363', '7'],
  Cells: [{ v: 1, value: [null, 3] }, 'anything', 0, []],
};
const spoiled: readonly unknown[] = [
  null,
  undefined,
  7,
  2 ** 40,
  1.5,
  Number.NaN,
  'x',
  true,
  [],
  {},
  [null],
  { __typename: 'Municipality' },
  { __typename: 7 },
];

/** Data as subgraphs might have given it for a selection; one value in `share` is spoiled. */
class Data {
  readonly #random: Random;
  readonly #share: number;

  constructor(random: Random, share: number) {
    this.#random = random;
    this.#share = share;
  }

  of(type: Type, selection: SelectionSet | undefined): unknown {
    const random = this.#random;
    if (this.#share > 0 && random.chance(this.#share)) return random.pick(spoiled);
    if (type.kind === 'NonNullType') return this.of(type.ofType, selection);
    if (random.chance(0.05)) return null;
    if (type.kind === 'ListType')
      return Array.from({ length: random.int(0, 3) }, () => this.of(type.ofType, selection));
    return this.#named(type, selection);
  }

  #named(type: NamedType, selection: SelectionSet | undefined): unknown {
    if (type.kind === 'EnumType') return this.#random.pick(type.values).name;
    return selection ? this.object(type as CompositeType, selection) : this.#random.pick(leaves[type.name]!);
  }

  object(type: CompositeType, selection: SelectionSet): object {
    const object: Record<string, unknown> = this.#random.chance(0.5) ? {} : Object.create(null);
    if (this.#random.chance(0.5)) object['__typename'] = type.name;
    for (const one of selection.selections()) {
      if (one.kind !== 'FieldSelection') Object.assign(object, this.object(type, one.selectionSet));
      else if (one.element.name === '__typename') object[one.element.responseName()] = type.name;
      else object[one.element.responseName()] = this.of(one.element.definition.type!, one.selectionSet);
    }
    return object;
  }
}

/** What an answer is, with what is told of it, or how it fails. */
function outcome(compute: typeof stock.computeResponse, asked: Parameters<typeof stock.computeResponse>[0]): string {
  try {
    const { data, errors } = compute(asked);
    return JSON.stringify([data, errors.map(({ message, path }) => [message, path])]);
  } catch (error) {
    return `fails: ${(error as Error).message}`;
  }
}

const introspectionHandling = () => ({ asked: 'introspection' });

describe('answers that are shaped by what was compiled', () => {
  test('stand in the place of those of the version that is known', () => {
    expect(shapeCompiled()).toBe(true);
    expect(shaping.computeResponse).toBe(computeResponse);
    expect(operations.operationFromDocument).toBe(operationFromDocument);
  });

  test.each([0, 0.02, 0.2])('are what @apollo/gateway makes of them, when %d of the values is spoiled', (share) => {
    let compiled = 0;
    let whole = 0;
    for (let run = 0; run < numRuns * 10; run++) {
      const random = seededRandom(`shape ${share} ${run}`);
      const { query, variables } = randomOperation({
        schema,
        random,
        known: () => undefined,
        maxDepth: 6,
        mutations: 0.05,
      });
      const parsed = operation(query);
      const shape = compiledShape(parsed);
      const root = apiSchema.schemaDefinition.rootType(parsed.rootKind)!;
      const input = new Data(random, share).object(root, parsed.selectionSet) as Record<string, unknown>;
      const asked = { operation: parsed, variables: { ...variables }, input, introspectionHandling };
      const before = JSON.stringify(input);
      expect(outcome(computeResponse, asked), `run ${run}: ${query}\n${before}`).toBe(
        outcome(stock.computeResponse, asked),
      );
      expect(JSON.stringify(input)).toBe(before);
      if (shape !== null) compiled++;
      if (shape !== null && shape(input) !== unusual) whole++;
    }
    // Else nothing would have been compared.
    expect(compiled).toBeGreaterThan(numRuns * 2);
    if (share === 0) expect(whole).toBeGreaterThan(numRuns);
  });

  test.each([
    ['a condition', 'query ($a: Boolean!) { nation { code @skip(if: $a) municipalities { code } } }'],
    [
      'a field twice, through fragments',
      '{ ...A ...B } fragment A on Query { nation { code } } fragment B on Query { nation { code } }',
    ],
    ['introspection', '{ __schema { queryType { name } } nation { code } }'],
    ['a name that every object has', '{ nation { constructor: code toString: code } }'],
    ['an alias of __typename', '{ nation { kind: __typename } }'],
  ])('leave %s to @apollo/gateway', (_what, query) => {
    const asked = { operation: operation(query), variables: { a: true }, introspectionHandling };
    for (const input of [
      {},
      { nation: null },
      { nation: { __typename: 'Nation', code: 'NL00', municipalities: [] } },
    ]) {
      expect(outcome(computeResponse, { ...asked, input })).toBe(outcome(stock.computeResponse, { ...asked, input }));
    }
    expect(compiledShape(asked.operation)).toBeNull();
  });

  test('are not walked where they were made as selected, unless something came to that', () => {
    const asked = operation(
      '{ municipality(code: "GM0363") { table(indicator: "x") { observations { area status value } } } }',
    );
    const answer = () => {
      const observations = [1, 2, 3].map((value) => ({ area: 'GM0363', status: 'A', value }));
      return { municipality: { table: { observations } } };
    };
    const as = selectedAs('Observation', [
      ['area', 'area'],
      ['status', 'status'],
      ['value', 'value'],
    ]);
    const shape = compiledShape(asked)!;
    const listOf = (input: ReturnType<typeof answer>) => (shape(input) as typeof input).municipality.table.observations;
    const walked = answer();
    expect(listOf(walked)).not.toBe(walked.municipality.table.observations);
    const noted = answer();
    noteMade(noted.municipality.table.observations, as);
    expect(listOf(noted)).toBe(noted.municipality.table.observations);
    // Noted for another selection, and merged with another answer.
    const other = answer();
    noteMade(other.municipality.table.observations, selectedAs('Observation', [['area', 'area']]));
    expect(listOf(other)).not.toBe(other.municipality.table.observations);
    for (const one of noted.municipality.table.observations) Object.assign(one, { flags: [] });
    expect(JSON.stringify(shape(noted))).toBe(JSON.stringify(answer()));
  });

  test('are of the operation that was asked, when several are parsed', () => {
    const document = parse('query A { nation { code } }');
    const validated = { validate: false } as const;
    const first = operationFromDocument(apiSchema, document, validated);
    expect(operationFromDocument(apiSchema, document, validated)).toBe(first);
    expect(String(operationFromDocument(apiSchema, document, validated))).toBe(
      String(stock.operationFromDocument(apiSchema, document, validated)),
    );
    // The same text again is another operation, and so is one that was not validated before.
    expect(operationFromDocument(apiSchema, parse('query A { nation { code } }'), validated)).not.toBe(first);
    expect(operationFromDocument(apiSchema, document, { operationName: 'A' })).not.toBe(first);
  });
});
