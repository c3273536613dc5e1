import { expect, inject, test } from 'vitest';
import { openServer } from './outside/open-server.ts';
import { scan, scanned } from './programs/security-scanner.ts';

// What scanners of GraphQL servers look for, held against a server that is open in every way, and against gateway and node as they run in production.

test('finds each way in which a server is open', async () => {
  const open = await openServer();
  try {
    expect(await scan(open.url)).toEqual(scanned);
  } finally {
    open.close();
  }
});

test.each(['gateway', 'node'] as const)('finds nothing open at the %s', async (which) => {
  expect(await scan(inject('towns')[which])).toEqual([]);
});
