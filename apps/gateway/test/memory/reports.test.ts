import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NodePool } from '../../src/fleet/node-pool.ts';
import { ServedReports } from '../../src/memory/served-reports.ts';
import { keepUnreported, takeUnreported } from '../../src/memory/unreported-file.ts';
import { openState, type RememberingNode, startRememberingNode } from './remembering-node.ts';

const record = (i: number) => ({
  ...{ traceId: 'a'.repeat(32), spanId: String(i).padStart(16, '0'), parentSpanId: null },
  ...{ start: '2026-11-29T10:00:00.000Z', end: '2026-11-29T10:00:00.001Z', action: 'data' as const, actor: 'loopback' },
  ...{ role: null, purpose: 'toets', operation: 'e'.repeat(64), tables: [], areas: ['GM0363'], releases: [] },
  ...{ outcome: 'ANSWERED' as const, remembered: ['GM0363'] },
});
let node: RememberingNode;
let pool: NodePool;
let directory: string;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'reports-'));
  node = await startRememberingNode(openState('GM0363'));
  pool = new NodePool({ deadlineMs: 60_000 });
  pool.keep(new Map([['gm0363', node.url]]));
});
afterEach(async () => {
  await pool.close();
  await node.kill();
  rmSync(directory, { recursive: true, force: true });
});

test('every report arrives once and in order, however many there are', async () => {
  const reports = new ServedReports(pool);
  for (let i = 0; i < 1_234; i++) reports.add('gm0363', JSON.stringify(record(i)));
  await reports.flush();
  await reports.close();
  expect(node.served).toEqual(Array.from({ length: 1_234 }, (_, i) => record(i)));
});

test('what a node could not take waits, also through a stop of the gateway, for its owner alone', async () => {
  node.takesReports = 503;
  const reports = new ServedReports(pool);
  for (let i = 0; i < 3; i++) reports.add('gm0363', JSON.stringify(record(i)));
  await reports.close();
  keepUnreported(directory, reports.waiting);
  if (process.platform !== 'win32') expect(statSync(join(directory, 'unreported.json')).mode & 0o777).toBe(0o600);
  node.takesReports = 204;
  const next = new ServedReports(pool, takeUnreported(directory));
  expect(readdirSync(directory)).toEqual([]);
  await next.close();
  expect(node.served.map(({ spanId }) => spanId)).toEqual([0, 1, 2].map((i) => record(i).spanId));
  expect(next.waiting.size).toBe(0);
});

test('a file that is damaged stops no gateway', () => {
  writeFileSync(join(directory, 'unreported.json'), '{"gm0363":[{"value":7}]}');
  expect(takeUnreported(directory).size).toBe(0);
  expect(readdirSync(directory)).toEqual(['unreported.json']);
});
