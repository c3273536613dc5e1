import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ProcessingLog } from '../src/processing-log.ts';
import { readLog } from '../src/read-log.ts';
import { aProcessing, newPlace, options } from './processings.ts';

async function kinds(place: string): Promise<string[]> {
  const found = [];
  for await (const { entry } of readLog(place)) found.push(entry.kind);
  return found;
}

test('a last record cut off at any byte is put right, and no whole record is lost', async () => {
  const place = newPlace();
  const log = await ProcessingLog.open(place, options);
  for (let i = 0; i < 3; i++) await log.append(aProcessing());
  await log.close();
  const file = join(place, readdirSync(place).find((name) => name.endsWith('.log'))!);
  const written = readFileSync(file);
  const lastStart = written.lastIndexOf(10, written.length - 2) + 1;
  for (let length = lastStart; length <= written.length; length++) {
    writeFileSync(file, written.subarray(0, length));
    const isTorn = length > lastStart && length < written.length;
    if (isTorn && length % 16 === 0) await expect(kinds(place)).rejects.toMatchObject({ code: 'LOG_TORN' });
    const again = await ProcessingLog.open(place, options);
    await again.append(aProcessing());
    await again.close();
    const isWhole = length >= written.length - 1;
    const before = ['segment', 'processing', 'processing', ...(isWhole ? ['processing'] : [])];
    const repair = isTorn && !isWhole ? ['repaired'] : [];
    expect(await kinds(place), `cut at ${length}`).toEqual([...before, ...repair, 'processing']);
  }
});

test('a crash while the first line of a month is written leaves the months before as they were', async () => {
  const place = newPlace();
  const log = await ProcessingLog.open(place, { ...options, now: () => new Date('2026-10-31T23:00:00Z') });
  await log.append(aProcessing());
  await log.close();
  writeFileSync(join(place, 'processing-2026-11.log'), '{"n":3,"at":"2026-11-01T0');
  const next = await ProcessingLog.open(place, { ...options, now: () => new Date('2026-11-01T00:00:01Z') });
  await next.append(aProcessing());
  await next.close();
  expect(await kinds(place)).toEqual(['segment', 'processing', 'segment', 'repaired', 'processing']);
});

test('a writer that is killed has lost nothing that it confirmed', async () => {
  const place = newPlace();
  const confirmed: string[] = [];
  for (const patience of [250, 400, 550]) {
    const writer = spawn(process.execPath, [fileURLToPath(new URL('./writer.ts', import.meta.url)), place]);
    let told = '';
    writer.stdout.on('data', (part: Buffer) => (told += part.toString()));
    await once(writer.stdout, 'data');
    await setTimeout(patience);
    writer.kill('SIGKILL');
    await once(writer, 'close');
    confirmed.push(...told.split('\n').slice(0, -1));
  }
  const log = await ProcessingLog.open(place, options);
  await log.close();
  const there = new Map<string, number>();
  for await (const { entry } of readLog(place)) {
    if (entry.kind === 'processing') there.set(entry.spanId, (there.get(entry.spanId) ?? 0) + 1);
  }
  const times = new Map<string, number>();
  for (const span of confirmed) times.set(span, (times.get(span) ?? 0) + 1);
  expect(confirmed.length).toBeGreaterThan(20);
  for (const [span, count] of times) expect(there.get(span), span).toBeGreaterThanOrEqual(count);
});

test('two cannot write one log', async () => {
  const place = newPlace();
  const log = await ProcessingLog.open(place, options);
  await expect(ProcessingLog.open(place, options)).rejects.toMatchObject({ code: 'DATABASE_IN_USE' });
  await log.close();
});

test('many at a time stand each once in one chain', async () => {
  const place = newPlace();
  const log = await ProcessingLog.open(place, options);
  const spans = Array.from({ length: 500 }, (_, i) => String(i).padStart(16, '0'));
  await Promise.all(spans.map((spanId) => log.append(aProcessing({ spanId }))));
  await log.close();
  const there = [];
  for await (const { entry } of readLog(place)) if (entry.kind === 'processing') there.push(entry.spanId);
  expect(there).toEqual(spans);
});
