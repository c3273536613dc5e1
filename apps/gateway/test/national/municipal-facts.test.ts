import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMunicipalFacts } from '../../src/national/read-municipal-facts.ts';
import { Places } from '../../src/registry/places.ts';

let home = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'zicht-facts-'));
});
afterAll(() => rm(home, { recursive: true }));

const header = 'code,urbanity,dwellings,neighbours';
const places = new Places(() => false);

async function factsOf(...lines: readonly string[]) {
  const file = join(home, 'municipal-facts.csv');
  await writeFile(file, lines.join('\r\n'));
  return readMunicipalFacts(file);
}

test('what the file tells is used, and what it leaves empty is not known', async () => {
  const facts = await factsOf(header, 'GM0363,1,480000,GM0384 GM0437', 'GM0599,1,,', '');
  expect(facts.neighbours(places, 'GM0363')?.places.map(({ code }) => code)).toEqual(['GM0384', 'GM0437']);
  expect(facts.neighbours(places, 'GM0599')).toBeNull();
  expect(facts.comparable(places, 'GM0363')?.places.map(({ code }) => code)).toEqual(['GM0599']);
  expect(facts.dwellingsOf([places.place('GM0363')])).toBe(480_000);
  expect(facts.dwellingsOf([places.place('GM0363'), places.place('GM0599')])).toBeNull();
});

test('without a file nothing is known, and comparable is by size alone', () => {
  const facts = readMunicipalFacts(join(home, 'none.csv'));
  expect(facts.neighbours(places, 'GM0363')).toBeNull();
  expect(facts.comparable(places, 'GM0363')?.places.length).toBe(3);
});

describe('a line that is not right is named, and nothing of it is repeated', () => {
  test.each([
    ['another header', ['code;urbanity;dwellings'], 1],
    ['an unknown municipality', [header, 'GM0001,1,10,'], 2],
    ['an unknown neighbour', [header, 'GM0363,1,10,GM0001'], 2],
    ['an urbanity of 6', [header, 'GM0363,1,10,', 'GM0599,6,10,'], 3],
    ['a decimal', [header, 'GM0363,1,10.5,'], 2],
    ['one municipality twice', [header, 'GM0363,1,10,', 'GM0363,1,10,'], 3],
    ['one column too many', [header, 'GM0363,1,10,,x'], 2],
  ])('%s', async (_, lines, line) => {
    await expect(factsOf(...lines)).rejects.toMatchObject({ code: 'MUNICIPAL_FACTS' });
    await expect(factsOf(...lines)).rejects.toThrow(new RegExp(`(Line|Regel) ${line} `));
  });
});
