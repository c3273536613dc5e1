import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assertReleased,
  defaultPolicy,
  notCollected,
  openReleased,
  protect,
  ReleasedTable,
  sealReleased,
} from '../src/index.ts';
import { cell, table } from './city.ts';

const made = async () => {
  const cells = [cell(12), cell(3, { area: 'WK990101' }), cell(40, { area: 'WK990102' })];
  return (await protect(table(cells, { flags: () => ['contributors-unknown'], status: () => 'P' }), defaultPolicy))
    .tables[0]!;
};
const one = await made();
const released = () => one;

describe('a released table', () => {
  it('is accepted when protect made it', async () => expect(() => assertReleased(released())).not.toThrow());

  it('cannot be forged', async () => {
    const real = released();
    const Plain = ReleasedTable as unknown as new (...given: unknown[]) => unknown;
    const forgeries: unknown[] = [
      null,
      'table',
      { ...real },
      structuredClone(real),
      JSON.parse(JSON.stringify(real)),
      Object.create(ReleasedTable.prototype),
      Object.create(real),
      new Proxy(real, {}),
      Object.setPrototypeOf({ ...real }, ReleasedTable.prototype),
      new Plain('test.homes', 1, real.cells),
    ];
    for (const forgery of forgeries) expect(() => assertReleased(forgery)).toThrow(TypeError);
  });

  it('cannot be changed', async () => {
    const real = released();
    const hidden = real.cells.find((c) => c.status === 'Q')!;
    expect(() => Object.assign(hidden, { value: 3 })).toThrow(TypeError);
    expect(() => Object.assign(real, { cells: [] })).toThrow(TypeError);
    expect(() => (real.cells as unknown[]).push(hidden)).toThrow(TypeError);
    expect(() => (hidden.flags as string[]).push('x')).toThrow(TypeError);
  });

  it('carries the status and flags of its table, and Q for what is hidden', async () =>
    expect(released().cells.map((c) => [c.status, c.flags])).toEqual([
      ['P', ['contributors-unknown']],
      ['Q', ['contributors-unknown']],
      ['P', ['contributors-unknown']],
    ]));

  it('says something of a value only beside that value', async () => {
    const cells = [cell(12), cell(3, { area: 'WK990101' }), cell(40, { area: 'WK990102' })];
    const marked = table(cells, { marks: () => ['possible-dumping'] });
    const [released] = (await protect(marked, defaultPolicy)).tables;
    expect(released!.cells.map(({ status, flags }) => [status, flags])).toEqual([
      ['A', ['possible-dumping']],
      ['Q', []],
      ['A', ['possible-dumping']],
    ]);
  });

  it('says not collected without any data', async () => {
    const address = { area: 'GM9901', period: '2024JJ00', breakdown: '_T', category: '_T' };
    const empty = notCollected('test.vacant', 2, [address], ['numerator', 'share']);
    expect(() => assertReleased(empty)).not.toThrow();
    expect(empty.cells.map((c) => [c.measure, c.value, c.status])).toEqual([
      ['numerator', null, 'L'],
      ['share', null, 'L'],
    ]);
  });
});

describe('a sealed table', () => {
  const secret = new Uint8Array(32).fill(7);
  const text = sealReleased(released(), secret);

  it('opens to the same table', async () => {
    const opened = openReleased(text, secret);
    expect(() => assertReleased(opened)).not.toThrow();
    expect(opened).toEqual(released());
    expect(sealReleased(opened, secret)).toBe(text);
  });

  it('is refused when any character of it is another', async () =>
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 0, max: 0xffff }), (at, code) => {
        const other = String.fromCharCode(code);
        fc.pre(other !== text[at]);
        expect(() => openReleased(text.slice(0, at) + other + text.slice(at + 1), secret)).toThrow();
      }),
      { numRuns: 500 },
    ));

  it('is refused when any bit of any byte is flipped', async () => {
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ (1 << (at % 8));
      expect(() => openReleased(changed.toString('utf8'), secret)).toThrow();
    }
  });

  it('is refused when cut, lengthened, or opened with another secret', async () => {
    for (const other of [text.slice(0, -1), `${text} `, `${text}\n`, '', ` ${text}`])
      expect(() => openReleased(other, secret)).toThrow();
    expect(() => openReleased(text, new Uint8Array(32).fill(8))).toThrow('another secret');
  });

  it('needs a secret of 32 bytes and a released table', async () => {
    expect(() => sealReleased(released(), new Uint8Array(31))).toThrow(RangeError);
    expect(() => sealReleased({ ...released() } as ReleasedTable, secret)).toThrow(TypeError);
  });
});
