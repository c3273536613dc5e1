import { readdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ProcessingLog } from '../src/processing-log.ts';
import { readLog } from '../src/read-log.ts';
import { monthsBefore } from '../src/segments.ts';
import { aProcessing, newPlace } from './processings.ts';

async function writeMonths(place: string, retainMonths: number, ...months: string[]): Promise<void> {
  for (const month of months) {
    const now = () => new Date(`${month}-15T12:00:00Z`);
    const log = await ProcessingLog.open(place, { program: 'zicht-node', retainMonths, now });
    await log.append(aProcessing());
    await log.close();
  }
}
const logs = (place: string) => readdirSync(place).filter((name) => name.endsWith('.log'));
async function count(place: string): Promise<number> {
  let records = 0;
  for await (const _ of readLog(place)) records++;
  return records;
}

test('months are counted over years', () => {
  expect(monthsBefore('2026-01', 1)).toBe('2025-12');
  expect(monthsBefore('2026-11', 36)).toBe('2023-11');
});

test('a month goes after its time, the log says so, and what is left is sound', async () => {
  const place = newPlace();
  await writeMonths(place, 2, '2026-01', '2026-02', '2026-03', '2026-06', '2026-06');
  expect(logs(place)).toEqual(['processing-2026-06.log']);
  expect(await count(place)).toBeGreaterThan(2);
});

test('a month that is taken away before its time is missed', async () => {
  const first = newPlace();
  await writeMonths(first, 36, '2026-01', '2026-02', '2026-03');
  unlinkSync(join(first, 'processing-2026-01.log'));
  await expect(count(first)).rejects.toMatchObject({ code: 'LOG_BEGIN_MISSING' });
  const middle = newPlace();
  await writeMonths(middle, 36, '2026-01', '2026-02', '2026-03');
  unlinkSync(join(middle, 'processing-2026-02.log'));
  await expect(count(middle)).rejects.toMatchObject({ code: 'LOG_CHANGED' });
});

test('a clock that is set back does not write into a month that is closed', async () => {
  const place = newPlace();
  await writeMonths(place, 36, '2026-03', '2026-02');
  expect(logs(place)).toEqual(['processing-2026-03.log']);
  expect(await count(place)).toBe(3);
});
