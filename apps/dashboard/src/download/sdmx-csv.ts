import { keptAsText } from './kept-as-text.ts';
import type { Sheet } from './sheet.ts';

const columns = [
  'DATAFLOW',
  'REF_AREA',
  'TIME_PERIOD',
  'CATEGORY',
  'MEASURE',
  'OBS_VALUE',
  'OBS_STATUS',
  'NUMERATOR',
  'DENOMINATOR',
  'LOW_95',
  'HIGH_95',
  'FLAGS',
  'RELEASE',
  'SOURCE',
  'COMMENT_OBS',
  'COMMENT_DSET',
];

/**
 * A table in SDMX-CSV (SDMX 3.0, section 6, data format 1.0): a row per observation, the value with its status from CL_OBS_STATUS. Of a municipality that did not
 * answer the status is O (missing value), and the comment says what it answered. Every row carries the source and the caveat, because rows get separated.
 */
export function sdmxCsvOf({ indicator, numbers, sentence }: Sheet): string {
  const dataflow = `ZICHTLIJN:${indicator.id.toUpperCase().replace(/[^A-Z0-9]/g, '_')}(${indicator.version}.0)`;
  const rows = numbers.map(({ place, value, status, part, base, interval, flags, release, answer }) => [
    dataflow,
    place.area,
    place.period,
    place.category,
    place.measure.toUpperCase(),
    value,
    status ?? 'O',
    part,
    base,
    interval?.low,
    interval?.high,
    flags.join(' '),
    release?.id,
    indicator.source,
    status === null ? answer : '',
    sentence,
  ]);
  return [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number | null | undefined): string {
  const text = typeof value === 'string' ? keptAsText(value) : String(value ?? '');
  return /[,"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
