import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where a file of the repository's `schema/` folder is. */
export function schemaFile(name: string): string {
  return fileURLToPath(new URL(`../../../../schema/${name}`, import.meta.url));
}

/** The text of a file of the repository's `schema/` folder. */
export function schemaText(name: string): string {
  return readFileSync(schemaFile(name), 'utf8');
}
