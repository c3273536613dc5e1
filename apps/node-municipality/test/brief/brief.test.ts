import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublishedCell } from '@zichtlijn/release';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersOf } from '../../src/brief/answers.ts';
import { type BriefFacts, briefFacts } from '../../src/brief/brief-facts.ts';
import { asMarkdown, asPage } from '../../src/brief/document.ts';
import { letterOf } from '../../src/brief/letter.ts';
import { EmbeddedReleaseStore } from '../../src/releases/embedded-release-store.ts';
import { cell, content, releasedTable } from '../released-fixture.ts';

const directory = mkdtempSync(join(tmpdir(), 'brief-'));
const store = new EmbeddedReleaseStore(directory);
const until = '2026-12-06T09:00:00.000Z';
const now = Date.parse('2026-11-30T09:00:00.000Z');
let facts: BriefFacts;

/** A share of one year: a part of a whole, or hidden. */
const share = (year: number, part: number | null, whole: number, more: Partial<PublishedCell> = {}) => [
  cell({ period: `${year}JJ00`, measure: 'numerator', value: part, status: part === null ? 'Q' : 'A', ...more }),
  cell({ period: `${year}JJ00`, measure: 'denominator', value: whole }),
];

const tables = [
  releasedTable('vastgoed.doorsluishuizen', 1, [...share(2020, 31, 1490), ...share(2021, 34, 1512)]),
  releasedTable('vastgoed.verzamelaars', 1, share(2021, null, 1465)),
  releasedTable('vastgoed.overbewoning', 1, [cell({ measure: 'numerator', value: null, status: 'L' })]),
  releasedTable('vastgoed.woningen-van-verzamelaars', 1, share(2021, 777, 1512)),
  releasedTable('vastgoed.bestuurders-met-antecedenten', 1, [
    cell({ breakdown: 'record-kind', category: 'veroordeling', measure: 'numerator', value: 888 }),
  ]),
  releasedTable('vastgoed.windhappers', 1, share(2021, 21, 1400, { status: 'U' })),
  releasedTable('context.inwoners', 1, [cell({ value: 99_999 })]),
];

beforeAll(async () => {
  const { manifest, ...rest } = content(1);
  const definitions = tables.map(({ indicator, version }) => ({ indicator, version }));
  await store.publish({ ...rest, manifest: { ...manifest, definitions }, tables, firstSightUntil: until });
  await store.retract({ subject: 'vastgoed.woningen-van-verzamelaars@1', reason: 'approval', at: until });
  facts = await briefFacts(store, now);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const letter = () => asMarkdown(letterOf('Voorbeeld', facts));
const answers = () => asMarkdown(answersOf('Voorbeeld', facts));

test('a letter tells nothing of a table that is signed for no longer', async () => {
  const signed = new Set(['vastgoed.windhappers@1']);
  const told = asMarkdown(letterOf('Voorbeeld', await briefFacts(store, now, signed)));
  expect(told).not.toContain('Doorsluishuizen');
  expect(letter()).toContain('Doorsluishuizen');
});

test('a letter tells what was released, in a sentence, with the year before and without a judgement', () => {
  expect(letter()).toContain('Doorsluishuizen: 34 van de 1.512 woningen (2,2 procent) in 2021.');
  expect(letter()).toContain('Een jaar eerder: 31 van de 1.490 woningen (2,1 procent).');
  expect(letter()).not.toMatch(/gestegen|toegenomen|meer dan vorig|gedaald/);
  expect(letter()).toContain('het zegt niets over personen of adressen');
  expect(letter()).toContain('verzonnen gegevens');
});

test('no number but those that are told stands in it: none that is hidden, retracted, of a part or of what it is counted against', () => {
  const allowed = new Set(['34', '1.512', '2,2', '31', '1.490', '2,1', '21', '1.400', '1,5', '2021', '2020', '2026']);
  // Days, and numbers of the definitions: sold five times in twenty years, owner of three.
  for (const number of ['23', '6', '20', '5', '3']) allowed.add(number);
  const numbers = (letter() + answers()).match(/\d+(?:[.,]\d+)*/g) ?? [];
  expect(numbers.filter((number) => !allowed.has(number))).toEqual([]);
  expect(numbers).toContain('34');
});

test('what has no number is named by what it is: hidden, told by its parts, or not there', () => {
  expect(letter()).toMatch(/herkenbaar zou kunnen maken: Verzamelaars/);
  expect(letter()).toMatch(/delen ervan staan in het dashboard: Bestuurders met antecedenten/);
  expect(letter()).toMatch(/geen gegevens: Overbewoning/);
  expect(letter()).not.toContain('Woningen van verzamelaars');
});

test('who sees it, and until when nobody else does, in both', () => {
  for (const text of [letter(), answers()])
    expect(text).toContain('Tot 6 december 2026 ziet alleen onze eigen gemeente');
  const later = asMarkdown(letterOf('Voorbeeld', { ...facts, firstSightUntil: null }));
  expect(later).not.toContain('alleen onze eigen gemeente');
});

test('sentences to say are of good numbers, with how far they go', () => {
  expect(answers()).toContain('“Doorsluishuizen: 34 van de 1.512 woningen (2,2 procent) in 2021.”');
  expect(answers()).not.toContain('“Windhappers');
  expect(letter()).toContain('met een slag om de arm');
  expect(answers()).toContain('de eerste cijfers van onze gemeente');
});

test('no word of a reader who is no analyst is needed', () => {
  expect(letter() + answers()).not.toMatch(/\b(release|indicator|cel|noemer|teller|disclosure|P)\b/i);
});

test('a name stays a name, in either form', () => {
  const name = '<img src=x onerror=alert(1)> [klik](https://elders.example) # _x_';
  const markdown = asMarkdown(letterOf(name, facts));
  expect(markdown).toContain('&lt;img');
  expect(markdown).not.toMatch(/<img|[^\\]\[klik/);
  const page = asPage(name, letterOf(name, facts));
  expect(page).not.toContain('<img');
  expect(page).toContain("default-src 'none'");
});

test('of a release that was retracted there is no letter', async () => {
  await store.retract({ subject: content(1).manifest.id, reason: 'approval', at: until });
  await expect(briefFacts(store, now)).rejects.toMatchObject({ code: 'RETRACTED' });
});
