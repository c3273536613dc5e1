import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { beforeAll, describe, expect, test } from 'vitest';
import { ProcessingLog } from '../src/processing-log.ts';
import { readLog } from '../src/read-log.ts';
import { aProcessing, newPlace, options } from './processings.ts';

const place = newPlace();
let file: string;
let written: Buffer;
let lineStarts: number[];

beforeAll(async () => {
  const log = await ProcessingLog.open(place, options);
  for (const outcome of ['ANSWERED', 'PARTIAL', 'INVALID'] as const) await log.append(aProcessing({ outcome }));
  await log.close();
  file = join(place, readdirSync(place).find((name) => name.endsWith('.log'))!);
  written = readFileSync(file);
  lineStarts = [0];
  for (const [at, byte] of written.entries()) if (byte === 10) lineStarts.push(at + 1);
  lineStarts.pop();
});

async function faultOf(bytes: Buffer): Promise<Fault | null> {
  writeFileSync(file, bytes);
  try {
    for await (const _ of readLog(place));
    return null;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  } finally {
    writeFileSync(file, written);
  }
}

describe('whatever is changed is found, and the record is named', () => {
  test('as it was written it is sound: the segment and three processings', async () => {
    const records = [];
    for await (const record of readLog(place)) records.push(record);
    expect(records.map(({ n, entry }) => [n, entry.kind])).toEqual([
      [1, 'segment'],
      [2, 'processing'],
      [3, 'processing'],
      [4, 'processing'],
    ]);
  });

  test('every byte, and a line end in the place of some', async () => {
    for (const [at] of written.entries()) {
      const n = lineStarts.filter((start) => start <= at).length;
      for (const change of [(byte: number) => byte ^ 1, ...(at % 10 === 0 ? [() => 10] : [])]) {
        const bytes = Buffer.from(written);
        bytes[at] = change(bytes[at]!);
        if (bytes.equals(written)) continue;
        const fault = await faultOf(bytes);
        expect(fault?.code, `byte ${at}`).toMatch(/^LOG_(CHANGED|TORN)$/);
        expect(fault?.sentence.en, `byte ${at}`).toMatch(new RegExp(`(Record|log,) ${n}[ ,]`));
      }
    }
  });

  test('a record left out, put twice or put elsewhere', async () => {
    const lines = lineStarts.map((start, i) => written.subarray(start, lineStarts[i + 1]));
    const [first, second, third, fourth] = lines as [Buffer, Buffer, Buffer, Buffer];
    for (const [order, n] of [
      [[first, third, fourth], 2],
      [[first, second, second, third, fourth], 3],
      [[first, third, second, fourth], 2],
      [[second, third, fourth], 1],
    ] as const) {
      const fault = await faultOf(Buffer.concat(order));
      expect(fault?.code).toBe('LOG_CHANGED');
      expect(fault?.sentence.en).toContain(`Record ${n} `);
    }
  });

  test('nothing is added to a log that was changed', async () => {
    const bytes = Buffer.from(written);
    bytes[lineStarts[2]! + 40]! ^= 1;
    writeFileSync(file, bytes);
    await expect(ProcessingLog.open(place, options)).rejects.toMatchObject({ code: 'LOG_CHANGED' });
    writeFileSync(file, written);
  });
});

describe('what a client writes has no place in a record', () => {
  test.each([
    ['a line end in an id', { purpose: 'a\n{"n":9}' }],
    ['a text as actor', { actor: 'Jan de Vries' }],
    ['a text as area', { areas: ['Kalverstraat 1'] }],
    ['a text as release', { releases: ['r-1", "outcome": "ANSWERED'] }],
    ['a text as table', { tables: ['alias: vastgoed@BUURT'] }],
    ['a field that is not there', { alias: 'x' } as object],
  ])('%s is refused', async (_what, change) => {
    const other = newPlace();
    const log = await ProcessingLog.open(other, options);
    await expect(log.append(aProcessing(change))).rejects.toThrow();
    await log.close();
    for await (const { entry } of readLog(other)) expect(entry.kind).not.toBe('processing');
  });
});
