import { createHmac, timingSafeEqual } from 'node:crypto';
import { assertReleased, makeReleased, type ReleasedCell, type ReleasedTable } from './released-table.ts';

const header = 'zichtlijn released table 1';
const leastSecretBytes = 32;

/**
 * A released table as text for another process of the same node: header, HMAC-SHA-256 and canonical JSON, a line each.
 * @throws TypeError when the table did not pass disclosure control; RangeError when the secret is under 32 bytes.
 */
export function sealReleased(table: ReleasedTable, secret: Uint8Array): string {
  assertReleased(table);
  const body = canonical(table.indicator, table.version, table.cells);
  return `${header}\n${mark(body, secret).toString('hex')}\n${body}`;
}

/**
 * The table that `sealReleased` wrote with the same secret.
 * @throws Error when one byte differs from what was sealed; RangeError when the secret is under 32 bytes.
 */
export function openReleased(text: string, secret: Uint8Array): ReleasedTable {
  const [first, hex = '', ...rest] = text.split('\n');
  const body = rest.join('\n');
  const expected = mark(body, secret);
  // Compared as text: hex has two spellings of one byte, and a lone surrogate has the bytes of another character.
  const given = Buffer.from(hex, 'utf8');
  const wanted = Buffer.from(expected.toString('hex'), 'utf8');
  if (first !== header || given.length !== wanted.length || !timingSafeEqual(given, wanted) || !body.isWellFormed())
    throw new Error('The sealed table was changed, or sealed with another secret');
  const { indicator, version, cells } = JSON.parse(body) as {
    indicator: string;
    version: number;
    cells: [string, string, string, string, ReleasedCell['measure'], number | null, ReleasedCell['status'], string[]][];
  };
  return makeReleased(
    indicator,
    version,
    cells.map(([area, period, breakdown, category, measure, value, status, flags]) => ({
      area,
      period,
      breakdown,
      category,
      measure,
      value,
      status,
      flags,
    })),
  );
}

function canonical(indicator: string, version: number, cells: readonly ReleasedCell[]): string {
  const rows = cells.map((c) => [c.area, c.period, c.breakdown, c.category, c.measure, c.value, c.status, c.flags]);
  return JSON.stringify({ indicator, version, cells: rows });
}

function mark(body: string, secret: Uint8Array): Buffer {
  if (secret.byteLength < leastSecretBytes) throw new RangeError('The sealing secret has under 32 bytes');
  return createHmac('sha256', secret).update(`${header}\n${body}`, 'utf8').digest();
}
