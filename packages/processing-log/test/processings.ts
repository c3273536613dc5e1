import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Processing } from '../src/processing.ts';

/** A processing with nothing special about it. */
export function aProcessing(change: Partial<Processing> = {}): Processing {
  return {
    traceId: 'a'.repeat(32),
    spanId: 'b'.repeat(16),
    parentSpanId: null,
    start: '2026-11-29T10:00:00.000Z',
    end: '2026-11-29T10:00:00.012Z',
    action: 'data',
    actor: 'loopback',
    role: null,
    purpose: 'ondermijningsbeeld',
    operation: 'c'.repeat(64),
    tables: ['vastgoed.doorsluishuizen@MUNICIPALITY'],
    areas: ['GM0363', 'GM0599'],
    releases: [`r-${'0'.repeat(26)}`],
    outcome: 'ANSWERED',
    ...change,
  };
}

/** A directory for a log that is not there yet. */
export const newPlace = (): string => join(mkdtempSync(join(tmpdir(), 'processing-log-')), 'log');

export const options = { program: 'zicht-gateway', retainMonths: 36 } as const;
