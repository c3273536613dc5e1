import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contractSdl } from '../../src/graphql/contract-sdl.ts';
import { nodeSchema } from '../../src/graphql/node-schema.ts';

it('prints the node contract as it is committed in schema/node.graphql', () => {
  const committed = readFileSync(new URL('../../../../schema/node.graphql', import.meta.url), 'utf8');
  expect(contractSdl(nodeSchema())).toBe(committed);
});
