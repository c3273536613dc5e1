import { describe, expect, test } from 'vitest';
import { ChangingQuestions } from '../src/endurance/changing-questions.ts';
import { enduranceOptions } from '../src/endurance/endurance-options.ts';
import { cellsOf, contractAnswer } from '../src/federation/contract-answers.ts';
import { federationOptions } from '../src/federation/federation-options.ts';
import { judgeOf } from '../src/federation/judge.ts';
import { hangingOf, membersOf, question } from '../src/federation/workload.ts';

const rowsOf = (scenario: Parameters<typeof membersOf>[0]) =>
  membersOf(scenario).map(({ code }) => ({ code, cells: { value: [...cellsOf(code).value] as unknown[] } }));
const told = (rows: readonly object[], more: object = {}) => JSON.stringify({ data: { compare: { rows } }, ...more });

describe('an answer counts only', () => {
  const scenario = { n: 10, down: 0 };
  const judge = judgeOf(scenario);

  test('with every number of every node', () => {
    const rows = rowsOf(scenario);
    expect(judge(told(rows))).toBeNull();
    rows[7]!.cells.value[3] = 7;
    expect(judge(told(rows))).toContain(rows[7]!.code);
    expect(judge(told(rows.slice(1)))).toBe('not one row per municipality');
    expect(judge(told(rowsOf(scenario), { errors: [{ message: 'x' }] }))).toBe('1 errors');
    expect(judge('{"errors":[{"message":"planner"}]}')).toBe('planner');
  });

  test('in the list form alike', () => {
    const rows = membersOf(scenario).map(({ code }) => {
      return { code, observations: cellsOf(code).value.map((value) => ({ value })) };
    });
    expect(judge(told(rows))).toBeNull();
  });

  test('without those that hang, which may be left out', () => {
    const down = { n: 10, down: 30 };
    expect(hangingOf(down)).toHaveLength(3);
    const hanging = new Set(hangingOf(down));
    const rows = rowsOf(down).map((row) => (hanging.has(row.code) ? { code: row.code, cells: null } : row));
    expect(judgeOf(down)(told(rows, { errors: [{ message: 'x' }] }))).toBeNull();
    expect(judge(told(rows))).not.toBeNull();
  });
});

test('the nodes that hang for fewer are among those for all, and the share is as asked', () => {
  const all = new Set(hangingOf({ n: 342, down: 30 }));
  expect(hangingOf({ n: 50, down: 30 }).every((code) => all.has(code))).toBe(true);
  expect([hangingOf({ n: 50, down: 10 }).length, hangingOf({ n: 50, down: 30 }).length]).toEqual([5, 15]);
});

test('the nodes answer the contract', () => {
  const { code } = membersOf({ n: 1, down: 0 })[0]!;
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on ComparisonRow { cells } } }';
  const variables = { r: [{ __typename: 'ComparisonRow', code, ...question }] };
  const { data } = JSON.parse(contractAnswer(JSON.stringify({ query, variables })));
  expect(data._entities[0].cells).toEqual(cellsOf(code));
});

test('what cannot be measured is refused', () => {
  expect(federationOptions(['--n', '5', '--variant', 'hive-n'])).toMatchObject({
    n: [5],
    down: [0, 10, 30],
    variants: ['hive-n'],
  });
  for (const wrong of [
    ['--n', '343'],
    ['--down', '7'],
    ['--variant', 'x'],
    ['--rounds', '0'],
    ['--speed', '9'],
  ])
    expect(() => federationOptions(wrong)).toThrow('BENCH_UNKNOWN');
});

test('a long run asks changing questions, of which the answers are judged, and refuses what it cannot run', () => {
  const questions = new ChangingQuestions({ url: 'http://127.0.0.1/graphql' }, 20, 10);
  const asked = Array.from({ length: 60 }, () => questions.next());
  const bodies = asked.map(({ body }) => JSON.parse(body));
  expect(new Set(bodies.map(({ variables }) => variables.in.municipalities.length)).size).toBe(20);
  expect(new Set(bodies.map(({ query }) => query)).size).toBe(2 + 3);
  const { in: of } = bodies[0].variables;
  const rows = rowsOf({ n: of.municipalities.length, down: 0 });
  expect(asked[0]!.judge(told(rows))).toBeNull();
  expect(asked[0]!.judge(told(rows.slice(1)))).not.toBeNull();
  expect(enduranceOptions(['--minutes', '0.5', '--remembers'])).toMatchObject({ minutes: 0.5, remembers: true, n: 50 });
  for (const args of [['--n', '0'], ['--down', '5'], ['--minutes', 'lang'], ['--hoe']])
    expect(() => enduranceOptions(args)).toThrow(/BENCH_UNKNOWN/);
});
