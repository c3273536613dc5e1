import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Processing, ProcessingLog, readLog } from '@zichtlijn/processing-log';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guardedPages } from '../../src/access/guarded-pages.ts';
import { auditPage } from '../../src/audit/audit-page.ts';
import { logDirectory } from '../../src/log/log-directory.ts';
import { type Listening, listen } from '../../src/server/gateway-server.ts';
import { accessOf, as, type Person } from '../access/people.ts';
import { signingKey, TestProvider } from '../access/test-provider.ts';

const directory = mkdtempSync(join(tmpdir(), 'audit-'));
const place = logDirectory(directory);
const release = `r-${'0'.repeat(26)}`;
let provider: TestProvider;
let log: ProcessingLog;
let gateway: Listening;
let isBroken = false;

const processing = (changes: Partial<Processing>): Processing => ({
  ...{ traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), parentSpanId: null },
  ...{ start: '2026-11-27T10:00:00.000Z', end: '2026-11-27T10:00:00.005Z', action: 'data', actor: 'c'.repeat(32) },
  ...{ role: 'riec-analyst', purpose: 'beeld', operation: null, tables: ['context.woningen@MUNICIPALITY'] },
  ...{ areas: ['GM0363', 'GM0599'], releases: [release], outcome: 'ANSWERED', ...changes },
});

beforeAll(async () => {
  provider = await TestProvider.start(signingKey('k-1'));
  log = await ProcessingLog.open(place, { program: 'zicht-gateway', retainMonths: 36 });
  await log.append(processing({}));
  await log.append(processing({ purpose: 'anders', areas: ['GM0344'], start: '2026-11-28T23:59:00.000Z' }));
  await log.append(processing({ outcome: 'FORBIDDEN', areas: [], tables: [] }));
  const watched = {
    append: async (record: Processing) => {
      if (isBroken) throw new Error('no disk');
      await log.append(record);
    },
  };
  gateway = await listen(guardedPages([auditPage(directory, watched)], accessOf(provider), watched), '127.0.0.1', 0);
});
afterAll(async () => {
  await gateway.close();
  await log.close();
  await provider.close();
  rmSync(directory, { recursive: true, force: true });
});

async function ask(path: string, person: Person | null = 'auditor') {
  const headers = person === null ? {} : await as(provider, person);
  const response = await fetch(`${gateway.url}${path}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
const entries = async () => {
  const all: Processing[] = [];
  for await (const { entry } of readLog(place)) if (entry.kind === 'processing') all.push(entry);
  return all;
};

describe('the log is read by auditors', () => {
  test.each(['amsterdam', 'rotterdam', 'coordinator'] as const)('and not by %s', async (person) => {
    for (const path of ['/auditor', '/auditor/en', '/auditor/uitvoer.jsonl', '/auditor/stijl.css']) {
      const { status, text } = await ask(path, person);
      expect(status).toBe(403);
      expect(text).not.toMatch(/GM0|beeld|[0-9a-f]{64}/);
    }
  });

  test('nor by whom nobody knows', async () => {
    const { status, text } = await ask('/auditor', null);
    expect(status).toBe(401);
    expect(text).not.toContain('beeld');
  });

  test('who is written in it for that, before they read', async () => {
    const before = (await entries()).length;
    await ask('/auditor?gemeente=GM0363');
    await ask('/auditor/uitvoer.jsonl');
    const [first, second] = (await entries()).slice(before);
    expect(first).toMatchObject({ action: 'log', role: 'auditor', areas: ['GM0363'], outcome: 'ANSWERED' });
    expect(second).toMatchObject({ action: 'log', role: 'auditor', areas: [] });
    isBroken = true;
    for (const path of ['/auditor', '/auditor/uitvoer.jsonl']) {
      const { status, text } = await ask(path);
      expect(status).toBe(503);
      expect(text).not.toContain('beeld');
    }
    isBroken = false;
  });
});

describe('what they find', () => {
  test('by day, municipality, purpose and outcome, in Dutch and in English', async () => {
    expect((await ask('/auditor?doel=beeld')).text).toContain('Verzoeken: 2');
    expect((await ask('/auditor?gemeente=GM0344')).text).toMatch(/Verzoeken: \d.*2026-11-28 23:59:00 UTC/s);
    expect((await ask('/auditor?tot=2026-11-27&gemeente=GM0599')).text).toContain('Verzoeken: 1');
    expect((await ask('/auditor/en?uitkomst=FORBIDDEN&doel=beeld')).text).toContain('Requests: 1');
    expect((await ask('/auditor/en?uitkomst=FORBIDDEN&doel=beeld')).text).toContain('refused: outside the role');
  });

  test('no release, so that one which a municipality shows to its own people first is not given away', async () => {
    for (const path of ['/auditor', '/auditor/uitvoer.jsonl']) expect((await ask(path)).text).not.toContain(release);
  });

  test('in a file with the same choice, in the fields of Logboek Dataverwerkingen', async () => {
    const { text, headers } = await ask('/auditor/uitvoer.jsonl?doel=anders');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([{ name: 'zicht-gateway.data', zichtlijn: { purpose: 'anders', areas: ['GM0344'] } }]);
    expect(headers.get('content-disposition')).toContain('attachment');
  });

  test('nothing of an address as markup, and nothing of a path as a file', async () => {
    const asked = encodeURIComponent('"><script>alert(1)</script>');
    const { text, headers } = await ask(`/auditor?doel=${asked}&vanaf=${asked}&gemeente=${asked}&kop=${asked}`);
    expect(text).not.toMatch(/<script|alert/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const path of [
      '/auditor/../access.yaml',
      '/auditor/%2e%2e%2faccess.yaml',
      '/auditor/log/processing.log',
      '/auditor/en/',
    ])
      expect((await ask(path)).status).toBe(404);
  });
});

describe('whether the log is whole', () => {
  test('with a head that was noted earlier, which is in it or is not', async () => {
    const head = /<code>(\d+:[0-9a-f]{64})<\/code>/.exec((await ask('/auditor')).text)?.[1] ?? '';
    expect((await ask(`/auditor?kop=${head}`)).text).toContain('de genoteerde kop staat er nog in');
    expect((await ask(`/auditor/en?kop=2:${'0'.repeat(64)}`)).text).toContain('LOG_HEAD_MISSING');
  });

  test('and where it is not: a byte that was changed is named, and the file does not end as a whole one', async () => {
    const file = join(place, readdirSync(place).find((name) => name.endsWith('.log'))!);
    const good = readFileSync(file);
    const bad = Buffer.from(good.toString().replace('"purpose":"anders"', '"purpose":"andirs"'));
    expect(bad.length).toBe(good.length);
    writeFileSync(file, bad);
    expect((await ask('/auditor')).text).toMatch(/LOG_CHANGED.*Record 3/s);
    await expect(ask('/auditor/uitvoer.jsonl')).rejects.toThrow();
    // What was written meanwhile follows the chain that the gateway knows.
    const since = readFileSync(file).subarray(good.length);
    writeFileSync(file, good);
    appendFileSync(file, since);
    expect((await ask('/auditor')).text).toContain('heel,');
  });
});
