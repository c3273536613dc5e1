import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { Document } from '../src/graph/document.ts';

const folder = join(import.meta.dirname, '../src/documents');
const schema: GraphQLSchema = buildSchema(
  readFileSync(join(import.meta.dirname, '../../../schema/api.graphql'), 'utf8'),
);

const documents: [string, Document<unknown, unknown>][] = [];
for (const file of readdirSync(folder)) {
  const names = Object.entries((await import(join(folder, file))) as Record<string, unknown>);
  for (const [name, value] of names)
    if (name.endsWith('Document')) documents.push([name, value as Document<unknown, unknown>]);
}

describe('every query of the dashboard is one that the gateway takes', () => {
  test('there are several', () => expect(documents.length).toBeGreaterThan(5));
  test.each(documents)('%s', (_, { text }) => expect(validate(schema, parse(text))).toEqual([]));
  test('and a wrong one is seen', () => expect(validate(schema, parse('{ catalogue { street } }'))).toHaveLength(1));
});
