import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProtectRun } from './protect-run.ts';

let here: ProtectRun;
beforeEach(() => {
  here = new ProtectRun();
  here.write('table.csv', ['area,sex,n', 'A,f,4', 'A,m,50', 'B,f,60', 'B,m,70', 'C,f,61', 'C,m,71']);
});
afterEach(() => rmSync(here.directory, { recursive: true, force: true }));

const attack = async (lines: readonly string[], ...args: string[]) => {
  here.write('pattern.csv', lines);
  const { code, out, error } = await here.run(
    'table.csv',
    '--zeros',
    'shown',
    '--audit-only',
    'pattern.csv',
    '--json',
    ...args,
  );
  const found = out === '' || code === 0 ? [] : here.read('protected/audit.confidential.csv').trim().split('\n');
  return { code, report: out === '' ? null : JSON.parse(out), error, found };
};

const all = (shown: (cell: string) => string) => [
  'area,sex,status',
  ...['A', 'B', 'C', '_T'].flatMap((area) =>
    ['f', 'm', '_T'].map((sex) => `${area},${sex},${shown(`${area} ${sex}`)}`),
  ),
];
const hide = (...cells: string[]) => all((cell) => (cells.includes(cell) ? 'Q' : 'A'));

describe('somebody else’s pattern', () => {
  it('passes when every hidden cell keeps what is promised', async () => {
    const { code, report } = await attack(hide('A f', 'A m', 'B f', 'B m'));
    expect(report).toMatchObject({ primary: 1, secondary: 3, shownUnsafe: 0, exact: 0, narrow: 0 });
    expect(code).toBe(0);
  });

  it('fails when a hidden cell is a total minus its other parts', async () => {
    const { code, report, found, error } = await attack(hide('A f'));
    expect(code).toBe(1);
    expect(report).toMatchObject({ primary: 1, secondary: 0, exact: 1 });
    expect(found[0]).toMatch(/^# CONFIDENTIAL/);
    expect(found).toContainEqual(expect.stringMatching(/^A,f,n,small-count,determined.*,4,4$/));
    expect(error).toContain('AUDIT_FAILED');
  });

  it('fails when an interval is narrower than the rule tells', async () => {
    // B f is at least 1, so that it cannot give A f more than 2.
    here.write('table.csv', ['area,sex,n', 'A,f,4', 'A,m,8', 'B,f,3', 'B,m,70', 'C,f,61', 'C,m,71']);
    const { code, report, found } = await attack(hide('A f', 'A m', 'B f', 'B m'));
    expect(code).toBe(1);
    expect(report).toMatchObject({ shownUnsafe: 0, exact: 0, narrow: 3 });
    expect(found).toContainEqual('A,f,n,small-count,narrow,1,6');
  });

  it('fails when it shows what a rule forbids', async () => {
    const { code, report, found } = await attack(hide());
    expect(code).toBe(1);
    expect(report).toMatchObject({ shownUnsafe: 1 });
    expect(found).toContainEqual('A,f,n,small-count,shown-unsafe,,');
  });

  it.each(['x', 'u', 'c', ''])('may mark a hidden cell by "%s"', async (mark) => {
    const { code } = await attack(hide('A f', 'A m', 'B f', 'B m').map((line) => line.replace(/Q$/, mark)));
    expect(code).toBe(0);
  });

  it('may be a table with numbers, blank where they are hidden; a total that it lacks is not shown', async () => {
    const { code, report } = await attack([
      'area,sex,n',
      'A,f,',
      'A,m,50',
      'B,f,60',
      'B,m,70',
      'C,f,.',
      'C,m,71',
      '_T,_T,316',
    ]);
    expect(report).toMatchObject({ primary: 1, secondary: 6 });
    expect(code).toBe(0);
  });

  it('is the command’s own as well', async () => {
    await here.run('table.csv', '--zeros', 'shown');
    const { code } = await here.run('table.csv', '--zeros', 'shown', '--audit-only', 'protected/protected.csv');
    expect(code).toBe(0);
  });

  it.each([
    ['PATTERN_COLUMNS', ['area,n', 'A,4']],
    ['PATTERN_CODE', ['area,sex,status', 'Z,f,A']],
    ['PATTERN_STATUS', ['area,sex,status', 'A,f,perhaps']],
    ['PATTERN_DIFFERS', ['area,sex,n', 'A,m,51']],
  ])('%s', async (code, lines) => expect((await attack(lines)).error).toContain(code));
});

describe('the audit of a protection', () => {
  it('stands in a file of its own for its owner alone: what an attacker is left with of each cell that a rule hides', async () => {
    await here.run('table.csv', '--zeros', 'shown');
    const audit = here.read('protected/audit.confidential.csv').trim().split('\n');
    expect(audit[0]).toMatch(/^# CONFIDENTIAL/);
    expect(audit.slice(1)).toEqual(['area,sex,quantity,rule,audit,low,high', 'A,f,n,small-count,kept,1,9']);
    expect(statSync(join(here.directory, 'protected/audit.confidential.csv')).mode & 0o077).toBe(0);
  });
});
