import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generateSchemas } from '../src/schema/generate-schemas.ts';

test.each(generateSchemas())('$file is what the subgraphs compose to', ({ file, content }) => {
  expect(readFileSync(fileURLToPath(new URL(`../../../${file}`, import.meta.url)), 'utf8')).toBe(content);
});
