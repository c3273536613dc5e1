import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** `t<session>_<table>`, then the fork of the table and the number of the segment, if any (PostgreSQL 17, storage/file/fd.c). */
const temporaryTable = /^t\d+_\d+(?:_[a-z]+)?(?:\.\d+)?$/;

/**
 * Remove what the sessions of a killed process left in a database directory: tables of a session, and what sorting wrote to
 * disk. A PostgreSQL server does so when it starts; the embedded engine has no such start, and would keep the rows for good.
 * The directory is not in use.
 */
export function removeTemporaryFiles(directory: string): void {
  const base = join(directory, 'base');
  if (!existsSync(base)) return;
  for (const database of readdirSync(base)) {
    const files = readdirSync(join(base, database));
    const left = database === 'pgsql_tmp' ? files : files.filter((name) => temporaryTable.test(name));
    for (const name of left) rmSync(join(base, database, name), { recursive: true, force: true });
  }
}
