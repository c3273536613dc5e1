import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { Places } from '../../apps/gateway/src/registry/places.ts';
import { registryDataSource } from '../../apps/gateway/src/registry/registry-data-source.ts';
import { compiledQuery, unusual } from '../../apps/gateway/src/schema/compiled-query.ts';
import { LocalDataSource } from '../../apps/gateway/src/schema/local-data-source.ts';
import { localSchema } from '../../apps/gateway/src/schema/local-schema.ts';
import { SavedSelections } from '../../apps/gateway/src/selections/saved-selections.ts';
import { seededRandom } from '../../packages/synthetic/src/random.ts';
import { randomOperation } from './random-operation.ts';
import { numRuns } from './runs.ts';

// What is compiled of a query of the registry, against graphql-js: the same question, with words that are known and words that are not.

const schema = localSchema('registry.graphql');
const places = new Places((code) => code !== 'GM0599');
const saved = new SavedSelections({ keep: async () => undefined, find: async () => null } as never);
const words: Readonly<Record<string, readonly unknown[]>> = {
  code: ['GM0363', 'GM0599', 'GM0001'],
  municipalities: ['GM0363', 'GM0599', 'GM0363'],
  indicator: ['context.woningen', 'context.inwoners', 'nergens'],
  id: ['context.woningen', 'PV27', 'rotterdam', 'g4', 'VR13'],
  riec: ['rotterdam', 'nergens'],
  period: ['2021JJ00', 'ooit'],
  breakdown: ['_T'],
  version: [1, 1, 7],
};

test('a query of the registry is answered as graphql-js answers it', async () => {
  const source = registryDataSource(places, saved);
  const plain = new LocalDataSource(schema, source.root);
  const tell = async (of: LocalDataSource, query: string, variables: object) =>
    JSON.stringify(await of.process({ request: { query, variables } } as never));
  let compiled = 0;
  let whole = 0;
  for (let run = 0; run < numRuns * 8; run++) {
    const random = seededRandom(`compiled ${run}`);
    const { query, variables } = randomOperation({
      schema,
      random,
      known: (name) => words[name],
      maxDepth: 4,
      mutations: 0,
    });
    const document = parse(query);
    if (validate(schema, document).length > 0) continue;
    expect(await tell(source, query, variables), `run ${run}: ${query}`).toBe(await tell(plain, query, variables));
    const made = compiledQuery(schema, document);
    if (made !== null) compiled++;
    if (made !== null && (await made(plain.root, variables)) !== unusual) whole++;
  }
  // Else nothing would have been compared.
  expect(compiled).toBeGreaterThan(numRuns * 2);
  expect(whole).toBeGreaterThan(numRuns);
});

test('the rows of a comparison are compiled', async () => {
  const query =
    'query ($in: Selection!) { compare(in: $in, indicator: "context.woningen", period: "2021JJ00") { rows { __typename code level municipality { name } } } }';
  const made = compiledQuery(schema, parse(query))!;
  const { root } = registryDataSource(places, saved);
  expect(await made(root, { in: { municipalities: ['GM0363'] } })).toEqual({
    compare: {
      rows: [
        { __typename: 'ComparisonRow', code: 'GM0363', level: 'MUNICIPALITY', municipality: { name: 'Amsterdam' } },
      ],
    },
  });
  expect(await made(root, { in: { municipalities: ['GM0001'] } })).toBe(unusual);
  expect(await made(root, { in: 7 })).toBe(unusual);
});

test.each([
  ['a mutation', 'mutation { saveSelection(in: { nation: true }, name: "x") { id } }'],
  ['a condition', 'query ($a: Boolean!) { nation { code @skip(if: $a) } }'],
  ['introspection', '{ __type(name: "Place") { name } }'],
  ['a field twice', '{ nation { code ...A } } fragment A on Nation { code }'],
  ['a name that every object has', '{ nation { constructor: code } }'],
])('%s is left to graphql-js', (_what, query) => {
  expect(compiledQuery(schema, parse(query))).toBeNull();
});
