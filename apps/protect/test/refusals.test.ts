import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPattern } from '../src/pattern-file.ts';
import { prepare } from '../src/prepare.ts';
import { protectProgram } from '../src/program.ts';
import type { Options } from '../src/settings.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'zicht-protect-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const file = (name: string, ...lines: string[]): string => {
  writeFileSync(join(directory, name), `${lines.join('\n')}\n`);
  return join(directory, name);
};

/** What the command line says, as the program reads it. */
async function optionsOf(...args: string[]): Promise<Options> {
  let options: Options | undefined;
  await protectProgram(async (_, given) => {
    options = given;
  }).parseAsync(['node', 'zicht-protect', 'table.csv', ...args]);
  return options!;
}

const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => new Error('not refused'),
    (refused: unknown) => refused,
  );
  if (!(error instanceof Fault)) throw error;
  expect(error.sentence.nl).not.toBe(error.sentence.en);
  return `${error.code} ${error.sentence.en}`;
};

const prepared = async (table: readonly string[], ...args: string[]) =>
  prepare(file('table.csv', ...table), await optionsOf(...args));
const refused = (table: readonly string[], ...args: string[]) => refusal(prepared(table, ...args));

const rows = ['area,sex,n', 'A,f,40', 'A,m,50', 'B,f,60', 'B,m,70'];

describe('a column', () => {
  it('without a name is refused: row numbers are no dimension', async () => {
    expect(await refused([',area,n', '1,A,40', '2,B,50'])).toMatch(/^TABLE_COLUMNS .*""/);
  });

  it('of numbers is no dimension, or every number would be published as a code', async () => {
    expect(await refused(rows, '--dimensions', 'area,n')).toMatch(/^TABLE_COLUMNS .*: n\./);
  });
});

describe('a total under a name of its own', () => {
  it('is known by its name in capitals too', async () => {
    const { cube } = await prepared([...rows, 'A,TOTAL,90', 'B,TOTAL,130']);
    expect(cube.dimensions[1]!.codes).toEqual(['f', 'm', 'TOTAL']);
  });

  it('is refused where it is the sum of the others everywhere, because they are what it is less its other parts', async () => {
    expect(await refused([...rows, 'A,all,90', 'B,all,130'])).toMatch(/^CODE_IS_TOTAL .*sex, all/);
    expect(await refused([...rows, 'A,all,90', 'B,all,130'], '--apart', 'sex')).toMatch(/^CODE_IS_TOTAL/);
  });

  it('is none where it differs once, where only two codes are alike, or where a hierarchy says otherwise', async () => {
    await prepared([...rows, 'A,all,90', 'B,all,131']);
    await prepared(['area,sex,n', 'A,f,40', 'A,m,40', 'A,x,0']);
    const sexes = file('sexes.csv', 'code,parent', 'f,both', 'm,both', 'all,both');
    await prepared([...rows, 'A,all,90', 'B,all,130'], '--hierarchy', `sex=${sexes}`);
  });
});

describe('contributions', () => {
  const header = 'branch,n,value,largest,second';

  it('in another unit than the value are refused, because no rule about them would ever be broken', async () => {
    expect(await refused([header, 'A,12,40000,9,8', 'B,12,100,20,10'])).toMatch(/^ROW_IMPOSSIBLE table.csv:2/);
    expect(await refused([`${header},contributors`, 'A,12,100,20,10,3'])).toMatch(/^ROW_IMPOSSIBLE/);
    expect(await refused(['branch,n,largest,second,contributors', 'A,120,9,8,3'])).toMatch(/^ROW_IMPOSSIBLE/);
  });

  it('may just add up, each rounded by itself, and may be larger than what they cancel out to', async () => {
    await prepared([header, 'A,3,10,3,3', 'B,12,-100,90,40', 'C,1,5,5,0']);
  });
});

describe('sizes of areas', () => {
  const sizes = (...lines: string[]) => file('sizes.csv', 'code,inhabitants,dwellings', ...lines);

  it('name every finest area, because one that is spelled otherwise would be shown', async () => {
    const option = ['--area', 'area', '--sizes'];
    expect(await refused(rows, ...option, sizes('A,500,200', 'b,40,10'))).toMatch(/^SIZES_INCOMPLETE .*name B, so /);
    await prepared(rows, ...option, sizes('A,500,200', 'B,,', 'elsewhere,40,10'));
  });

  it('name no area twice', async () => {
    expect(await refused(rows, '--sizes', sizes('A,40,10', 'B,500,200', 'A,500,200'))).toMatch(/^SIZES_TWICE .*line 4/);
  });
});

describe('a number of the command line', () => {
  it.each(['0', '-5', '1.5', 'five'])('of years is whole: %s', async (years) => {
    expect(await refused(rows, '--years', years)).toMatch(/^USAGE .*--years/);
  });
});

describe('a pattern', () => {
  const money = ['branch,n,value,largest,second', 'A,12,100,20,10', 'B,12,200,30,20'];
  const read = async (table: readonly string[], ...lines: string[]) => {
    const { cube } = await prepared(table);
    const { count, value } = await readPattern(file('pattern.csv', ...lines), cube, 'n', 'value');
    return { count: [...count], value: [...value] };
  };

  it('has one line per cell, because of two one may show what the other hides', async () => {
    const twice = read(rows, 'area,sex,status', 'A,f,A', 'A,f,Q');
    expect(await refusal(twice)).toMatch(/^PATTERN_TWICE .*line 3/);
  });

  it('without a status hides the number and the value each where it is blank', async () => {
    expect(await read(money, 'branch,n,value', 'A,,100', 'B,12,', '_T,24,300')).toEqual({
      count: [0, 1, 1],
      value: [1, 0, 1],
    });
    expect(await read(money, 'branch,value', 'A,100', 'B,')).toMatchObject({ count: [0, 0, 0], value: [1, 0, 0] });
  });

  it('that shows another value belongs to another table', async () => {
    expect(await refusal(read(money, 'branch,value,status', 'A,101,A'))).toMatch(/^PATTERN_DIFFERS .*line 2/);
  });
});
