import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  codesOfGround,
  foundedOn,
  groundTaken,
  mergedInto,
  municipalities,
  municipality,
  partTakenOn,
  reclassifications,
  reclassificationText,
} from '../src/index.ts';
import { replayed } from './ground-replayed.ts';

const list = join(process.env['REFERENCE_DIR'] ?? '/nonexistent', 'herindelingen_2011_2023.csv');

describe('the list of reclassifications', () => {
  test.skipIf(!existsSync(list))(
    'says what CBS says (skipped unless REFERENCE_DIR holds herindelingen_2011_2023.csv)',
    () => {
      const kinds = { fusie: 'merged', toevoeging: 'joined', splitsing: 'part', naamswijziging: 'renamed' };
      const rows = readFileSync(list, 'utf8').trim().split('\n').slice(1);
      const said = rows.map((row) => {
        const [on = '', kind = '', from = '', fromName = '', to = '', toName = ''] = row.split(',');
        return { on, kind: kinds[kind as keyof typeof kinds], from, fromName, to, toName };
      });
      expect(reclassifications).toEqual(said);
    },
  );

  test('ends in the municipalities of now: what was taken over is none of them, what took over is one or was taken over later', () => {
    const gone = new Set<string>(reclassifications.map(({ from }) => from));
    for (const { from, to } of reclassifications) {
      expect(municipality(from), from).toBeUndefined();
      expect(gone.has(to) || municipality(to) !== undefined, to).toBe(true);
    }
  });

  test('names a municipality that was split once for each that got a part, and any other once', () => {
    for (const entries of Map.groupBy(reclassifications, ({ from }) => from).values()) {
      const isSplit = entries.every(({ kind }) => kind === 'part');
      expect(isSplit ? entries.length > 1 : entries.length === 1, entries[0]?.from).toBe(true);
    }
  });
});

describe('ground, replayed day by day', () => {
  const history = replayed(reclassifications);
  const now = history.at(-1)!.ground;
  const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>) => [...some].every((one) => all.has(one));
  const touches = (some: ReadonlySet<string>, all: ReadonlySet<string>) => [...some].some((one) => all.has(one));

  test.each(municipalities.filter(({ code }) => now.has(code)).map(({ code }) => code))(
    'of %s lies wholly in it now for those that merged into it, and for no other',
    (code) => {
      const own = now.get(code)!;
      const before = history.flatMap(({ ground }) => [...ground]).filter(([, ground]) => ground.size > 0);
      const whole = before.filter(([other, ground]) => other !== code && isWithin(ground, own)).map(([other]) => other);
      expect([...mergedInto(code)].sort()).toEqual([...new Set(whole)].sort());
    },
  );

  test.each(municipalities.filter(({ code }) => now.has(code)).map(({ code }) => code))(
    'of %s was made of whole municipalities since the last part came, and not before',
    (code) => {
      const own = now.get(code)!;
      const broken = history.filter(({ ground }) =>
        [...ground.values()].some((other) => touches(other, own) && !isWithin(other, own)),
      );
      expect(partTakenOn([code, ...mergedInto(code)])).toBe(broken.map(({ day }) => day).at(-1) ?? null);
    },
  );
});

describe('a municipality', () => {
  test('that merged into one that merged again lies in the last one: Graafstroom, Molenwaard, Molenlanden', () => {
    expect([...mergedInto('GM1978')].sort()).toEqual(['GM0571', 'GM0689', 'GM0693', 'GM0694', 'GM1927']);
    expect(groundTaken('GM1978').map(({ on }) => on)).toEqual(['2019-01-01', '2019-01-01']);
    expect(foundedOn('GM1978')).toBe('2019-01-01');
    expect(partTakenOn(['GM1978', ...mergedInto('GM1978')])).toBeNull();
  });

  test('of which a part came cannot be carried back over that day: Tilburg and Haaren', () => {
    expect(mergedInto('GM0855')).toEqual(new Set());
    expect(partTakenOn(['GM0855'])).toBe('2021-01-01');
    expect(foundedOn('GM0855')).toBeNull();
  });

  test('that got another code keeps its ground: De Friese Meren, De Fryske Marren', () => {
    expect(codesOfGround('GM1940')).toEqual(['GM1940', 'GM1921']);
    expect(new Set(groundTaken('GM1940').map(({ on }) => on))).toEqual(new Set(['2014-01-01']));
    expect(foundedOn('GM1940')).toBe('2014-01-01');
  });

  test('that kept its code is older than its list: Amsterdam and Weesp', () => {
    expect(foundedOn('GM0363')).toBeNull();
    expect([...mergedInto('GM0363')]).toEqual(['GM0457']);
    expect(mergedInto('GM0344').size).toBe(0);
  });
});

describe('what happened is told in both languages', () => {
  const on = (code: string, day: string) => groundTaken(code).filter((entry) => entry.on === day);

  test('of all that merged together', () => {
    expect(reclassificationText(on('GM0014', '2019-01-01'))).toEqual({
      nl: 'Op 1 januari 2019 gingen Haren (GM0017) en Ten Boer (GM0009) in hun geheel op in deze gemeente.',
      en: 'On 1 January 2019 Haren (GM0017) and Ten Boer (GM0009) merged wholly into this municipality.',
    });
  });

  test('of parts beside wholes', () => {
    const { nl, en } = reclassificationText(on('GM0080', '2018-01-01'));
    expect(nl).toMatch(
      /^Op 1 januari 2018 ging Leeuwarderadeel .* in haar geheel op .*; kwam een deel van Littenseradiel/,
    );
    expect(en).toMatch(/^On 1 January 2018 Leeuwarderadeel .* merged wholly .*; a part of Littenseradiel/);
  });
});
