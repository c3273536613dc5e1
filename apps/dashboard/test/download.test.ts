import { expect, test } from 'vitest';
import { csvOf } from '../src/download/csv.ts';
import { keptAsText } from '../src/download/kept-as-text.ts';
import { sdmxCsvOf } from '../src/download/sdmx-csv.ts';
import type { Sheet } from '../src/download/sheet.ts';
import { words } from '../src/language/words.ts';

const speech = { ...words.nl, language: 'nl', say: ({ nl }: { nl: string }) => nl } as const;
const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '\r\n=1+1', ' =1+1', '\u200b=1+1', '＝1+1', '＠SUM(A1)'];

test.each(formulas)('%j stays a text in a spreadsheet', (text) => {
  expect(keptAsText(text)).toBe(`'${text}`);
});
test.each(['Wijk 1', "'s-Gravenhage", '65+', 'a=b', '', '_T', '0-17'])('%j stays as it is', (text) => {
  expect(keptAsText(text)).toBe(text);
});

test('in either file, wherever a node can word something, and a number stays a number', () => {
  const [text] = formulas as [string];
  const number = {
    place: { area: text, period: text, category: text, measure: 'count' },
    ...{ name: text, municipality: text, flags: [text], value: -1.5, status: 'A', sign: 'number' },
    ...{ part: null, base: null, interval: null, answer: 'ANSWERED', release: { id: text } },
  };
  const indicator = { id: 'context.woningen', version: 1, source: 'x' };
  const sheet = { indicator, numbers: [number], account: [], sentence: text } as unknown as Sheet;
  const csv = csvOf(sheet, speech as never).split('\r\n')[1]!;
  const sdmx = sdmxCsvOf(sheet).split('\r\n')[1]!;
  for (const [line, separator] of [
    [csv, ';'],
    [sdmx, ','],
  ] as const) {
    const fields = line.split(separator);
    expect(fields.filter((field) => field.startsWith('='))).toEqual([]);
    expect(fields.filter((field) => field === `'${text}`).length).toBeGreaterThan(4);
    expect(fields).toContain(separator === ';' ? '-1,5' : '-1.5');
  }
});
