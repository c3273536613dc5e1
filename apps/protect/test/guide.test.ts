import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ProtectRun } from './protect-run.ts';

const guide = readFileSync(join(import.meta.dirname, '../../../docs/protect-guide.md'), 'utf8');
/** Files that the guide shows: a name in the line above each block of CSV. */
const files = new Map(
  [...guide.matchAll(/`([\w/.-]+\.csv)`[^`]*:\n\n```csv\n(.*?)```/gs)].map(([, name, content]) => [name!, content!]),
);
const commands = [...guide.matchAll(/^npx zicht-protect (.*)$/gm)].map(([, args]) => args!.split(' '));

describe('the guide', () => {
  const here = new ProtectRun();
  afterAll(() => rmSync(here.directory, { recursive: true, force: true }));

  it('shows a table, a hierarchy, what comes out and a pattern', () =>
    expect([...files.keys()]).toEqual(['visits.csv', 'districts.csv', 'protected/protected.csv', 'pattern.csv']));

  it('shows the protected table that its command makes', async () => {
    for (const [name, content] of files) if (!name.includes('/')) here.write(name, [content.trimEnd()]);
    const { code } = await here.run(...commands[0]!);
    expect(code).toBe(0);
    expect(here.read('protected/protected.csv')).toBe(files.get('protected/protected.csv'));
  });

  it('attacks the pattern with success, as it says', async () => {
    const { code, error } = await here.run(...commands[1]!);
    expect(code).toBe(1);
    expect(error).toContain('AUDIT_FAILED');
  });
});
