import { expect, inject, test } from 'vitest';
import { ask, refusals } from './outside/ask.ts';
import { lineThrough, saturatedModel } from './programs/saturated-model.ts';

// Attack 31 (ESSnet guidelines; SDC Handbook, chapter 6): model output with fewer than ten degrees of freedom. No model and no forecast is
// served yet; when one is, its coefficients, fitted values and residuals go into this program.

test('finds both points of a line through two', () => {
  const line = lineThrough([120, 4], [310, 9]);
  const x = new Map([
    ['north', 120],
    ['south', 310],
  ]);
  expect(saturatedModel({ ...line, x })).toEqual(
    new Map([
      ['north', 4],
      ['south', 9],
    ]),
  );
  expect(saturatedModel({ ...line, x: new Map([...x, ['east', 200]]) })).toEqual(new Map());
});

test.each([
  'forecast(years: 3) { value }',
  'model { coefficients }',
  'residuals',
  'trend',
  'observations { expected }',
])('is refused, by a closed code, what no field of the contract gives: %s', async (field) => {
  const query = `{ municipality(code: "GM9901") { table(indicator: "vastgoed.doorsluishuizen") { ${field} } } }`;
  const answer = await ask(inject('towns').gateway, query);
  expect(answer.data).toBeNull();
  expect(new Set(refusals(answer))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
});

test('is told nothing of a year that has not been', async () => {
  const query = `{ municipality(code: "GM9901") { table(indicator: "vastgoed.doorsluishuizen", periods: ["2030JJ00"]) { observations { value status } } } }`;
  const { data } = await ask(inject('towns').gateway, query);
  const { table } = data!['municipality'] as { table: { observations: unknown[] } };
  expect(new Set(table.observations.map((one) => JSON.stringify(one)))).toEqual(
    new Set(['{"value":null,"status":"L"}']),
  );
});
