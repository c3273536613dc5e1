import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { fewErrors, hiddenSchema, limits, MAX_ERRORS, MAX_TOKENS, type QueryLimits } from '../src/index.ts';

const schema = buildSchema(`
  type Query { city: City  cities: [City!]! }
  type City { name: String  mayor: City  neighbours: [City!]!  grid: [[City!]!]! }
`);

const generous: QueryLimits = {
  maxDepth: 1e9,
  maxAliases: 1e9,
  maxRootFields: 1e9,
  maxFields: 1e9,
  maxCost: 1e9,
  listSize: 10,
  listSizes: {},
};

const refused = (query: string, some: Partial<QueryLimits>) =>
  validate(schema, parse(query), limits({ ...generous, ...some })).map((e) => e.extensions.limit);

describe('a query at the ceiling is answered, one over it is refused', () => {
  const cases: [string, keyof QueryLimits, number][] = [
    ['{ city { mayor { name } } }', 'maxDepth', 3],
    ['{ city { ...F } } fragment F on City { mayor { name } }', 'maxDepth', 3],
    ['{ city { a: name b: name } }', 'maxAliases', 2],
    ['{ x: city { ...F } y: city { ...F } } fragment F on City { n: name }', 'maxAliases', 4],
    ['{ city { name } cities { name } }', 'maxRootFields', 2],
    ['query { ...Q ... on Query { city { name } } } fragment Q on Query { cities { name } }', 'maxRootFields', 2],
    ['{ city { name mayor { name } } }', 'maxFields', 4],
    ['{ city { ...F mayor { ...F } } } fragment F on City { name n: name }', 'maxFields', 6],
    ['{ cities { name } }', 'maxCost', 1 + 10 * 1],
    ['{ cities { neighbours { name } } }', 'maxCost', 1 + 10 * (1 + 10 * 1)],
    ['{ city { grid { name } } }', 'maxCost', 1 + (1 + 100)],
    ['{ cities { ...F } } fragment F on City { neighbours { name } }', 'maxCost', 1 + 10 * (1 + 10)],
  ];
  test.each(cases)('%s: %s %d', (query, limit, needed) => {
    expect(refused(query, { [limit]: needed })).toEqual([]);
    expect(refused(query, { [limit]: needed - 1 })).toHaveLength(1);
  });
});

test('a list may be declared longer than the rest', () => {
  const query = '{ cities { name } }';
  expect(refused(query, { maxCost: 343, listSizes: { 'Query.cities': 342 } })).toEqual([]);
  expect(refused(query, { maxCost: 342, listSizes: { 'Query.cities': 342 } })).toEqual(['cost']);
});

test('fragments in a cycle end, and fragments that double are measured, not walked', () => {
  expect(refused('{ city { ...A } } fragment A on City { name ...B } fragment B on City { ...A }', {})).toEqual([]);
  const doubling = Array.from({ length: 200 }, (_, i) => `fragment F${i} on City { ...F${i + 1} ...F${i + 1} }`);
  const query = `{ city { ...F0 } } ${doubling.join(' ')} fragment F200 on City { name }`;
  expect(refused(query, {})).toEqual(['fields', 'cost']);
});

test('every operation of a document is measured, and introspection is no way around', () => {
  const two = 'query A { city { name } } query B { city { mayor { name } } }';
  expect(refused(two, { maxDepth: 2 })).toEqual(['depth']);
  expect(refused('{ __schema { types { fields { type { ofType { name } } } } } }', { maxDepth: 5 })).toEqual(['depth']);
});

test('a refusal has a closed code, HTTP 400 and a sentence in both languages, and repeats nothing of the query', () => {
  const [error] = validate(schema, parse('{ secretAlias: city { name } }'), limits({ ...generous, maxAliases: 0 }));
  expect(error?.extensions).toEqual({
    code: 'QUERY_TOO_LARGE',
    limit: 'aliases',
    max: 0,
    nl: 'De vraag is te groot: meer dan 0 aliassen. Vraag minder tegelijk.',
    en: 'The query is too large: more than 0 aliases. Ask for less at once.',
    http: { status: 400 },
  });
  expect(error?.message).not.toContain('secretAlias');
});

test('the parser stops at the token ceiling', () => {
  const long = `{ ${'name '.repeat(MAX_TOKENS)} }`;
  expect(() => parse(long, { maxTokens: MAX_TOKENS })).toThrow(/tokens/);
});

describe('a schema that is hidden', () => {
  const found = (query: string) => validate(schema, parse(query), [hiddenSchema]).length;

  test.each([
    '{ __schema { types { name } } }',
    '{ a: __schema { __typename } }',
    '{ __type(name: "City") { fields { name } } }',
    '{ __type(name: "City") { ...T } } fragment T on __Type { name ...U } fragment U on __Type { possibleTypes { name } }',
    '{ ... on Query { __type(name: "City") { ... on __Type { description } } } }',
    'query A { city { name } } query B { __schema { queryType { name } } }',
  ])('is not told: %s', (query) => expect(found(query)).toBe(1));

  test.each([
    '{ __typename city { __typename } }',
    '{ __type(name: "City") { name kind } }',
    '{ __type(name: "City") { ...T } } fragment T on __Type { name ...U } fragment U on __Type { ...T }',
  ])('leaves what a client may find out: %s', (query) => expect(found(query)).toBe(0));
});

describe('errors of a request', () => {
  const told = async (singleResult: object) => {
    const response = { body: { kind: 'single', singleResult } };
    await (await fewErrors.requestDidStart()).willSendResponse({ response });
    return (singleResult as { errors: unknown[] }).errors.length;
  };
  const errors = Array.from({ length: 100 }, (_, i) => ({ message: `${i}` }));

  test('that was not run are few', async () => expect(await told({ errors })).toBe(MAX_ERRORS));
  test('that was run are all told', async () => expect(await told({ errors, data: null })).toBe(100));
});
