import { describe, expect, it } from 'vitest';
import { bordersOf } from '../../src/borders/borders.ts';
import { borderSentences } from '../../src/commands/border-sentences.ts';

const of = (code: string, origin?: { year: number; predecessors: readonly string[] }) => {
  const predecessors = (origin?.predecessors ?? []).map((one) => ({ code: one, ledger: null }));
  const { merged, ...borders } = bordersOf({
    ...{ code, name: 'Voorbeeld' },
    ...(origin === undefined ? {} : { origin: { year: origin.year, predecessors } }),
  });
  return { ...borders, merged: [...merged].sort() };
};
const never = { breaks: [], newCode: [], carriedBackTo: null, since: null, merged: [] };

describe('the borders of a municipality of which the configuration says nothing', () => {
  it('never changed when nothing is known of it', () => {
    expect(of('GM0344')).toEqual(never);
    expect(of('GM9901')).toEqual(never);
  });

  it('break where others joined it, wholly or in part, because what was delivered of before is of the ground of then', () => {
    expect(of('GM0363')).toEqual({ ...never, breaks: ['2022-03-24'] });
    expect(of('GM0855')).toEqual({ ...never, breaks: ['2021-01-01'] });
    expect(of('GM0080').breaks).toEqual(['2014-01-01', '2018-01-01']);
  });

  it('begin where it came about: nothing is told of before', () => {
    const day = '2022-01-01';
    expect(of('GM1980')).toEqual({ ...never, breaks: [day], newCode: [day], since: day });
    expect(of('GM1900')).toMatchObject({ since: '2011-01-01', breaks: ['2011-01-01', '2014-01-01', '2018-01-01'] });
  });

  it('are those of before when only its code and name changed', () => {
    expect(of('GM1945')).toMatchObject({ breaks: ['2015-01-01'], since: null, merged: ['GM0241'] });
  });
});

describe('the borders of a municipality that says it is delivered whole', () => {
  it('do not break where all that merged into it is counted with it', () => {
    const day = '2022-01-01';
    const carried = { ...never, carriedBackTo: day };
    expect(of('GM1980', { year: 2022, predecessors: ['GM0398', 'GM0416'] })).toEqual({
      ...carried,
      merged: ['GM0398', 'GM0416'],
    });
    expect(of('GM0363', { year: 2022, predecessors: ['GM0363', 'GM0457'] })).toEqual({
      ...carried,
      carriedBackTo: '2022-03-24',
      merged: ['GM0457'],
    });
  });

  it('go back over a chain of mergers', () => {
    const borders = of('GM1978', { year: 2019, predecessors: ['GM0689', 'GM1927'] });
    expect(borders).toMatchObject({ carriedBackTo: '2019-01-01', since: null, breaks: [] });
    expect(borders.merged).toEqual(['GM0571', 'GM0689', 'GM0693', 'GM0694', 'GM1927']);
  });

  it('go back no further than a part that came to it, or to one that merged into it', () => {
    // Leeuwarden took a part of Littenseradiel in 2018: an invented successor goes back to then.
    const borders = of('GM9901', { year: 2024, predecessors: ['GM0080', 'GM9902'] });
    expect(borders).toMatchObject({ carriedBackTo: '2024-01-01', since: '2018-01-01', breaks: ['2018-01-01'] });
    expect(borders.merged).toEqual(['GM0080', 'GM0081', 'GM9902']);
  });
});

it('nothing is carried back by a municipality that names a year and no predecessors', () => {
  const day = '2024-01-01';
  expect(of('GM9901', { year: 2024, predecessors: [] })).toEqual({
    ...never,
    breaks: [day],
    newCode: [day],
    since: day,
  });
});

describe('what the node says of its borders', () => {
  const said = (code: string, year?: number, ...codes: string[]) => {
    const predecessors = codes.map((one) => ({ code: one, ledger: null }));
    const origin = year === undefined ? {} : { origin: { year, predecessors } };
    return borderSentences({ code, name: 'Voorbeeld', ...origin }).map(({ nl }) => nl);
  };

  it('gives the reason why nothing is carried back over a part', () => {
    expect(said('GM0855')).toEqual([
      'Op 1 januari 2021 kwam een deel van Haaren (GM0788) bij deze gemeente: van daarvoor is niet op de latere grenzen te tellen. Getallen van daarvoor staan op de grenzen van toen; de reeks heeft er een breuk (B).',
    ]);
  });

  it('tells what is carried back, and what is not told', () => {
    expect(said('GM0363', 2022, 'GM0363', 'GM0457')).toEqual([
      expect.stringMatching(/Weesp.* met het merk carried-back\.$/),
    ]);
    expect(said('GM1980')).toEqual([expect.stringMatching(/ontstond.* Van daarvoor wordt niets verteld\.$/)]);
    expect(said('GM9901', 2024, 'GM0080', 'GM9902')).toEqual([
      expect.stringMatching(/^Op 2018-01-01 .*Van daarvoor wordt niets verteld\.$/),
      expect.stringMatching(/^Op 2024-01-01 .*carried-back\.$/),
    ]);
    expect(said('GM0344')).toEqual([]);
  });
});
