import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '@zichtlijn/messages';

/** One file to write; what is confidential can be read by its owner alone. */
export interface OutputFile {
  readonly name: string;
  readonly content: Iterable<string>;
  readonly confidential: boolean;
}

/**
 * Writes all files or none of them; files of an earlier run are replaced.
 * @throws Fault OUTPUT_UNWRITABLE.
 */
export async function writeOutput(directory: string, files: readonly OutputFile[]): Promise<void> {
  const mark = randomUUID();
  const written: { readonly temporary: string; readonly final: string }[] = [];
  try {
    await mkdir(directory, { recursive: true });
    for (const { name, content, confidential } of files) {
      const temporary = join(directory, `.${name}.${mark}`);
      written.push({ temporary, final: join(directory, name) });
      await writeFile(temporary, content, { mode: confidential ? 0o600 : 0o644 });
    }
    for (const { temporary, final } of written) await rename(temporary, final);
  } catch {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true }))).catch(() => {});
    throw new Fault('OUTPUT_UNWRITABLE', {
      nl: `In ${directory} kan niet geschreven worden: de map bestaat niet, is alleen-lezen of vol. Kies een andere met --out.`,
      en: `Nothing can be written in ${directory}: it does not exist, is read-only or full. Choose another with --out.`,
    });
  }
}

/** One line of CSV; a text is quoted where it must be. */
export function separatedLine(fields: readonly (string | number)[]): string {
  const quoted = fields.map((field) => {
    const text = String(field);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${quoted.join(',')}\n`;
}
