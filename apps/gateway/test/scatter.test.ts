import { afterEach, expect, test } from 'vitest';
import { nodeContract } from '../src/fleet/node-contract.ts';
import { NodePool } from '../src/fleet/node-pool.ts';
import { Scatter } from '../src/fleet/scatter.ts';
import { type Conduct, startTestNode } from './test-node.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function scatterOver(conducts: Record<string, Conduct>): Promise<Scatter> {
  const pool = new NodePool();
  const urls = new Map<string, string>();
  for (const [code, conduct] of Object.entries(conducts)) {
    const node = await startTestNode(conduct);
    urls.set(code, node.url);
    open.push(node.kill);
  }
  pool.keep(urls);
  open.unshift(() => pool.close());
  return new Scatter(pool, nodeContract(), (code) => (urls.has(code) ? code : undefined));
}

const rep = (code: string) => ({ __typename: 'Municipality', code });
const ask = (selection: string) =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Municipality { ${selection} } } }`;

test('key fields come from the registry, whatever the node says, and no other key comes along', async () => {
  const lie = (entities: Record<string, unknown>[]) =>
    entities.map((entity) => ({ ...entity, code: 'GM0363', alias: 'GM0363', name: 'Amsterdam', __typename: 'Riec' }));
  const scatter = await scatterOver({ GM0344: { entities: lie } });
  const { entities, errors } = await scatter.gather(ask('code alias: code answer'), [rep('GM0344')], {});
  expect(errors).toEqual([]);
  expect(entities).toEqual([{ __typename: 'Municipality', code: 'GM0344', alias: 'GM0344', answer: 'ANSWERED' }]);
});

test('a key named __proto__ pollutes nothing', async () => {
  const polluted = (entities: Record<string, unknown>[]) =>
    entities.map((entity) => JSON.parse(`{"__proto__":{"polluted":1},${JSON.stringify(entity).slice(1)}`));
  const scatter = await scatterOver({ GM0344: { entities: polluted } });
  const { entities } = await scatter.gather(ask('release { id }'), [rep('GM0344')], {});
  expect((entities[0] as { polluted?: unknown }).polluted).toBeUndefined();
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('answers stand in the order of the representations; equal ones are asked once and are separate objects', async () => {
  const scatter = await scatterOver({ GM0344: {}, GM0363: {} });
  const wanted = ['GM0363', 'GM0344', 'GM0014', 'GM0363', 'GM0344'];
  const { entities, errors } = await scatter.gather(ask('code release { id }'), wanted.map(rep), {});
  expect(entities.map((entity) => entity?.['code'])).toEqual(wanted);
  expect(entities[0]).toEqual(entities[3]);
  expect(entities[0]).not.toBe(entities[3]);
  expect(entities[0]?.['release']).not.toBe(entities[3]?.['release']);
  expect(errors.map(({ path, extensions }) => [path, extensions.code, extensions.node])).toEqual([
    [['_entities', 2, 'release'], 'NODE_NOT_CONNECTED', 'GM0014'],
  ]);
});

test('a table about another indicator, or another period, than asked is left out', async () => {
  const other = (entities: Record<string, unknown>[]) =>
    entities.map(() => ({
      __typename: 'Municipality',
      table: { indicator: 'context.inwoners', cells: null },
    }));
  const scatter = await scatterOver({ GM0344: { entities: other } });
  const text = ask('table(indicator: "context.woningen") { indicator observations { area } } answer');
  const { entities, errors } = await scatter.gather(text, [rep('GM0344')], {});
  expect(entities).toEqual([{ __typename: 'Municipality', table: null, answer: 'INVALID' }]);
  expect(errors[0]).toMatchObject({
    path: ['_entities', 0, 'table', 'indicator'],
    extensions: { code: 'NODE_INVALID' },
  });
});
