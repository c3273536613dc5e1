import { readFileSync } from 'node:fs';
import { operationCost } from '@zichtlijn/graphql-limits';
import { buildSchema, Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { querySize } from '../../src/server/query-size.ts';
import { comparisonQuery } from '../../src/stream/comparison-query.ts';

const schema = buildSchema(readFileSync(new URL('../../../../schema/api.graphql', import.meta.url), 'utf8'));

function costOf(query: string): number {
  const document = parse(query);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
  return operationCost(schema, document, operation, querySize);
}

test('a comparison that is followed takes from a budget what the same comparison at once takes, though it is opened without its numbers', () => {
  const atOnce = (numbers: string) =>
    costOf(
      `query ($in: Selection!) { compare(in: $in, indicator: "context.woningen", period: "2021JJ00") {
        rows { code answer municipality { code name } release { id createdAt policy synthetic } ${numbers} } } }`,
    );
  expect(costOf(comparisonQuery)).toBeGreaterThanOrEqual(atOnce('cells'));
  expect(costOf(comparisonQuery)).toBeGreaterThanOrEqual(atOnce('observations { area category measure status value }'));
});
