import { Command } from 'commander';
import { afterEach, expect, test, vi } from 'vitest';
import { logCommand } from '../src/log-command.ts';
import { ProcessingLog } from '../src/processing-log.ts';
import { continueTrace, traceparent } from '../src/trace-context.ts';
import { aProcessing, newPlace, options } from './processings.ts';

const out = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
afterEach(() => out.mockClear());
const said = () => out.mock.calls.map(([text]) => String(text)).join('');

async function run(program: 'zicht-gateway' | 'zicht-node', ...args: string[]): Promise<void> {
  const log = logCommand({ program, defaultDirectory: '.', logOf: (directory) => directory });
  await new Command().addCommand(log).parseAsync(['node', program, 'log', ...args]);
}

async function place(): Promise<string> {
  const directory = newPlace();
  const log = await ProcessingLog.open(directory, options);
  await log.append(aProcessing({ parentSpanId: 'd'.repeat(16) }));
  await log.append(aProcessing({ outcome: 'PURPOSE_MISSING', purpose: null, action: 'data' }));
  await log.append(aProcessing({ outcome: 'FAILED' }));
  await log.close();
  return directory;
}

test('an export has the fields that the standard requires, and the outcome as its status', async () => {
  await run('zicht-node', 'export', '--dir', await place());
  const records = said()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(records.map(({ status }) => status)).toEqual(['Ok', 'Unset', 'Error']);
  expect(records[0]).toMatchObject({
    trace_id: 'a'.repeat(32),
    span_id: 'b'.repeat(16),
    parent_span_id: 'd'.repeat(16),
    name: 'zicht-node.data',
    start_time: '2026-11-29T10:00:00.000Z',
    end_time: '2026-11-29T10:00:00.012Z',
    attributes: {
      'dpl.core.processing_activity_id': 'urn:zichtlijn:purpose:ondermijningsbeeld',
      'dpl.core.data_subject_id': '',
      'dpl.core.foreign_operation.span_id': 'd'.repeat(16),
    },
  });
  for (const { attributes } of records)
    for (const name of Object.keys(attributes)) expect(name).toMatch(/^dpl\.core\./);
});

test('an end that was cut off at a record is seen by who noted the head', async () => {
  const directory = await place();
  await run('zicht-gateway', 'verify', '--dir', directory, '--json');
  const { head, records } = JSON.parse(said());
  expect(records).toBe(4);
  await run('zicht-gateway', 'verify', '--dir', directory, '--head', head);
  const cut = run('zicht-gateway', 'verify', '--dir', directory, '--head', head.replace('4:', '5:'));
  await expect(cut).rejects.toMatchObject({ code: 'LOG_HEAD_MISSING' });
});

test('a trace goes on where the header says, and begins anew where the header is none', () => {
  const known = continueTrace('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01');
  expect(known).toMatchObject({ traceId: '0af7651916cd43dd8448eb211c80319c', parentSpanId: 'b7ad6b7169203331' });
  expect(traceparent(known)).toBe(`00-${known.traceId}-${known.spanId}-01`);
  expect(known.spanId).not.toBe('b7ad6b7169203331');
  for (const header of [
    undefined,
    '',
    '00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01',
    `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
    '00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01',
    'ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more',
    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    'Jan de Vries',
  ])
    expect(continueTrace(header).parentSpanId, header).toBeNull();
});
