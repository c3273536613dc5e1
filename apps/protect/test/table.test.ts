import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProtectRun } from './protect-run.ts';

let here: ProtectRun;
beforeEach(() => {
  here = new ProtectRun();
});
afterEach(() => rmSync(here.directory, { recursive: true, force: true }));

const rows = ['area,sex,n', 'A,f,40', 'A,m,50', 'B,f,60', 'B,m,70', 'C,f,3', 'C,m,80'];
const districts = ['code,parent', 'A,north', 'B,north', 'C,south', 'north,city', 'south,city'];

describe('totals', () => {
  it('are made for every dimension, _T without a hierarchy', async () => {
    here.write('table.csv', ['area,sex,n', 'A,f,40', 'A,m,50', 'B,f,60', 'B,m,70']);
    await here.run('table.csv');
    expect(here.published(2)).toEqual(
      new Map([
        ['A _T', ['90', 'A']],
        ['A f', ['40', 'A']],
        ['A m', ['50', 'A']],
        ['B _T', ['130', 'A']],
        ['B f', ['60', 'A']],
        ['B m', ['70', 'A']],
        ['_T _T', ['220', 'A']],
        ['_T f', ['100', 'A']],
        ['_T m', ['120', 'A']],
      ]),
    );
  });

  it('may be in the table, and must then be the sum', async () => {
    here.write('table.csv', ['area,sex,n', 'A,f,40', 'A,m,50', 'Total,f,40', 'Total,m,50']);
    expect((await here.run('table.csv')).code).toBe(0);
    expect(here.published(2).get('Total _T')).toEqual(['90', 'A']);
    here.write('table.csv', ['area,sex,n', 'A,f,40', 'A,m,50', 'Total,f,41']);
    const { code, error } = await here.run('table.csv');
    expect(code).toBe(1);
    expect(error).toContain('TOTAL_DIFFERS');
    expect(error).toContain('table.csv:4');
    expect(error).not.toContain('41');
  });

  it('follow a hierarchy of any depth', async () => {
    here.write('table.csv', rows);
    here.write('geo.csv', districts);
    await here.run('table.csv', '--hierarchy', 'area=geo.csv', '--zeros', 'shown');
    const published = here.published(2);
    expect(published.get('north _T')).toEqual(['220', 'A']);
    expect(published.get('C f')).toEqual(['', 'Q']);
    expect(published.get('city _T')).toEqual(['303', 'A']);
  });

  it('may overlap: a second classification of the same codes', async () => {
    here.write('table.csv', rows);
    here.write('geo.csv', districts);
    here.write('police.csv', ['code;parent', 'B;P1', 'C;P1']);
    await here.run('table.csv', '--hierarchy', 'area=geo.csv', '--hierarchy', 'area=police.csv', '--zeros', 'shown');
    const published = here.published(2);
    expect(published.get('P1 _T')).toEqual(['213', 'A']);
    // P1 f − B f would be C f, which is 3.
    expect([published.get('P1 f')?.[1], published.get('B f')?.[1]]).toContain('Q');
  });

  it('are left out where asked', async () => {
    here.write('table.csv', rows);
    here.write('geo.csv', districts);
    await here.run('table.csv', '--hierarchy', 'area=geo.csv', '--leave-out', 'area=north,south', '--apart', 'sex');
    expect([...here.published(2).keys()].sort()).toEqual(
      ['A', 'B', 'C', 'city'].flatMap((area) => [`${area} f`, `${area} m`]).sort(),
    );
  });
});

describe('a refusal names the place, not the number, in both languages', () => {
  const refused = async (code: string, ...args: string[]) => {
    const { code: exit, error, out } = await here.run('table.csv', ...args);
    expect(error).toMatch(new RegExp(`^${code}\n  \\S.*\\.\n  \\S.*\\.\n$`));
    expect(exit).not.toBe(0);
    expect(out).toBe('');
    expect(() => here.read('protected/protected.csv')).toThrow();
    return error;
  };

  it.each([
    ['TABLE_NUMBER', ['area,n', 'A,12345.5']],
    ['TABLE_NUMBER', ['area,n', 'A,-12345']],
    ['ROW_TWICE', ['area,n', 'A,12345', 'A,12345']],
    ['TABLE_COLUMNS', ['area,count', 'A,12345']],
    ['TABLE_COLUMNS', ['area,n,value', 'A,12345,7']],
    ['TABLE_CODE', ['area,n', ',12345']],
    ['TABLE_EMPTY', ['area,n']],
    ['FILE_MALFORMED', ['area,n', '"A,12345']],
    ['ROW_IMPOSSIBLE', ['area,n,value,largest,second', 'A,0,12345,1,1']],
  ])('%s', async (code, lines) => {
    here.write('table.csv', lines);
    expect(await refused(code)).not.toContain('12345');
  });

  it.each([
    ['HIERARCHY_CYCLE', ['code,parent', 'A,x', 'x,y', 'y,x']],
    ['HIERARCHY_OVERLAP', ['code,parent', 'A,x', 'A,y', 'x,z', 'y,z']],
    ['HIERARCHY_COLUMNS', ['code,parent,more', 'A,x,1']],
    ['CODE_UNKNOWN', ['code,parent', 'B,x']],
  ])('%s', async (code, lines) => {
    here.write('table.csv', ['area,n', 'A,12345']);
    here.write('geo.csv', lines);
    await refused(code, '--hierarchy', 'area=geo.csv');
  });

  it('HIERARCHIES_DISAGREE', async () => {
    here.write('table.csv', rows);
    here.write('geo.csv', districts);
    here.write('other.csv', ['code,parent', 'A,city']);
    await refused('HIERARCHIES_DISAGREE', '--hierarchy', 'area=geo.csv', '--hierarchy', 'area=other.csv');
  });

  it.each([
    ['FILE_UNREADABLE', ['--hierarchy', 'area=nowhere.csv']],
    ['POLICY_WEAKER', ['--threshold', '3']],
    ['POLICY_WEAKER', ['--dominance', '80']],
    ['LEAVE_OUT_UNKNOWN', ['--leave-out', 'area=A']],
    ['LEAVE_OUT_UNKNOWN', ['--apart', 'area', '--leave-out', 'area=misspelled']],
    ['SIZES_NEEDED', ['--sensitivity', 'strict']],
    ['USAGE', ['--zeros', 'shown', '--sensitivity', 'person']],
    ['USAGE', ['--apart', 'year']],
    ['USAGE', ['--threshold', 'ten']],
  ])('%s by %j', async (code, args) => {
    here.write('table.csv', rows);
    await refused(code, ...args);
  });
});
