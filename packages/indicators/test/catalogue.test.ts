import { describe, expect, test } from 'vitest';
import { doorsluishuizen } from '../src/definitions/doorsluishuizen.ts';
import {
  allInputs,
  catalogue,
  cataloguePage,
  dataset,
  definition,
  formulaText,
  type IndicatorDefinition,
  purposesOf,
  quantities,
  sourcesOf,
  tabulationQuery,
  timeOf,
  unitSets,
  unitSources,
} from '../src/index.ts';

describe('the catalogue', () => {
  test('holds every indicator once per version, found by id', () => {
    const names = catalogue.map(({ id, version }) => `${id}@${version}`);
    expect(new Set(names).size).toBe(names.length);
    expect(definition('vastgoed.doorsluishuizen')).toBe(doorsluishuizen);
    expect(definition('vastgoed.doorsluishuizen', 99)).toBeUndefined();
    expect(definition('vastgoed.onbekend')).toBeUndefined();
  });

  test('needs only columns of the microdata contract', () => {
    for (const input of catalogue.flatMap((entry) => [...entry.inputs, ...unitSets(entry).flatMap(allInputs)])) {
      const [id = '', column] = input.split('.');
      expect(
        dataset(id)?.columns.map(({ name }) => name),
        input,
      ).toContain(column);
    }
  });

  test('releases and counts only breakdowns that its definitions have, by roles that they declare', () => {
    for (const entry of catalogue) {
      const { breakdowns, ladder, contributors } = entry;
      const own = breakdowns.map(({ id }) => id);
      expect(own).toEqual(expect.arrayContaining(ladder.flatMap((rung) => [...rung.breakdowns])));
      const [counted] = unitSets(entry);
      expect(counted!.breakdowns).toEqual(own);
      expect(counted!.roles).toEqual(contributors.map(({ role }) => role));
    }
  });

  test('says of itself the time kind of what it counts', () => {
    for (const entry of catalogue) expect(entry.time).toBe(timeOf(unitSets(entry)[0]!));
  });

  test('asks of a unit only what its source knows, and crosses only breakdowns that are shown beside it', () => {
    for (const entry of catalogue) {
      for (const { source, conditions, having } of unitSets(entry)) {
        expect(Object.keys(unitSources[source].conditions)).toEqual(expect.arrayContaining([...conditions]));
        if (having !== undefined) expect(unitSources[source].countText).toBeDefined();
      }
      for (const { breakdowns } of entry.ladder)
        for (const { id, crosses } of entry.breakdowns)
          if (crosses !== undefined && breakdowns.includes(id))
            expect(breakdowns).toEqual(expect.arrayContaining([...crosses]));
    }
  });

  test('releases finer areas over longer periods and totals only', () => {
    for (const { ladder } of catalogue) {
      for (const rung of ladder) {
        if (rung.level === 'district') expect(rung).toMatchObject({ period: 'three-years', breakdowns: [] });
        if (rung.level === 'neighbourhood') expect(rung).toMatchObject({ period: 'five-years', breakdowns: [] });
      }
    }
  });

  test('tells of a number that lies in another who stands behind it in every role of that other', () => {
    const sets = new Map(catalogue.flatMap(unitSets).map((set) => [set.quantity, set]));
    const lies = catalogue.flatMap((entry) => {
      const own = unitSets(entry)[0]!;
      const said = entry.breakdowns.flatMap(({ inside = [], outside = [] }) => [...inside, ...outside]);
      const of = said.flatMap((one) =>
        one.of.quantity === undefined ? [] : [[own.quantity, one.of.quantity] as const],
      );
      const inSets = unitSets(entry).flatMap(({ quantity, categoriesIn = [] }) =>
        categoriesIn.flatMap((one) => [
          [quantity, one.of] as const,
          ...(one.within === undefined ? [] : [[quantity, one.within] as const, [one.of, one.within] as const]),
        ]),
      );
      return [...of, ...inSets];
    });
    expect(lies).toContainEqual(['vastgoed.bezit-van-stichtingen@1:count', 'context.woningen@1:count']);
    expect(lies.length).toBeGreaterThan(4);
    for (const [part, whole] of lies)
      expect(sets.get(part)!.roles, part).toEqual(expect.arrayContaining([...sets.get(whole)!.roles]));
  });

  test('has every indicator of the programme, each with what it reads and for which purpose', () => {
    const programme = {
      vastgoed:
        'doorsluishuizen zelfde-dag-doorverkopen halfjaar-doorverkopen waardesprong transactiewaarde aankopen-zonder-hypotheek windhappers windhappers-huishouden windhappers-armoede windhappers-met-antecedenten verzamelaars woningen-van-verzamelaars overbewoning pandeigenaren-met-antecedenten handelende-stichtingen bezit-van-stichtingen bestuurders-van-vijf-stichtingen bestuurders-met-antecedenten woningwaarde',
      drugs:
        'hennepruimingen hennepruimingen-panden frequente-verhuizingen hennep-bij-frequente-verhuizingen verdachten plaats-van-incidenten verdachten-huishoudpositie verdachten-sociale-context verdachten-opleiding criminele-loopbaan rioolwater',
      financieel: 'verdachte-transacties vergunning-of-subsidie-met-antecedenten',
      context: 'inwoners woningen objecten woningeigenaren stichtingen bestuurders',
      kwaliteit: 'adreskwaliteit koppelgraad afgewezen-rijen',
    };
    const ids = Object.entries(programme).flatMap(([theme, names]) =>
      names.split(' ').map((name) => `${theme}.${name}`),
    );
    expect(catalogue.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    for (const entry of catalogue) {
      expect(purposesOf(entry).length, entry.id).toBeGreaterThan(0);
      // Rows that ingest judged are those of every file.
      const reads = unitSets(entry).flatMap(sourcesOf);
      expect(reads.length > 0, entry.id).toBe(entry.id !== 'kwaliteit.afgewezen-rijen');
      expect(entry.source, entry.id).not.toBe('');
    }
  });

  test('shares quantities: the dwellings under doorsluishuizen are those of context.woningen', () => {
    const share = quantities(doorsluishuizen);
    expect(share).toMatchObject({ kind: 'share', denominator: 'context.woningen@1:count' });
    expect(quantities(definition('context.woningen')!)).toEqual({ kind: 'count', count: 'context.woningen@1:count' });
  });
});

describe('words and SQL come from one definition', () => {
  const asked = { municipality: 'GM9901', level: 'municipality', period: '2016JJ00', breakdowns: [] } as const;

  /** The same indicator with another threshold and another window. */
  function changed(times: number, years: number): IndicatorDefinition {
    const { formula } = doorsluishuizen;
    if (formula.kind !== 'share') throw new Error('doorsluishuizen is a share');
    const numerator = {
      ...formula.numerator,
      window: { kind: 'years-to-end', years },
      having: { kind: 'whole-sales', atLeast: times },
    } as const;
    return { ...doorsluishuizen, formula: { ...formula, numerator } };
  }

  test('so a change of the formula changes the statement, both texts and the page', () => {
    const other = changed(8, 12);
    const query = tabulationQuery(other, asked);
    expect(query.text).toContain('times >= 8');
    expect(query.params).toContain('2005-01-01');
    expect(tabulationQuery(doorsluishuizen, asked).params).toContain('1997-01-01');
    for (const text of Object.values(formulaText(other))) expect(text).toMatch(/≥ 8 .*12 /);
    expect(cataloguePage(other)).toContain('≥ 8');
  });

  test('and no value of a request stands in the text of a statement', () => {
    const { text, params } = tabulationQuery(doorsluishuizen, asked);
    for (const value of ['GM9901', '2016JJ00', '2016-12-31']) {
      expect(text).not.toContain(value);
      expect(params).toContain(value);
    }
  });

  test('and every page says everything in Dutch and in English', () => {
    for (const entry of catalogue) {
      const page = cataloguePage(entry);
      for (const { nl, en } of [entry.title, entry.meaning, formulaText(entry), ...entry.caveats]) {
        expect(page).toContain(nl);
        expect(page).toContain(en);
      }
    }
  });
});
