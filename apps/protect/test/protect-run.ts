import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const program = join(import.meta.dirname, '../bin/zicht-protect.mjs');

/** A directory with files in which `zicht-protect` runs as its users run it. */
export class ProtectRun {
  readonly directory = mkdtempSync(join(tmpdir(), 'zicht-protect-'));

  write(name: string, lines: readonly string[]): string {
    writeFileSync(join(this.directory, name), `${lines.join('\n')}\n`);
    return name;
  }

  read(name: string): string {
    return readFileSync(join(this.directory, name), 'utf8');
  }

  async run(
    ...args: readonly string[]
  ): Promise<{ readonly code: number; readonly out: string; readonly error: string }> {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: this.directory,
      env: { ...process.env, ZICHT_LANG: 'en' },
    });
    const [out, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
    return { code: code as number, out, error };
  }

  /** Codes, joined by a space → the other fields of `protected.csv`. */
  published(dimensions: number): Map<string, readonly string[]> {
    const rows = this.read('protected/protected.csv').trim().split('\n').slice(1);
    return new Map(
      rows.map((row) => {
        const fields = row.split(',');
        return [fields.slice(0, dimensions).join(' '), fields.slice(dimensions)];
      }),
    );
  }
}
