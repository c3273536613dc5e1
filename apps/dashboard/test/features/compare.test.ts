import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../src/documents/catalogue.ts';
import type { ComparisonRow } from '../../src/documents/comparison.ts';
import type { RankingRow } from '../../src/documents/ranking.ts';
import { crossedParts, isOfPart } from '../../src/features/compare/crossed.ts';
import { rankingSentences } from '../../src/features/compare/ranking-sentences.ts';
import { enoughIsIn, finestVisible, visibleShare, withNames } from '../../src/features/compare/rungs.ts';
import { words } from '../../src/language/words.ts';

const row = (name: string, value: number | null, cannotTellApart: string[] = []): RankingRow => ({
  code: name,
  name,
  state: value === null ? 'HIDDEN' : 'PUBLISHED',
  value,
  low: 0,
  high: null,
  from: 1,
  to: 3,
  cannotTellApart,
});

describe('a ranking in words', () => {
  const speech = { ...words.nl, language: 'nl', say: ({ nl }: { nl: string }) => nl } as const;
  const said = (rows: readonly RankingRow[], chance = true) => rankingSentences(rows, chance, String, speech);

  test('nothing can be seen: no order', () =>
    expect(said([row('Breda', null)])).toEqual([words.nl.compare.ranking.none]));

  test('one is surely highest when all others can be seen and told apart', () => {
    const sentences = said([row('Breda', 2), row('Tilburg', 9)]);
    expect(sentences[0]).toContain('Tilburg heeft het hoogste getal, 9, en dat verschil is groter dan door toeval');
    expect(sentences).toContain('Tilburg ligt zeker hoger dan Breda.');
  });

  test('it is not surely highest when another is hidden', () => {
    const [first, second] = said([row('Breda', 2), row('Tilburg', 9), row('Helmond', null)]);
    expect(first).toContain('hoogste zichtbare getal');
    expect(second).toContain('Helmond');
  });

  test('it cannot be told apart where intervals overlap', () => {
    const sentences = said([row('Breda', 8, ['Tilburg']), row('Tilburg', 9, ['Breda'])]);
    expect(sentences[0]).toContain('niet te onderscheiden van Breda');
    expect(sentences.at(-1)).toBe(words.nl.compare.ranking.noneApart);
  });

  test('nothing but zeros is no order', () =>
    expect(said([row('Breda', 0), row('Tilburg', 0), row('Helmond', null)])).toEqual([
      'Van Breda en Tilburg is het getal nul: gemeten, en geen daarvan is hoger.',
      expect.stringContaining('Helmond'),
      words.nl.compare.ranking.noneApart,
    ]));

  test('equal numbers are named together, and a count says nothing of chance', () => {
    expect(said([row('Breda', 9), row('Tilburg', 9)])[0]).toContain('Breda en Tilburg');
    expect(said([row('Breda', 9), row('Tilburg', 1)], false).join(' ')).not.toContain('toeval');
  });
});

describe('the level that is shown by itself', () => {
  const answered = (status: string): ComparisonRow => ({
    code: 'GM0758',
    answer: 'ANSWERED',
    municipality: { name: 'Breda', areas: [] },
    release: null,
    cells: {
      v: 1,
      indicator: 'context.woningen',
      version: 1,
      release: 'r-1',
      area: [...status].map((_, i) => `WK0758${i}`),
      period: ['2017JJ00/2019JJ00'],
      breakdown: '_T',
      category: ['_T'],
      measure: ['count'],
      value: [...status].map((mark) => (mark === 'A' ? 1 : null)),
      status,
      flags: {},
    },
  });

  test('a hidden cell cannot be seen, one that cannot exist does not count, nor does a zero count as unseen', () => {
    expect(visibleShare([answered('AAQ')])).toBeCloseTo(2 / 3);
    expect(visibleShare([answered('AAQM')])).toBeCloseTo(2 / 3);
    expect(visibleShare([{ ...answered('A'), cells: null }, answered('A')])).toBe(0.5);
    expect(visibleShare([])).toBe(0);
  });

  test('is the finest of which 60 % can be seen, and else the municipality', () => {
    expect(finestVisible({ NEIGHBOURHOOD: 0.59, DISTRICT: 0.6, MUNICIPALITY: 1 })).toBe('DISTRICT');
    expect(finestVisible({ NEIGHBOURHOOD: 0.1, DISTRICT: 0.2, MUNICIPALITY: 0.3 })).toBe('MUNICIPALITY');
  });
});

describe('what is in of a comparison that is followed', () => {
  const some = (expected: number | null, rows: number, asking = true) => ({
    asking,
    expected,
    rows: Array.from({ length: rows }, () => ({}) as ComparisonRow),
    faults: [],
  });

  test.each([
    [[some(null, 0)], false],
    [[some(9, 0)], false],
    [[some(9, 4)], false],
    [[some(9, 5)], true],
    [[some(9, 9), some(9, 4)], false],
    [[some(9, 3, false), some(9, 5)], true],
    [[some(0, 0, false)], true],
  ])('a rung is chosen when half of all are in, or no more comes (%#)', (rungs, enough) =>
    expect(enoughIsIn(rungs)).toBe(enough),
  );

  test('areas bear their names once those are known, and their codes until then', () => {
    const row = { code: 'GM0758', municipality: { name: 'Breda' } } as ComparisonRow;
    const areas = [{ code: 'WK075801', name: 'Centrum' }];
    expect(withNames([row], [{ code: 'GM0758', areas }])[0]!.municipality).toEqual({ name: 'Breda', areas });
    expect(withNames([row], [])[0]!.municipality).toEqual({ name: 'Breda', areas: null });
  });
});

describe('two breakdowns that are crossed', () => {
  const title = { nl: 'x', en: 'x' };
  const of = (id: string, ...codes: string[]) => ({ id, title, categories: codes.map((code) => ({ code, title })) });
  const indicator = {
    breakdowns: [of('offence', 'a', 'b'), of('age', '12-17', '45+'), of('offence-age', 'a.12-17', 'a.45+', 'b.12-17')],
  } as unknown as Indicator;

  test('can be kept to a category of either', () => {
    const parts = crossedParts(indicator, 'offence-age').map(({ value }) => value);
    expect(parts).toEqual(['a.', 'b.', '.12-17', '.45+']);
    const kept = (part: string | null) => ['a.12-17', 'a.45+', 'b.12-17'].filter((each) => isOfPart(each, part));
    expect(kept('a.')).toEqual(['a.12-17', 'a.45+']);
    expect(kept('.12-17')).toEqual(['a.12-17', 'b.12-17']);
    expect(kept(null)).toHaveLength(3);
  });

  test('one breakdown has no parts', () => {
    expect(crossedParts(indicator, 'age')).toEqual([]);
    expect(crossedParts(indicator, null)).toEqual([]);
  });
});
