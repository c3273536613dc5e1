import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProtectRun } from './protect-run.ts';

let here: ProtectRun;
beforeEach(() => {
  here = new ProtectRun();
});
afterEach(() => rmSync(here.directory, { recursive: true, force: true }));

const status = (dimensions: number, cell: string, field = 1) => here.published(dimensions).get(cell)?.[field];

describe('the policy', () => {
  const rows = ['area,n', 'A,12', 'B,13', 'C,70', 'D,80'];

  it('is the default one, and can be raised on the command line', async () => {
    here.write('table.csv', rows);
    await here.run('table.csv');
    expect(status(1, 'A')).toBe('A');
    await here.run('table.csv', '--threshold', '13');
    expect(status(1, 'A')).toBe('Q');
  });

  it.each([
    ['policy.yaml', ['threshold: 13']],
    ['policy.json', ['{ "threshold": 13 }']],
  ])('can be raised by %s', async (name, lines) => {
    here.write('table.csv', rows);
    here.write(name, lines);
    await here.run('table.csv', '--policy', name);
    expect(status(1, 'A')).toBe('Q');
  });

  it('refuses a name that it does not have', async () => {
    here.write('table.csv', rows);
    here.write('policy.yaml', ['treshold: 13']);
    const { code, error } = await here.run('table.csv', '--policy', 'policy.yaml');
    expect(code).toBe(1);
    expect(error).toMatch(/POLICY_INVALID\n.*treshold/);
  });
});

describe('zeros', () => {
  const rows = ['area,sex,n', 'A,f,0', 'A,m,50', 'B,f,60', 'B,m,70', 'C,f,61', 'C,m,71'];

  it('are hidden, because a table is about persons unless said otherwise', async () => {
    here.write('table.csv', rows);
    await here.run('table.csv');
    expect(status(2, 'A f')).toBe('Q');
  });

  it('are shown where asked', async () => {
    here.write('table.csv', rows);
    await here.run('table.csv', '--zeros', 'shown');
    expect(here.published(2).get('A f')).toEqual(['0', 'A']);
  });

  it('a combination without a line is a zero, or cannot exist', async () => {
    here.write('table.csv', rows.toSpliced(1, 1));
    await here.run('table.csv');
    expect(status(2, 'A f')).toBe('Q');
    await here.run('table.csv', '--absent', 'impossible');
    expect(here.published(2).get('A f')).toEqual(['0', 'A']);
  });
});

describe('magnitudes', () => {
  const header = 'branch,n,value,largest,second';

  it('are hidden when one contributor has more than half', async () => {
    here.write('table.csv', [header, 'A,20,1000,600,40', 'B,20,1000,100,90', 'C,20,1000,100,90']);
    await here.run('table.csv');
    expect(here.published(1).get('A')).toEqual(['', 'Q', '20', 'A']);
  });

  it('a total takes its contributors from its own line', async () => {
    const rows = [header, 'A,20,1000,300,40', 'B,20,1000,300,90', 'C,20,1000,300,90'];
    here.write('table.csv', rows);
    await here.run('table.csv');
    expect(status(1, '_T')).toBe('A');
    // One enterprise stands in all three branches.
    here.write('table.csv', [...rows, '_T,60,3000,1700,90']);
    await here.run('table.csv');
    expect(status(1, '_T')).toBe('Q');
  });

  it('the number of contributors counts, where that is below the number of units', async () => {
    here.write('table.csv', ['area,n,contributors,largest,second', 'A,120,9,40,30', 'B,120,60,5,5', 'C,120,60,5,5']);
    await here.run('table.csv');
    expect(status(1, 'A')).toBe('Q');
  });
});

describe('a code that nearly everyone has', () => {
  it('is hidden when it is of a sensitive dimension', async () => {
    here.write('table.csv', ['area,trait,n', 'A,yes,95', 'A,no,0', 'B,yes,40', 'B,no,60', 'C,yes,50', 'C,no,60']);
    await here.run('table.csv', '--zeros', 'shown');
    expect(status(2, 'A yes')).toBe('A');
    await here.run('table.csv', '--zeros', 'shown', '--sensitive', 'trait', '--area', 'area');
    expect(status(2, 'A yes')).toBe('Q');
  });
});

describe('the smallest areas', () => {
  it('yield no cell of a strict table', async () => {
    here.write('table.csv', ['area,n', 'A,500', 'B,500', 'C,500']);
    here.write('sizes.csv', [
      'code,inhabitants,dwellings,level',
      'A,900,,district',
      'B,9000,4000,district',
      'C,9000,,district',
      '_T,18900,,municipality',
    ]);
    await here.run('table.csv', '--sensitivity', 'strict', '--sizes', 'sizes.csv');
    expect(status(1, 'A')).toBe('Q');
    expect(status(1, '_T')).toBe('A');
  });

  it('of a strict table, say what kind of area they are: a neighbourhood yields five years or nothing', async () => {
    here.write('table.csv', ['area,n', 'A,500', 'B,500']);
    here.write('sizes.csv', [
      'code,inhabitants,dwellings,level',
      'A,9000,,neighbourhood',
      'B,9000,,neighbourhood',
      '_T,18000,,municipality',
    ]);
    const strict = ['--sensitivity', 'strict', '--sizes', 'sizes.csv'];
    expect((await here.run('table.csv', ...strict)).error).toContain('RUNG_FORBIDDEN');
    await here.run('table.csv', ...strict, '--years', '5');
    expect(status(1, 'A')).toBe('A');
  });
});

describe('what is not known', () => {
  it('is never published, and does not give a hidden cell away', async () => {
    here.write('table.csv', ['area,n', 'A,40', 'B,50', '_U,4']);
    await here.run('table.csv');
    const published = here.published(1);
    expect(published.has('_U')).toBe(false);
    expect([published.get('A'), published.get('B'), published.get('_T')].map((cell) => cell?.[1])).toContain('Q');
  });
});

describe('what may not be published', () => {
  it('stands in files of its own that say so and that only their owner can read', async () => {
    here.write('table.csv', ['area,n', 'A,4', 'B,50', 'C,60']);
    await here.run('table.csv');
    const report = 'protected/report.confidential.json';
    expect(here.read(report)).toMatch(/^\{\n {2}"confidential": "CONFIDENTIAL/);
    expect(statSync(join(here.directory, report)).mode & 0o077).toBe(0);
    expect(here.read('protected/protected.csv')).not.toMatch(/small-count|secondary/);
  });
});
