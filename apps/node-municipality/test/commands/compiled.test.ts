import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
const kept = join(root, 'node_modules/.cache/zichtlijn/compiled');

test.each([
  ['apps/node-municipality/bin/zicht-node.mjs', 'key'],
  ['apps/gateway/bin/zicht-gateway.mjs', 'key'],
  ['apps/protect/bin/zicht-protect.mjs', 'table'],
])('%s lets Node keep what it compiled beside the packages, and nowhere else', (program, command) => {
  const { NODE_COMPILE_CACHE, ...env } = process.env;
  const { stderr, status } = spawnSync(process.execPath, [join(root, program), command, '--help'], {
    maxBuffer: 64 * 1024 ** 2,
    encoding: 'utf8',
    env: { ...env, NODE_DEBUG_NATIVE: 'COMPILE_CACHE' },
  });
  expect(status).toBe(0);
  const places = [...stderr.matchAll(/reading cache from (\S+) for/g)].map(([, place]) => place!);
  expect(places.length).toBeGreaterThan(0);
  expect(places.filter((place) => !place.startsWith(kept))).toEqual([]);
});
