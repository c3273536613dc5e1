import { Command, InvalidArgumentError } from 'commander';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Fault, language, printFault, runProgram, say } from '../src/index.ts';

const full = { nl: 'De schijf is vol: maak ruimte vrij.', en: 'The disk is full: free some space.' };

/** What a run writes on standard error. */
function errorsOf(run: () => unknown): string {
  let text = '';
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  run();
  spy.mockRestore();
  return text;
}

describe('telling a user what is wrong', () => {
  afterEach(() => {
    process.exitCode = undefined;
    delete process.env['ZICHT_DEBUG'];
  });

  test('a fault is shown in both languages with its code', () => {
    expect(errorsOf(() => printFault(new Fault('DISK_FULL', full), false))).toBe(
      `DISK_FULL\n  ${full.nl}\n  ${full.en}\n`,
    );
  });

  test('as JSON it is one line', () => {
    const text = errorsOf(() => printFault(new Fault('DISK_FULL', full), true));
    expect(JSON.parse(text)).toEqual({ error: { code: 'DISK_FULL', ...full } });
  });

  test('the text of an unknown error is never shown, not even when debugging', () => {
    process.env['ZICHT_DEBUG'] = '1';
    const text = errorsOf(() => printFault(new Error('duplicate key (bsn)=(123456782)'), false));
    expect(text).toContain('UNEXPECTED');
    expect(text).toContain('fault.test.ts');
    expect(text).not.toContain('123456782');
  });

  test.each([
    ['a file', 'ENOSPC', 'DISK_FULL'],
    ['a quota', 'EDQUOT', 'DISK_FULL'],
    ['the database', '53100', 'DISK_FULL'],
    ['a closed directory', 'EACCES', 'NOT_ALLOWED'],
    ['a disk to read from only', 'EROFS', 'NOT_ALLOWED'],
  ])('what the machine refuses is one sentence of its own: %s', (_, code, told) => {
    const inner = Object.assign(new Error('GEHEIM'), { code });
    for (const error of [inner, new Error('the query failed', { cause: inner })]) {
      const text = errorsOf(() => printFault(error, true));
      expect(JSON.parse(text).error.code).toBe(told);
      expect(text).not.toContain('GEHEIM');
    }
  });

  test('an unknown error whose text spans lines shows none of them', () => {
    process.env['ZICHT_DEBUG'] = '1';
    const text = errorsOf(() => printFault(new Error('first\nsecond 123456782\n    at 123456782'), false));
    expect(text).not.toContain('123456782');
  });

  test('a program that fails ends with the exit code of its fault', async () => {
    const program = new Command('zicht').command('go').action(() => {
      throw new Fault('DISK_FULL', full, 28);
    });
    const spy = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await runProgram(program.parent ?? program, ['node', 'zicht', 'go']);
    spy.mockRestore();
    expect(process.exitCode).toBe(28);
  });

  test.each([
    [['--nope'], '--nope'],
    [['go'], 'bestand'],
    [['fly'], 'fly'],
    [['go', 'x', '--depth'], '--depth hoort'],
    [['go', 'x', '--depth', 'y'], 'achter --depth klopt niet'],
    [['go', 'x', 'y'], 'too many'],
  ])('a command line that cannot be read gets one sentence in both languages: %j', async (argv, named) => {
    const program = new Command('zicht').addCommand(
      new Command('go')
        .argument('<bestand>')
        .option('--depth <n>', 'diepte', (text) => {
          if (text !== '1') throw new InvalidArgumentError('one');
          return text;
        })
        .action(() => {}),
    );
    let text = '';
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
      text += String(chunk);
      return true;
    });
    await runProgram(program, ['node', 'zicht', ...argv]);
    spy.mockRestore();
    expect(process.exitCode).toBe(2);
    expect(text.split('\n')).toHaveLength(4);
    expect(text).toMatch(/^USAGE\n/);
    expect(text).toContain(named);
  });

  test('help is in the language of the run, down to its headings', async () => {
    let text = '';
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      text += String(chunk);
      return true;
    });
    const go = new Command('go').option('--port <number>', 'poort', '4000');
    await runProgram(new Command('zicht').addCommand(go), ['node', 'zicht', 'go', '--help']);
    await runProgram(new Command('zicht').addCommand(new Command('go')), ['node', 'zicht', '--help']);
    spy.mockRestore();
    expect(text).toContain('Gebruik:');
    expect(text).toContain('toon deze hulp');
    expect(text).toContain('--port <nummer>  poort (standaard: "4000")');
    expect(text).toContain('help [opdracht]');
    expect(text).not.toMatch(/options|command|default|display/);
    expect(process.exitCode ?? 0).toBe(0);
  });

  test('Dutch unless English is asked for', () => {
    expect(language({})).toBe('nl');
    expect(language({ ZICHT_LANG: 'en' })).toBe('en');
    expect(say(full, 'en')).toBe(full.en);
  });
});
