import { expect, test } from 'vitest';
import { covers } from '../src/claims.ts';
import { mayGive } from '../src/node-policy.ts';

const levels = ['MUNICIPALITY', 'DISTRICT'] as const;

test.each([
  ['*', 'drugs.verdachten', true],
  ['vastgoed.*', 'vastgoed.doorsluishuizen', true],
  ['vastgoed.*', 'vastgoedwaarde.woz', false],
  ['vastgoed.*', 'vastgoed', false],
  ['vastgoed.doorsluishuizen', 'vastgoed.doorsluishuizen', true],
  ['vastgoed.doorsluishuizen', 'vastgoed.doorsluishuizen-5', false],
  ['vastgoed.doorsluishuizen', '', false],
])('%s covers %s: %s', (pattern, indicator, expected) => {
  expect(covers({ indicators: [pattern], levels: [...levels] }, indicator, 'DISTRICT')).toBe(expected);
});

test('a level that is not named is not covered, nor is one that does not exist', () => {
  const all = { indicators: ['*'], levels: [...levels] };
  for (const level of ['NEIGHBOURHOOD', 'district', '', '*']) expect(covers(all, 'a', level)).toBe(false);
});

test('an entry of a policy for some roles is for nobody else, whoever has the purpose', () => {
  const wide = { indicators: ['*'], levels: [...levels] };
  const policy = [{ purpose: 'beeld', ...wide, roles: ['coordinator'] }];
  const given = (role: string | null) =>
    mayGive({ actor: 'gateway', role, purpose: { id: 'beeld', ...wide } }, policy, 'a', 'DISTRICT');
  expect(given('coordinator')).toBe(true);
  for (const role of ['riec-analyst', 'coordinator.', '', null]) expect(given(role)).toBe(false);
});
