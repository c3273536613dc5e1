import { generateKeyPairSync } from 'node:crypto';
import { areOperationsOf, hashesOf, isListed, signOperations } from '@zichtlijn/conformance';
import { keyName } from '@zichtlijn/release';
import { describe, expect, test } from 'vitest';
import { nodeContract } from '../src/fleet/node-contract.ts';
import { NodeOperation } from '../src/fleet/node-operation.ts';
import { listedOperations } from '../src/joining/listed-operations.ts';
import { operationsOf } from '../src/schema/generate-operations.ts';

const list = listedOperations();
const hashes = new Set(list.questions.map(({ hash }) => hash));
const contract = nodeContract();

/** What a node is sent for a query as the planner words it. */
const sentFor = (text: string, type: string, variables = {}) =>
  new NodeOperation(text, contract).shape(type, contract.known, variables).sent;
const entities = (inner: string, variables = '') =>
  `query Asked__node__1($representations: [_Any!]!${variables}) { _entities(representations: $representations) { ${inner} } }`;

describe('the list of questions to a node', () => {
  test('is what the gateway words, each question once and with a sentence in both languages', () => {
    expect(list).toEqual(operationsOf());
    expect(hashes.size).toBe(list.questions.length);
    for (const { about } of list.questions) expect(about.nl).not.toBe(about.en);
  });

  test('holds no question of which one letter is another', () => {
    let tried = 0;
    for (const { query } of list.questions)
      for (let at = 0; at < query.length; at++) {
        if (!/[a-z]/i.test(query[at]!)) continue;
        const changed = `${query.slice(0, at)}${query[at] === 'x' ? 'y' : 'x'}${query.slice(at + 1)}`;
        tried += 1;
        expect([changed, isListed(changed, hashes)]).toEqual([changed, false]);
      }
    expect(tried).toBeGreaterThan(2_000);
  });

  test.each([
    ['a literal', '{ _entities(representations: []) { ... on Municipality { __typename } } }'],
    ['a named fragment', `${entities('...F')} fragment F on Municipality { __typename }`],
    ['a directive', entities('... on Municipality { __typename @skip(if: true) }')],
    ['a second root field', '{ a: _service { sdl } _service { sdl } }'],
    ['the schema', '{ __schema { types { name } } }'],
    ['a default', entities('... on Municipality { __typename }', ' = []')],
    ['a mutation', 'mutation { _service { sdl } }'],
    ['nothing', entities('... on Municipality { release { id } }')],
    ['no query at all', 'release'],
  ])('holds no question with %s', (_what, query) => {
    expect(isListed(query, hashes)).toBe(false);
  });

  test('is believed only under the signature of a known gateway, and with the hash of each question as it reads', () => {
    const key = generateKeyPairSync('ed25519').privateKey;
    const signed = signOperations(list, key);
    expect(areOperationsOf(signed, [keyName(key)])).toBe(true);
    expect(areOperationsOf(signed, [])).toBe(false);
    const [first, ...rest] = list.questions;
    const other = { ...list, questions: [{ ...first!, about: { nl: 'niets', en: 'nothing' } }, ...rest] };
    expect(areOperationsOf({ ...signed, list: other }, [keyName(key)])).toBe(false);
    // One that reads as harmless and lets something else in.
    const lying = { ...list, questions: [{ ...first!, hash: rest[0]!.hash }, ...rest] };
    expect(areOperationsOf(signOperations(lying, key), [keyName(key)])).toBe(false);
  });
});

describe('what a client asks', () => {
  test('reaches a node in the words of the gateway, whatever its own are', () => {
    const query = `... on Municipality { __typename geheim: release { naam: id } release { createdAt } t1: table(indicator: $i, periods: ["2021JJ00"]) { cells }
      t2: table(indicator: "context.woningen", level: DISTRICT) { observations { w: value } version } }`;
    const sent = sentFor(entities(query, ', $i: ID = "context.inwoners"'), 'Municipality');
    expect(isListed(sent.query, hashes)).toBe(true);
    expect(sent.query).not.toMatch(/geheim|naam|Asked|2021|woningen/);
    expect(hashesOf(sent.query)).toHaveLength(4);
    const told = (variables: object) => JSON.parse(sent.body([], variables as never));
    expect(told({})).toEqual({
      query: sent.query,
      variables: {
        representations: [],
        table_indicator: 'context.inwoners',
        table_periods: ['2021JJ00'],
        table_2_indicator: 'context.woningen',
        table_2_level: 'DISTRICT',
      },
    });
    expect(told({ i: 'x' }).variables.table_indicator).toBe('x');
  });

  test('is left out where its own condition says so, and asks at least whether the node is there', () => {
    const query = entities(
      '... on ComparisonRow { cells @include(if: $yes) observations @skip(if: $yes) { value } }',
      ', $yes: Boolean = true',
    );
    expect(sentFor(query, 'ComparisonRow').query).toContain('cells');
    const two = entities('... on ComparisonRow { cells release @skip(if: $yes) { id } }', ', $yes: Boolean = true');
    expect(sentFor(two, 'ComparisonRow').query).not.toContain('release');
    expect(sentFor(two, 'ComparisonRow', { yes: false }).query).toContain('release');
    const nothing = sentFor(entities('... on ComparisonRow { answer code }'), 'ComparisonRow').query;
    expect(nothing).toContain('{ __typename }');
    expect(isListed(nothing, hashes)).toBe(true);
  });
});
